import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../src/config.ts';
import { freePort } from '../../src/db/embedded-server.ts';
import { HeldSocket } from '../helpers/held-socket.ts';
import { makeFolder, Server } from './cluster.ts';
import { layProduction, type Running, serveProduction } from './production.ts';

// The program as it is shipped: built, with production dependencies alone, restarted under load.

let folder: string;
let app: string;
let database: Server;
const running = new Set<Running>();
let nginx: ChildProcess | null = null;
beforeAll(async () => {
  folder = makeFolder();
  app = path.join(folder, 'app');
  layProduction(app, true);
  mkdirSync(path.join(folder, 'cluster'), { mode: 0o755 });
  database = await Server.create(path.join(folder, 'cluster'));
}, 600_000);
afterAll(async () => {
  nginx?.kill();
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  await database?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function serve(env: Record<string, string>, args: readonly string[] = []): Promise<Running> {
  const one = await serveProduction(app, { DATABASE_URL: database.url, ...env }, args);
  running.add(one);
  return one;
}

async function stop(one: Running): Promise<number | null> {
  one.child.kill('SIGTERM');
  const code = await one.ended;
  running.delete(one);
  return code;
}

const body = JSON.stringify({
  query: '{ statements(first: 5) { totalCount edges { node { text speaker { name } } } } }',
});

/** How often a connection was used again that the server was just closing. */
let raced = 0;

/**
 * Sends one request; resolves with the status, or the code of a failure. As HTTP allows, one for which a connection was
 * used again and not a byte came back is sent once more on a new one.
 */
function post(url: string, agent: Agent | false): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () =>
        resolve(text.includes('"totalCount"') ? (response.statusCode ?? 0) : text.slice(0, 200)),
      );
      response.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      const again = sent.reusedSocket && error.code === 'ECONNRESET';
      if (again) raced += 1;
      resolve(again ? post(url, false) : (error.code ?? error.message));
    });
    sent.end(body);
  });
}

/** Something that runs a process again and again. */
interface Service {
  start(): Promise<void>;
  stop(): Promise<number | null>;
  close(): Promise<void>;
}

/** A process that opens its port by itself. */
function bare(port: number, env: Record<string, string>): Service {
  let running: Running | null = null;
  return {
    start: async () => {
      running = await serve({ PORT: String(port), ...env });
    },
    stop: () => stop(running as Running),
    close: async () => undefined,
  };
}

/** Asks without a pause, with connections that are kept, while both services are restarted twice, one after the other. */
async function rollUnderLoad(services: readonly Service[], ask: (agent: Agent) => Promise<number | string>) {
  for (const service of services) await service.start();
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const outcomes = new Map<number | string, number>();
  let going = true;
  const callers = Array.from({ length: 4 }, async () => {
    while (going) {
      const outcome = await ask(agent);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      await sleep(20);
    }
  });
  for (let round = 0; round < 2; round++) {
    for (const service of services) {
      await sleep(500);
      expect(await service.stop()).toBe(0);
      await service.start();
    }
  }
  await sleep(500);
  going = false;
  await Promise.all(callers);
  agent.destroy();
  for (const service of services) {
    await service.stop();
    await service.close();
  }
  // Refused for load is no loss: a busy machine does that, and the client is told to come again.
  const { 200: answered = 0, refused = 0, ...lost } = Object.fromEntries(outcomes);
  return { answered, refused, lost };
}

describe('what is shipped', () => {
  it('has no tool for developers in it, and all that the code reads', () => {
    for (const name of ['typescript', 'vitest', 'tsx', 'prisma', '@biomejs/biome', 'eslint']) {
      expect(existsSync(path.join(app, 'node_modules', name)), name).toBe(false);
    }
    const build = spawnSync('find', [path.join(app, 'dist'), '-name', '*.test.js'], { encoding: 'utf8' });
    expect(build.stdout).toBe('');
  });

  it('serves the seeds with a Postgres of its own, from a folder that it cannot write to', async () => {
    const one = await serve(
      { DATABASE_URL: '', ONRECORD_DATA_DIR: path.join(folder, 'embedded'), PORT: '0', DRAIN_MS: '0' },
      ['--seed'],
    );
    const response = await fetch(`${one.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { data } = (await response.json()) as { data: { statements: { totalCount: number } } };
    expect(data.statements.totalCount).toBeGreaterThan(100);
    expect(await stop(one)).toBe(0);
  });

  it('runs every command', () => {
    for (const args of [['extract', 'seeds/brackwater-01.txt'], ['print-schema'], ['--help']]) {
      const ran = spawnSync(process.execPath, ['dist/cli/main.js', ...args], { cwd: app, encoding: 'utf8' });
      expect([ran.status, ran.stderr]).toEqual([0, '']);
    }
  });
});

describe('a rolling restart', () => {
  it('loses no request of clients that keep their connections and turn to the other process when one refuses', async () => {
    const ports = [await freePort(), await freePort()];
    let turn = 0;
    const services = ports.map((port) => bare(port, { DRAIN_MS: '1500' }));
    const outcomes = await rollUnderLoad(services, async (agent) => {
      const mine = turn++;
      const at = (index: number) => `http://127.0.0.1:${ports[(mine + index) % 2]}`;
      const first = await post(at(0), agent);
      return first === 'ECONNREFUSED' ? post(at(1), agent) : first;
    });
    process.stdout.write(`rolling restart: ${JSON.stringify({ ...outcomes, raced })}\n`);
    expect(outcomes.lost).toEqual({});
    expect(outcomes.answered).toBeGreaterThan(100);
  });

  const hasNginx = spawnSync('nginx', ['-v']).status === 0;
  it.skipIf(!hasNginx)(
    'loses no request behind nginx with our configuration, on sockets that are held as systemd does (needs nginx)',
    async () => {
      const ports = [await freePort(), await freePort()];
      const front = await freePort();
      const conf = readFileSync(path.join(projectDir, 'ops/nginx/onrecord.conf'), 'utf8')
        .replace('127.0.0.1:4000', `127.0.0.1:${ports[0]}`)
        .replace('127.0.0.1:4001', `127.0.0.1:${ports[1]}`)
        .replace('listen 443 ssl http2;', `listen 127.0.0.1:${front};`)
        .replace(/^ {2}(?:listen \[::\].*|ssl_.*)\n/gm, '')
        .replace('/etc/nginx/onrecord-proxy.conf', path.join(projectDir, 'ops/nginx/onrecord-proxy.conf'));
      const file = path.join(folder, 'nginx.conf');
      const head = `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log warn;`;
      writeFileSync(file, `${head}\nevents {}\nhttp { access_log off;\n${conf}\n}\n`);
      nginx = spawn('nginx', ['-c', file], { stdio: 'inherit' });
      await sleep(1_000);
      const env = { DATABASE_URL: database.url, NODE_ENV: 'production', LOG_LEVEL: 'warn', DRAIN_MS: '5000' };
      const command = [process.execPath, 'dist/cli/main.js', 'serve'];
      const services = await Promise.all(ports.map((port) => HeldSocket.open(command, { cwd: app, env, port })));
      const outcomes = await rollUnderLoad(services, (agent) => post(`http://127.0.0.1:${front}`, agent));
      process.stdout.write(`rolling restart behind nginx: ${JSON.stringify(outcomes)}\n`);
      expect(outcomes.lost).toEqual({});
      expect(outcomes.answered).toBeGreaterThan(100);
      expect((await fetch(`http://127.0.0.1:${front}/metrics`)).status).toBe(404);
    },
  );
});
