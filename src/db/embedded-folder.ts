import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseError } from '../errors.ts';
import type { Account } from './embedded-account.ts';
import { type Binaries, embeddedMajor } from './embedded-binaries.ts';

/** Where the embedded server keeps what; absolute paths. */
export interface Place {
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly lock: string;
  readonly log: string;
}

/**
 * Makes the folder where it is missing.
 * @throws DatabaseError where that is not allowed.
 */
export function makeFolder(folder: string): Place {
  const place: Place = {
    folder,
    data: path.join(folder, 'postgres'),
    password: path.join(folder, 'password'),
    lock: path.join(folder, 'lock'),
    log: path.join(folder, 'postgres.log'),
  };
  try {
    mkdirSync(place.folder, { recursive: true });
    writeFileSync(path.join(place.folder, '.gitignore'), '*\n');
  } catch (cause) {
    throw new DatabaseError(
      'DATABASE_UNAVAILABLE',
      `the data folder ${place.folder} cannot be written`,
      'make it writable, set ONRECORD_DATA_DIR to another folder, or set DATABASE_URL',
      { cause },
    );
  }
  return place;
}

/** Creates the data folder once. It is made under another name and renamed, so that a crash leaves nothing half-made. */
export function initialise(place: Place, binaries: Binaries, account: Account): void {
  const versionFile = path.join(place.data, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version === embeddedMajor) return;
    throw new DatabaseError(
      'DATABASE_UNSUITABLE',
      `${place.data} belongs to Postgres ${version}, this is ${embeddedMajor}`,
      'set ONRECORD_DATA_DIR to an empty folder and ingest again, or set DATABASE_URL to a server of that version',
    );
  }
  const fresh = `${place.data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  account.own(fresh);
  const passwordForInit = `${place.password}.new`;
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordForInit, password, { mode: 0o600 });
  account.own(passwordForInit);
  const [command, args] = account.command(binaries.initdb, [
    `--pgdata=${fresh}`,
    '--username=onrecord',
    `--pwfile=${passwordForInit}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--no-instructions',
  ]);
  const made = spawnSync(command, args, { ...account.options, encoding: 'utf8' });
  rmSync(passwordForInit, { force: true });
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw startFailure(place, made.stderr || String(made.error ?? ''));
  }
  writeFileSync(place.password, password, { mode: 0o600 });
  renameSync(fresh, place.data);
}

/** Postgres' own account of itself: lines of postmaster.pid are pid, folder, start, port, ..., status. */
export function readPostmaster(place: Place): { pid: number; port: number; ready: boolean } | null {
  const file = path.join(place.data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Why the server cannot be used, with the first line of its own words. */
export function startFailure(place: Place, detail: string): DatabaseError {
  const full = /No space left/.test(detail);
  const firstLine = detail.trim().split('\n').find(Boolean) ?? 'no reason given';
  return new DatabaseError(
    'DATABASE_UNAVAILABLE',
    `the embedded Postgres in ${place.folder} does not start (${firstLine})`,
    full ? 'free space on that disk' : `see ${place.log}, set ONRECORD_DATA_DIR to another folder, or set DATABASE_URL`,
  );
}
