import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { requireExtensions } from '../../src/db/extensions.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createLogger } from '../../src/logger.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';

const logger = createLogger({ logLevel: 'silent' });
let database: TestDatabase | undefined;
afterEach(async () => {
  await database?.drop();
  database = undefined;
});

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('the extensions that search needs', () => {
  it('are found where a role does not look, and may not be created', async () => {
    database = await createTestDatabase({ migrated: false });
    const { url } = database;
    await run(url, 'CREATE SCHEMA elsewhere', 'CREATE EXTENSION unaccent SCHEMA elsewhere');
    await expect(migrate(url, logger)).rejects.toMatchObject({
      code: 'DATABASE_UNSUITABLE',
      message: expect.stringContaining('unaccent is in the schema elsewhere'),
      remedy: expect.stringContaining('ALTER EXTENSION unaccent SET SCHEMA public'),
    });
    await run(url, 'ALTER EXTENSION unaccent SET SCHEMA public');
    expect(await migrate(url, logger)).not.toEqual([]);
  });

  it.each([
    ['is not on the server', { available: false, mayCreate: true }, 'lacks the extension', 'postgresql-contrib'],
    ['may not be created', { available: true, mayCreate: false }, 'may not create', 'CREATE EXTENSION pg_trgm'],
  ])('name the remedy where one %s', async (_name, state, problem, remedy) => {
    // What a server says of itself cannot be changed by a test: its answer is given in its place.
    const rows = [{ name: 'pg_trgm', created: false, hidden: null, ...state }];
    const client = { query: async () => ({ rows }) } as unknown as pg.ClientBase;
    await expect(requireExtensions(client)).rejects.toMatchObject({
      code: 'DATABASE_UNSUITABLE',
      message: expect.stringContaining(problem),
      remedy: expect.stringContaining(remedy),
    });
  });
});
