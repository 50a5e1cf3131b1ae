import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../errors.ts';

/** Whether a process with this number lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Runs `work` while no other process does so for the same lock file. A lock whose holder is dead is taken over.
 * @throws DatabaseError after a minute of waiting.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 60_000;
  let tookOver = false;
  for (;;) {
    if (create(file)) {
      if (!tookOver) break;
      // Somebody else who found the same dead holder may just be removing what we wrote.
      await sleep(100);
      if (holderOf(file) === process.pid) break;
    }
    const holder = holderOf(file);
    if (holder !== null && !isAlive(holder)) {
      rmSync(file, { force: true });
      tookOver = true;
      continue;
    }
    if (Date.now() > deadline) {
      throw new DatabaseError(
        'DATABASE_UNAVAILABLE',
        `another process holds ${file} for more than a minute`,
        'stop it and try again',
      );
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; null where there is none or it is just being written. */
function holderOf(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
