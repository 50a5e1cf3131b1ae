import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';
import { type Place, startFailure } from './embedded-folder.ts';
import { findPostmaster, hasEnded } from './embedded-process.ts';

/** Beyond this many bytes the server's log is begun anew. */
const longestLog = 1_000_000;

/**
 * Our settings. The server is for one project on one machine: it listens to this machine only, on no socket file,
 * has nobody to replicate to, and leaves memory to others. What is stored stays on disk: fsync is on.
 */
const ownSettings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=64MB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=256MB',
  'jit=off',
  'timezone=UTC',
];

/**
 * Starts the server and waits until it has opened its port or ended.
 * @returns true when it runs; false when trying again may help: another process was first, the port was taken, or
 * processes of a crashed server still hold its memory.
 * @throws DatabaseError with the server's own reason otherwise.
 */
export async function startServer(
  place: Place,
  binaries: Binaries,
  account: Account,
  port: number,
  settings: readonly string[],
): Promise<boolean> {
  account.own(place.data);
  const [command, args] = account.command(binaries.postgres, [
    '-D',
    place.data,
    '-p',
    String(port),
    ...[...ownSettings, ...settings].flatMap((setting) => ['-c', setting]),
  ]);
  const written = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openLog(place.log, written > longestLog ? 'w' : 'a');
  // Its own session: Ctrl-C in a terminal is for us, and we stop the server when our work is done.
  const server = spawn(command, args, { ...account.options, cwd: '/', stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  let ended: string | null = null;
  server.once('error', (error) => {
    ended = error.message;
  });
  server.once('exit', () => {
    ended ??= '';
  });
  server.unref();
  while (ended === null) {
    // It writes its port into the file before it listens: whoever then connects is told to wait.
    if (findPostmaster(place.data)?.pid === server.pid) return true;
    await sleep(20);
  }
  const said =
    ended ||
    readFileSync(place.log)
      .subarray(written > longestLog ? 0 : written)
      .toString();
  if (/lock file "?.*postmaster\.pid|pre-existing shared memory|Address already in use/.test(said)) return false;
  throw startFailure(place, said);
}

/** The log may be another user's, when root has worked here; the folder is ours, so that it can be replaced. */
function openLog(file: string, flags: 'w' | 'a'): number {
  try {
    return openSync(file, flags, 0o600);
  } catch {
    rmSync(file, { force: true });
    return openSync(file, flags, 0o600);
  }
}

/** Stops the server: sessions are ended, nothing is lost (Postgres' fast shutdown). Waits until it is gone. */
export async function stopServer(place: Place): Promise<void> {
  const server = findPostmaster(place.data);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(20)) {
    if (hasEnded(server.pid)) return;
  }
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
