import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../src/config.ts';
import { type EmbeddedServer, holdEmbedded } from '../../src/db/embedded.ts';
import { findPostmaster, hasEnded } from '../../src/db/embedded-process.ts';
import { createLogger } from '../../src/logger.ts';

const logger = createLogger({ logLevel: 'silent' });
let folder: string;
let children: ChildProcess[];
let held: EmbeddedServer[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'onrecord-embedded-'));
  children = [];
  held = [];
});
afterEach(async () => {
  await Promise.all(held.map((server) => server.release()));
  for (const child of children) child.kill('SIGKILL');
  const left = findPostmaster(data());
  if (left) process.kill(left.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  expect(left).toBeNull();
});

const data = () => path.join(folder, 'postgres', 'data');

async function hold(): Promise<EmbeddedServer> {
  const server = await holdEmbedded(folder, logger, { initFlags: ['--no-sync'] });
  held.push(server);
  return server;
}

/** Another process that holds the server; resolves with its address. */
async function holdElsewhere(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const script = path.join(projectDir, 'tests/helpers/hold-embedded.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: projectDir,
    env: { ...process.env, DATABASE_URL: '', ONRECORD_DATA_DIR: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return { child, url };
}

async function ask(url: string, sql = 'SELECT 1 AS one'): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function eventually(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 15_000; !holds() && Date.now() < deadline; ) await sleep(50);
  expect(holds()).toBe(true);
}

describe('the embedded server', () => {
  it('starts, keeps its password to its owner and data between starts, and leaves nothing running', async () => {
    const first = await hold();
    await ask(first.url, 'CREATE TABLE kept (x int)');
    const { port } = new URL(first.url);
    expect(statSync(path.join(folder, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(data()).mode & 0o777).toBe(0o700);
    await expect(ask(first.url.replace(/:[^:@]*@/, ':wrong@'))).rejects.toMatchObject({ code: '28P01' });
    expect(await ask(first.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    const pid = findPostmaster(data())?.pid ?? 0;
    await first.release();
    expect(hasEnded(pid)).toBe(true);
    await expect(ask(first.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log']);
    const second = await hold();
    expect(await ask(second.url, 'SELECT * FROM kept')).toEqual([]);
    expect(Number(port)).toBeGreaterThan(1024);
  });

  it('is joined by others, and outlives whoever started it', async () => {
    const [starter, joiner] = [await holdElsewhere(), await hold()];
    expect(joiner.url).toBe(starter.url);
    starter.child.stdin?.end();
    await eventually(() => starter.child.exitCode === 0);
    await ask(joiner.url);
    await joiner.release();
    expect(existsSync(path.join(data(), 'postmaster.pid'))).toBe(false);
  });

  it('is one server for processes that start at once in an empty folder', async () => {
    const holders = await Promise.all([holdElsewhere(), holdElsewhere(), holdElsewhere()]);
    expect(new Set(holders.map(({ url }) => url)).size).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log']);
    for (const { child } of holders) child.stdin?.end();
    await eventually(() => holders.every(({ child }) => child.exitCode === 0) && !findPostmaster(data()));
  });

  it('is found again, and stopped, when its starter was killed', async () => {
    const { child, url } = await holdElsewhere();
    child.kill('SIGKILL');
    await eventually(() => child.signalCode === 'SIGKILL');
    expect((await hold()).url).toBe(url);
  });

  it('is brought back at the same address when it was killed under its holder', async () => {
    const { url } = await hold();
    const before = findPostmaster(data())?.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await eventually(() => ![before, undefined].includes(findPostmaster(data())?.pid));
    // It writes its number before it listens, and recovering takes a moment in which it refuses.
    const asked = () => ask(url).catch((error: pg.DatabaseError) => String(error.code));
    let answer = await asked();
    for (
      const deadline = Date.now() + 15_000;
      typeof answer === 'string' && Date.now() < deadline;
      answer = await asked()
    ) {
      await sleep(50);
    }
    expect(answer).toEqual([{ one: 1 }]);
  });

  it('starts over what a crash left, even when the process number belongs to another program by now', async () => {
    await (await hold()).release();
    const stale = `${process.pid}\n${data()}\n1\n1\n\n127.0.0.1\n  1 1\nready\n`;
    writeFileSync(path.join(data(), 'postmaster.pid'), stale);
    expect(await ask((await hold()).url)).toEqual([{ one: 1 }]);
  });

  it('refuses data of another Postgres version, naming the remedy', async () => {
    await (await hold()).release();
    writeFileSync(path.join(data(), 'PG_VERSION'), '17\n');
    const refusal = expect.stringMatching(/belongs to Postgres 17, this is 18: set ONRECORD_DATA_DIR/);
    await expect(hold()).rejects.toMatchObject({ code: 'DATABASE_UNSUITABLE', line: refusal });
    expect(readFileSync(path.join(data(), 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  it('refuses a folder that is none', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const refusal = expect.stringMatching(/file cannot be used .*set ONRECORD_DATA_DIR/);
    await expect(holdEmbedded(file, logger)).rejects.toMatchObject({ line: refusal });
  });
});
