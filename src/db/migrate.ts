import pg from 'pg';
import { DatabaseError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { toDatabaseError } from './errors.ts';
import { requireExtensions } from './extensions.ts';
import { noFilters, prismaDir, readMigrations, readModels, withSchemaEngine } from './schema-engine.ts';

/** An arbitrary number that no other program is likely to lock: "onrecord", read as digits on a telephone. */
const migrationLock = 66732673;

/** How long one process waits for another that migrates, in milliseconds. */
const patience = 300_000;

interface History {
  readonly finished: readonly string[];
  /** Begun and not finished: the process or the server died, or the script failed. */
  readonly broken: readonly string[];
}

/**
 * Applies what is missing of `prisma/migrations`, as `prisma migrate deploy` does, with the same rows in
 * `_prisma_migrations`. Any number of processes may call this at once: one works, the others wait and find it done.
 * A migration is one transaction: one that was cut short has left nothing, is marked as rolled back and tried again.
 * @param upTo stops after the first so many migrations.
 * @returns the names of the migrations that were applied, oldest first.
 * @throws DatabaseError when the database is newer than this release, or has tables that are in the way.
 */
export async function migrate(url: string, logger: Logger, upTo?: number): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: patience });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const { finished, broken } = await readHistory(guard);
    refuseNewer(finished);
    if (missingFrom(finished, upTo).length === 0) return [];
    await requireExtensions(guard);
    return await withSchemaEngine(url, async (engine) => {
      for (const migrationName of broken) {
        logger.warn({ migration: migrationName }, 'migration was cut short before; trying it again');
        await engine.markMigrationRolledBack({ migrationName });
      }
      const migrationsList = readMigrations(upTo);
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
      for (const name of appliedMigrationNames) logger.info({ migration: name }, 'migration applied');
      return appliedMigrationNames;
    });
  } catch (error) {
    throw toDatabaseError(error) ?? explain(error);
  } finally {
    await guard.end().catch(() => undefined);
  }
}

/** Names of the migrations in the repository that the database has not finished, oldest first. */
export async function pendingMigrations(client: pg.ClientBase): Promise<readonly string[]> {
  return missingFrom((await readHistory(client)).finished);
}

/**
 * Whether a database has every migration of this release.
 * @throws DatabaseError when it is newer than this release.
 */
export async function isCurrent(client: pg.ClientBase): Promise<boolean> {
  const { finished } = await readHistory(client);
  refuseNewer(finished);
  return missingFrom(finished).length === 0;
}

function missingFrom(finished: readonly string[], upTo?: number): readonly string[] {
  const names = readMigrations(upTo).migrationDirectories.map((directory) => directory.path);
  return names.filter((name) => !finished.includes(name));
}

async function readHistory(client: pg.ClientBase): Promise<History> {
  const table = await client.query<{ known: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
  if (!table.rows[0]?.known) return { finished: [], broken: [] };
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const named = (finished: boolean) => rows.filter((row) => row.finished === finished).map((row) => row.name);
  return { finished: named(true), broken: named(false) };
}

/** A newer release's tables may mean something else: nothing is written to them. */
function refuseNewer(finished: readonly string[]): void {
  const known = readMigrations().migrationDirectories.map((directory) => directory.path);
  const unknown = finished.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new DatabaseError(
    'DATABASE_UNSUITABLE',
    `the database has the migration ${unknown}, which this release does not know`,
    'update Onrecord, or give it a database of its own',
  );
}

/** The engine tells what Postgres said in several lines, of which one matters. */
function explain(error: unknown): unknown {
  const { code, message = String(error) } = error as { code?: unknown; message?: string };
  const said = /^(?:Error querying the database: *|Database error: *)?(?:db error: *)?ERROR: *(.+)$/m.exec(
    message,
  )?.[1];
  if (code !== 'P3005' && said === undefined) return error;
  return new DatabaseError(
    'DATABASE_UNSUITABLE',
    said ? `the database refuses a migration (${said})` : 'the database holds tables that are not ours',
    'give Onrecord a database of its own, with a role that may create tables in it; nothing was changed',
    { cause: error },
  );
}

/** SQL that leads from the database at `url` to the repository's models; empty when they agree. */
export async function diffToModels(url: string): Promise<string> {
  const models = readModels();
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', ...models, configDir: prismaDir },
      to: { tag: 'schemaDatamodel', ...models },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '');
}
