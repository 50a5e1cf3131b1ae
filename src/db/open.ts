import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../config.ts';
import { DatabaseError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Operations } from '../operations.ts';
import type { Database } from './client.ts';
import { Databases, type DatabasesOptions } from './databases.ts';
import { type EmbeddedServer, holdEmbedded } from './embedded.ts';
import { toDatabaseError } from './errors.ts';
import { isCurrent, migrate } from './migrate.ts';

/** A database ready for use. */
export interface OpenDatabase {
  readonly url: string;
  readonly prisma: Database;
  /** It and its replicas, for a server that runs on. */
  readonly databases: Databases;
  /** Whether we run the server ourselves. */
  readonly embedded: boolean;
  /** Closes the connections, and the embedded server when nobody else uses it. */
  close(): Promise<void>;
}

/** How a database is opened. */
export interface OpenOptions {
  /** False leaves missing migrations missing; the default applies them. */
  readonly migrate?: boolean;
  /** True opens a database that refuses writes, too, where no migration is missing; the default refuses it. */
  readonly readOnly?: boolean;
  /** How long a server that is not up yet is waited for, in milliseconds; 3 seconds when not given. */
  readonly patience?: number;
  /** Ends the wait. */
  readonly signal?: AbortSignal;
}

/** At which intervals it is said that we still wait, in milliseconds. */
const sayEvery = 5_000;

/** The oldest Postgres whose SQL we use. */
const oldestMajor = 15;

/**
 * Opens the database that the configuration names, or the embedded one; migrates it when something is missing.
 * @throws DatabaseError when it cannot be reached or used, with the remedy.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'> & Partial<Pick<Config, 'operations'>>,
  logger: Logger,
  options: OpenOptions = {},
): Promise<OpenDatabase> {
  const server = config.databaseUrl === null ? await holdEmbedded(config.dataDir, logger) : null;
  try {
    const url = server?.url ?? (config.databaseUrl as string);
    const urls = [url, ...(config.operations?.replicaUrls ?? [])];
    const found = await whenUp(() => findServer(urls, options.readOnly ?? false), logger, options);
    if (found.readOnly) logger.warn('the database is read-only: reads are answered, writes refused until it is not');
    else if (options.migrate ?? true) await migrate(found.url, logger);
    return assemble(url, server, config.operations ?? null, logger);
  } catch (error) {
    await server?.release();
    throw toDatabaseError(error) ?? error;
  }
}

function assemble(
  url: string,
  server: EmbeddedServer | null,
  operations: Operations | null,
  logger: Logger,
): OpenDatabase {
  const databases = new Databases({
    ...(operations ? databasesOptions(url, operations) : { url }),
    onChange: ({ label, event }) => logger[event === 'down' ? 'error' : 'info']({ database: label }, said[event]),
  });
  let closed: Promise<void> | undefined;
  const close = async () => {
    await databases.close();
    await server?.release();
  };
  return {
    url,
    prisma: databases.writer,
    databases,
    embedded: server !== null,
    close() {
      closed ??= close();
      return closed;
    },
  };
}

/** The servers that the configuration names beside the one at `url`, and how they are used. */
export function databasesOptions(url: string, operations: Operations): DatabasesOptions {
  const { replicaUrls, replicaMaxLag, poolSize, poolWait, statementTimeout } = operations;
  return { url, replicaUrls, replicaMaxLag, pool: { max: poolSize, acquireTimeout: poolWait, statementTimeout } };
}

const said = {
  up: 'the database answers',
  down: 'the database does not answer',
  writer: 'the database is the one that is written to from now on',
} as const;

async function whenUp<T>(ask: () => Promise<T>, logger: Logger, options: OpenOptions): Promise<T> {
  const { patience = 3_000, signal } = options;
  const started = Date.now();
  let said = started;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const known = toDatabaseError(error);
      const waited = Date.now() - started;
      if (known?.code !== 'DATABASE_UNAVAILABLE' || waited + 250 > patience || signal?.aborted) throw known ?? error;
      if (waited < 250 || Date.now() - said > sayEvery) {
        said = Date.now();
        logger.info(
          { reason: known.message, secondsLeft: Math.ceil((patience - waited) / 1000) },
          'waiting for the database',
        );
      }
      await sleep(250, undefined, signal ? { signal } : {}).catch(() => undefined);
    }
  }
}

interface Found {
  readonly url: string;
  readonly readOnly: boolean;
}

/**
 * The first of the servers that can be written to: a replica may have been promoted while we were away. Where `readOnly`
 * and there is none, the first that can be read.
 */
async function findServer(urls: readonly string[], readOnly: boolean): Promise<Found> {
  let failure: unknown;
  let readable: Found | null = null;
  for (const url of urls) {
    try {
      const state = await inspect(url);
      if (!state.readOnly) return { url, readOnly: false };
      readable ??= state.complete ? { url, readOnly: true } : null;
      failure ??= new DatabaseError(
        'DATABASE_UNSUITABLE',
        'the database is read-only',
        'use the primary, or a role that may write',
      );
    } catch (error) {
      failure ??= error;
    }
  }
  if (readOnly && readable) return readable;
  throw failure;
}

interface ServerState {
  readonly readOnly: boolean;
  /** Whether it has every migration. */
  readonly complete: boolean;
}

/** Refuses a server that is too old. */
async function inspect(url: string): Promise<ServerState> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number; readOnly: boolean }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              pg_is_in_recovery() OR current_setting('transaction_read_only')::bool AS "readOnly"`,
    );
    const { version = 0, readOnly = false } = rows[0] ?? {};
    if (version < oldestMajor) {
      throw new DatabaseError(
        'DATABASE_UNSUITABLE',
        `the database is Postgres ${version}`,
        `use Postgres ${oldestMajor} or later`,
      );
    }
    return { readOnly, complete: readOnly && (await isCurrent(client)) };
  } finally {
    await client.end();
  }
}
