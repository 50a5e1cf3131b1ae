import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../logger.ts';
import { type Account, chooseAccount } from './embedded-account.ts';
import { type Binaries, findBinaries } from './embedded-binaries.ts';
import { initialise, makeFolder, type Place, readPostmaster, startFailure } from './embedded-folder.ts';
import { isAlive, withFileLock } from './file-lock.ts';

/** A hold on the embedded server: it runs at least until `release`. */
export interface EmbeddedServer {
  readonly url: string;
  /** Lets go; the last process to do so stops the server. */
  release(): Promise<void>;
}

/** What tests may trade for speed. */
export interface EmbeddedOptions {
  /** Further settings for the server, as name=value. */
  readonly settings?: readonly string[];
}

/**
 * Starts the Postgres in `dataDir`, or joins it where another process has started it. Each process keeps one session
 * open for as long as it needs the server; sessions end with their processes, however those end, so the last one to
 * leave is known without any file that a crash could leave behind.
 * @throws DatabaseError with the remedy, where the folder or the machine does not allow it.
 */
export async function holdEmbedded(
  dataDir: string,
  logger: Logger,
  options: EmbeddedOptions = {},
): Promise<EmbeddedServer> {
  const binaries = findBinaries();
  const place = makeFolder(dataDir);
  const account = chooseAccount([binaries.postgres, dataDir]);
  return withFileLock(place.lock, async () => {
    initialise(place, binaries, account);
    const port = (await runningPort(place)) ?? (await start(place, binaries, account, options, logger));
    const url = `postgresql://onrecord:${readFileSync(place.password, 'utf8')}@127.0.0.1:${port}/onrecord`;
    const session = await openSession(url, place);
    return { url, release: () => withFileLock(place.lock, () => leave(session, place, logger)) };
  });
}

/** The port of the server that runs on the folder, or null. A server that is starting or stopping is waited for. */
async function runningPort(place: Place): Promise<number | null> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    const state = readPostmaster(place);
    if (!state || !isAlive(state.pid)) return null;
    if (state.ready) return state.port;
  }
  throw startFailure(place, 'the server that runs there does not become ready');
}

async function start(
  place: Place,
  binaries: Binaries,
  account: Account,
  options: EmbeddedOptions,
  logger: Logger,
): Promise<number> {
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=50',
    'shared_buffers=64MB',
  ];
  const [command, args] = account.command(binaries.postgres, [
    '-D',
    place.data,
    '-p',
    String(port),
    ...[...settings, ...(options.settings ?? [])].flatMap((setting) => ['-c', setting]),
  ]);
  const log = openSync(place.log, 'a', 0o600);
  // Its own process group: Ctrl-C in a terminal is for us, and we stop the server when our work is done.
  const server = spawn(command, args, { ...account.options, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  let ended: string | null = null;
  server.once('error', (error) => {
    ended = error.message;
  });
  server.once('exit', () => {
    ended ??= '';
  });
  server.unref();
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    if (ended !== null) throw startFailure(place, ended || lastLines(place));
    const state = readPostmaster(place);
    if (state?.ready && state.port === port) {
      logger.info({ port, dataDir: place.folder }, 'embedded Postgres started');
      return port;
    }
  }
  throw startFailure(place, 'it does not become ready');
}

function lastLines(place: Place): string {
  const lines = readFileSync(place.log, 'utf8').trimEnd().split('\n');
  return lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const sessionName = 'onrecord holding the server';

async function openSession(url: string, place: Place): Promise<pg.Client> {
  const options = { application_name: sessionName, connectionTimeoutMillis: 10_000, keepAlive: true };
  const admin = new pg.Client({ ...options, connectionString: url.replace(/\/onrecord$/, '/postgres') });
  // The server may be killed from outside; whoever uses it then hears of it from their own connections.
  admin.on('error', () => undefined);
  try {
    await admin.connect();
    const { rowCount } = await admin.query(`SELECT 1 FROM pg_database WHERE datname = 'onrecord'`);
    if (!rowCount) await admin.query('CREATE DATABASE onrecord');
    return admin;
  } catch (cause) {
    await admin.end().catch(() => undefined);
    throw startFailure(place, cause instanceof Error ? cause.message : String(cause));
  }
}

async function leave(session: pg.Client, place: Place, logger: Logger): Promise<void> {
  const others = await session
    .query<{ count: number }>(
      'SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [sessionName],
    )
    .then(({ rows }) => rows[0]?.count ?? 0)
    .catch(() => 0);
  await session.end().catch(() => undefined);
  const state = readPostmaster(place);
  if (others > 0 || !state || !isAlive(state.pid)) return;
  // SIGINT is Postgres' fast shutdown: sessions are ended, nothing is lost.
  process.kill(state.pid, 'SIGINT');
  for (
    const deadline = Date.now() + 30_000;
    Date.now() < deadline && existsSync(path.join(place.data, 'postmaster.pid'));
  ) {
    await sleep(20);
  }
  logger.info({ dataDir: place.folder }, 'embedded Postgres stopped');
}
