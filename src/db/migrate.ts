import pg from 'pg';
import type { Logger } from '../logger.ts';
import { noFilters, prismaDir, readMigrations, readModels, withSchemaEngine } from './schema-engine.ts';

/** An arbitrary number that no other program is likely to lock: "onrecord", read as digits on a telephone. */
const migrationLock = 66732673;

/**
 * Applies what is missing of `prisma/migrations`, as `prisma migrate deploy` does, with the same rows in
 * `_prisma_migrations`. Any number of processes may call this at once: one works, the others wait and find it done.
 * @returns the names of the migrations that were applied, oldest first.
 */
export async function migrate(url: string, logger: Logger, upTo?: number): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    if (upTo === undefined && (await pendingMigrations(guard)).length === 0) return [];
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList: readMigrations(upTo), filters: noFilters }),
    );
    for (const name of appliedMigrationNames) logger.info({ migration: name }, 'migration applied');
    return appliedMigrationNames;
  } finally {
    await guard.end();
  }
}

/** Names of the migrations in the repository that the database has not finished. */
export async function pendingMigrations(client: pg.ClientBase): Promise<readonly string[]> {
  const names = readMigrations().migrationDirectories.map((directory) => directory.path);
  const table = await client.query<{ known: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
  if (!table.rows[0]?.known) return names;
  const rows = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  const finished = new Set(rows.rows.map((row) => row.name));
  return names.filter((name) => !finished.has(name));
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
