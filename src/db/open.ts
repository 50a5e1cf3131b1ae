import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../config.ts';
import { DatabaseError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { createClient, type Database } from './client.ts';
import { type EmbeddedServer, holdEmbedded } from './embedded.ts';
import { toDatabaseError } from './errors.ts';
import { migrate } from './migrate.ts';

/** A database ready for use. */
export interface OpenDatabase {
  readonly url: string;
  readonly prisma: Database;
  /** Whether we run the server ourselves. */
  readonly embedded: boolean;
  /** Closes the connections, and the embedded server when nobody else uses it. */
  close(): Promise<void>;
}

/** How a database is opened. */
export interface OpenOptions {
  /** False leaves missing migrations missing; the default applies them. */
  readonly migrate?: boolean;
}

/** How long a server that is not up yet is waited for, in milliseconds: it may have been started with us. */
const patience = 3_000;

/** The oldest Postgres whose SQL we use. */
const oldestMajor = 15;

/**
 * Opens the database that the configuration names, or the embedded one; migrates it when something is missing.
 * @throws DatabaseError when it cannot be reached or used, with the remedy.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  logger: Logger,
  options: OpenOptions = {},
): Promise<OpenDatabase> {
  const server = config.databaseUrl === null ? await holdEmbedded(config.dataDir, logger) : null;
  try {
    const url = server?.url ?? (config.databaseUrl as string);
    await whenUp(() => inspect(url));
    if (options.migrate ?? true) await migrate(url, logger);
    return assemble(url, server);
  } catch (error) {
    await server?.release();
    throw toDatabaseError(error) ?? error;
  }
}

function assemble(url: string, server: EmbeddedServer | null): OpenDatabase {
  const prisma = createClient(url);
  let closed: Promise<void> | undefined;
  const close = async () => {
    await prisma.$disconnect();
    await server?.release();
  };
  return {
    url,
    prisma,
    embedded: server !== null,
    close() {
      closed ??= close();
      return closed;
    },
  };
}

async function whenUp(ask: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      const known = toDatabaseError(error);
      if (known?.code !== 'DATABASE_UNAVAILABLE' || Date.now() + 250 > deadline) throw known ?? error;
      await sleep(250);
    }
  }
}

/** Refuses a server that is too old, or that would refuse every write. */
async function inspect(url: string): Promise<void> {
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
    if (readOnly) {
      throw new DatabaseError(
        'DATABASE_UNSUITABLE',
        'the database is read-only',
        'use the primary, or a role that may write',
      );
    }
  } finally {
    await client.end();
  }
}
