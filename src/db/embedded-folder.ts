import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseError } from '../errors.ts';
import type { Account } from './embedded-account.ts';
import { type Binaries, embeddedMajor } from './embedded-binaries.ts';
import { isAlive } from './embedded-process.ts';

/** Where the embedded server keeps what; absolute paths. */
export interface Place {
  readonly folder: string;
  /** Data and password together: they are made, and moved into place, as one. */
  readonly cluster: string;
  readonly data: string;
  readonly password: string;
  readonly log: string;
}

/**
 * Makes the folder where it is missing.
 * @throws DatabaseError where that is not allowed.
 */
export function makeFolder(folder: string): Place {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw folderFailure(folder, cause);
  }
  return { folder, log: path.join(folder, 'postgres.log'), ...partsOf(path.join(folder, 'postgres')) };
}

function partsOf(cluster: string): Pick<Place, 'cluster' | 'data' | 'password'> {
  return { cluster, data: path.join(cluster, 'data'), password: path.join(cluster, 'password') };
}

/**
 * Creates data and password once, under another name, and renames the whole: neither a crash nor a second process that
 * does the same leaves anything half-made. Whoever renames second throws its own away.
 * @throws DatabaseError for data of another major version, or where Postgres cannot create it.
 */
export function initialise(place: Place, binaries: Binaries, account: Account, flags: readonly string[]): void {
  sweep(place);
  if (existsSync(place.data)) {
    checkVersion(place);
    return;
  }
  const cluster = `${place.cluster}-new-${process.pid}`;
  const fresh = partsOf(cluster);
  const passwordForInit = path.join(cluster, 'init');
  const password = randomBytes(24).toString('base64url');
  try {
    rmSync(cluster, { recursive: true, force: true });
    mkdirSync(cluster, { mode: 0o700 });
    writeFileSync(passwordForInit, password, { mode: 0o600 });
    account.own(cluster);
    const [command, args] = account.command(binaries.initdb, [
      `--pgdata=${fresh.data}`,
      '--username=onrecord',
      `--pwfile=${passwordForInit}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order and the same lower case on every machine, for all of Unicode.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...flags,
    ]);
    const made = spawnSync(command, args, { ...account.options, encoding: 'utf8' });
    if (made.status !== 0) throw startFailure(place, made.stderr || String(made.error ?? ''));
    rmSync(passwordForInit, { force: true });
    writeFileSync(fresh.password, password, { mode: 0o600 });
    renameSync(cluster, place.cluster);
  } catch (error) {
    discard(cluster);
    if (existsSync(place.data)) checkVersion(place);
    else throw error instanceof DatabaseError ? error : folderFailure(place.folder, error);
  }
}

function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // What cannot be removed now is swept at a later start; the failure before it is the one to tell.
  }
}

/** Removes what processes left that died while creating. */
function sweep(place: Place): void {
  for (const name of readdirSync(place.folder)) {
    const pid = /^postgres-new-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) discard(path.join(place.folder, name));
  }
}

function checkVersion(place: Place): void {
  let version: string;
  try {
    version = readFileSync(path.join(place.data, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw folderFailure(place.folder, cause);
  }
  if (version === embeddedMajor) return;
  throw new DatabaseError(
    'DATABASE_UNSUITABLE',
    `${place.data} belongs to Postgres ${version || 'of no version'}, this is ${embeddedMajor}`,
    'set ONRECORD_DATA_DIR to an empty folder and ingest again, or set DATABASE_URL to a server of that version',
  );
}

/**
 * The password, readable by whoever created the data only.
 * @throws DatabaseError for anybody else.
 */
export function readPassword(place: Place): string {
  try {
    return readFileSync(place.password, 'utf8').trim();
  } catch (cause) {
    throw folderFailure(place.folder, cause);
  }
}

/** Why the folder cannot be used. */
function folderFailure(folder: string, cause: unknown): DatabaseError {
  const { code = '' } = cause as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fullDisk(folder, cause);
  return new DatabaseError(
    'DATABASE_UNAVAILABLE',
    `the data folder ${folder} cannot be used (${code || String(cause)})`,
    'run as its owner, set ONRECORD_DATA_DIR to another folder, or set DATABASE_URL',
    { cause },
  );
}

function fullDisk(folder: string, cause?: unknown): DatabaseError {
  const remedy = 'free space there, or set ONRECORD_DATA_DIR to a folder on another disk';
  return new DatabaseError('DATABASE_UNAVAILABLE', `the disk of ${folder} is full`, remedy, { cause });
}

/** Why the server does not run, with the line of its own words that says so. */
export function startFailure(place: Place, detail: string): DatabaseError {
  // On a full disk the server cannot write down why it fails either.
  const { bavail, bsize } = statfsSync(place.folder);
  if (/No space left|Disk quota exceeded/.test(detail) || bavail * bsize < 1_000_000) return fullDisk(place.folder);
  const lines = detail.trim().split('\n').filter(Boolean);
  const line = lines.findLast((one) => /FATAL|PANIC|error:/.test(one)) ?? lines[0] ?? 'no reason given';
  return new DatabaseError(
    'DATABASE_UNAVAILABLE',
    `the embedded Postgres in ${place.folder} does not start (${line.replace(/^.*?(FATAL|PANIC|error):\s*/, '')})`,
    `see ${place.log}, set ONRECORD_DATA_DIR to another folder, or set DATABASE_URL`,
  );
}
