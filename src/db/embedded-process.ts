import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A server process as its own file tells it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Whether a process with this number lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is over, buried by its parent or not yet. */
export function hasEnded(pid: number): boolean {
  return !isAlive(pid) || programOf(pid) === '';
}

/**
 * The server that runs on a data folder, or null. Postgres itself keeps account in postmaster.pid: pid, folder, start,
 * port, socket folder, address, memory key, status. After a crash the number there may have gone to another program:
 * Postgres would refuse to start because of it, so that such a file is removed here.
 */
export function findPostmaster(data: string): Postmaster | null {
  const file = path.join(data, 'postmaster.pid');
  let lines: readonly string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  const program = programOf(pid);
  if (program === null || /(^|[/\\])postgres(\.exe)?$/.test(program)) return { pid, port };
  rmSync(file, { force: true });
  return null;
}

/** The program a process runs: empty for one that has ended and is not yet buried, null where the system does not tell. */
function programOf(pid: number): string | null {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux') {
    const { status, stdout } = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : null;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
  } catch {
    return null;
  }
}
