import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { type Account, chooseAccount } from './embedded-account.ts';
import { type Binaries, findBinaries } from './embedded-binaries.ts';
import { initialise, makeFolder, type Place, readPassword, startFailure } from './embedded-folder.ts';
import { findPostmaster } from './embedded-process.ts';
import { freePort, startServer, stopServer } from './embedded-server.ts';

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
  /** Further flags for creating the data, such as --no-sync. */
  readonly initFlags?: readonly string[];
}

interface Means {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly options: EmbeddedOptions;
  readonly logger: Logger;
}

interface Lease {
  readonly session: pg.Client;
  readonly port: number;
}

/** What every process that uses the server locks, shared; any number, in the database `postgres` only. */
const leaseLock = 66732674;

/** How long a server may take to start, stop or recover from a crash, in milliseconds. */
const patience = 60_000;

/**
 * Starts the Postgres in `dataDir`, or joins it where another process has started it.
 *
 * Each process holds a lease: a session with a shared advisory lock. A session ends with its process, however that
 * ends, so the server itself knows who still works, and no file of ours can be left behind by a crash. Who lets go
 * tries to take the lock alone: when that succeeds it was the last, and it stops the server. Whoever comes in that
 * moment waits for the lock, is cut off, and begins again. Two that start at once both start a server; Postgres lets
 * one run, the other is joined to it.
 * @throws DatabaseError with the remedy, where the folder or the machine does not allow it.
 */
export async function holdEmbedded(
  dataDir: string,
  logger: Logger,
  options: EmbeddedOptions = {},
): Promise<EmbeddedServer> {
  const place = makeFolder(dataDir);
  const binaries = findBinaries(dataDir);
  const account = chooseAccount([binaries.postgres, dataDir], place.data, binaries.env);
  const means: Means = { place, binaries, account, options, logger };
  initialise(place, binaries, account, options.initFlags ?? []);
  const first = await takeLease(means, await freePort());
  let current: Promise<Lease> = Promise.resolve(first);
  let released: Promise<void> | undefined;
  const guard = (lease: Lease) => {
    lease.session.once('end', () => {
      if (released) return;
      logger.warn({ dataDir }, 'embedded Postgres went away; starting or joining it again');
      // The port stays the same, so that the address that others were given stays true.
      current = takeLease(means, lease.port);
      current.then(guard, (error: unknown) => logger.error({ err: error }, 'embedded Postgres is lost'));
    });
  };
  guard(first);
  return {
    url: addressOf(place, first.port, 'onrecord'),
    release() {
      released ??= current.then((lease) => endLease(lease, means)).catch(() => undefined);
      return released;
    },
  };
}

/** Starts or joins the server until a session has the lease. `wanted` is the port to start it on. */
async function takeLease(means: Means, wanted: number): Promise<Lease> {
  const { place, binaries, account, options, logger } = means;
  let port = wanted;
  let failure: unknown;
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(50)) {
    const running = findPostmaster(place.data);
    if (running) {
      try {
        return { session: await openSession(place, running.port), port: running.port };
      } catch (error) {
        // Starting, recovering, stopping or gone: look again. Anything else stays as it is.
        if (!passing(error)) throw error;
        failure = error;
      }
    } else if (await startServer(place, binaries, account, port, options.settings ?? [])) {
      logger.info({ port, dataDir: place.folder }, 'embedded Postgres started');
    } else {
      port = await freePort();
    }
  }
  throw startFailure(place, failure instanceof Error ? failure.message : 'it does not become ready in a minute');
}

async function openSession(place: Place, port: number): Promise<pg.Client> {
  const session = new pg.Client({
    connectionString: addressOf(place, port, 'postgres'),
    application_name: 'onrecord lease',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A lost session is noticed by its end; without a listener its error would end the process.
  session.on('error', () => undefined);
  try {
    await session.connect();
    await session.query('SELECT pg_advisory_lock_shared($1)', [leaseLock]);
    const { rowCount } = await session.query(`SELECT 1 FROM pg_database WHERE datname = 'onrecord'`);
    if (!rowCount) await session.query('CREATE DATABASE onrecord').catch(unlessMadeMeanwhile);
    return session;
  } catch (error) {
    session.end().catch(() => undefined);
    const { code, message } = error as pg.DatabaseError;
    if (code === '28P01') throw startFailure(place, `the password in ${place.password} is not the server's`);
    if (code === '53100') throw startFailure(place, `No space left: ${message}`);
    throw error;
  }
}

/** Duplicate database, or the same seen by the catalogue's unique index. */
function unlessMadeMeanwhile(error: unknown): void {
  const { code } = error as pg.DatabaseError;
  if (code !== '42P04' && code !== '23505') throw error;
}

/** Whether a failure to connect is of a moment: refused, reset, starting up, shutting down, or too many at once. */
function passing(error: unknown): boolean {
  if (error instanceof DatabaseError) return false;
  const { code = '', message } = error as pg.DatabaseError;
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|53300)$/.test(code) || /terminated|timeout|not queryable/.test(message)
  );
}

async function endLease({ session }: Lease, { place, logger }: Means): Promise<void> {
  try {
    await session.query('SELECT pg_advisory_unlock_shared($1)', [leaseLock]);
    const { rows } = await session.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [leaseLock]);
    if (rows[0]?.last) {
      await stopServer(place);
      logger.info({ dataDir: place.folder }, 'embedded Postgres stopped');
    }
  } finally {
    await session.end().catch(() => undefined);
  }
}

function addressOf(place: Place, port: number, database: string): string {
  return `postgresql://onrecord:${readPassword(place)}@127.0.0.1:${port}/${database}`;
}
