import { spawn } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../src/config.ts';
import { diffToModels, migrate } from '../../src/db/migrate.ts';
import { readMigrations } from '../../src/db/schema-engine.ts';
import { createLogger } from '../../src/logger.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';

const logger = createLogger({ logLevel: 'silent' });
const names = readMigrations().migrationDirectories.map((directory) => directory.path);

let database: TestDatabase | undefined;
afterEach(async () => {
  await database?.drop();
  database = undefined;
});

async function rows<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  it('agree with the models', async () => {
    database = await createTestDatabase();
    expect(await diffToModels(database.url)).toBe('');
  });

  it('are found to differ when they do', async () => {
    database = await createTestDatabase();
    await rows(database.url, 'ALTER TABLE articles DROP COLUMN language');
    expect(await diffToModels(database.url)).toContain('"language"');
  });

  it('leave the rows that prisma migrate reads', async () => {
    database = await createTestDatabase();
    const applied = await rows<{ migration_name: string; checksum: string }>(
      database.url,
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
    );
    expect(applied.map((row) => row.migration_name)).toEqual(names);
    for (const row of applied) expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are applied once by eight processes at once', async () => {
    database = await createTestDatabase({ migrated: false });
    const { url } = database;
    const script = path.join(projectDir, 'tests/helpers/migrate-once.ts');
    const run = () =>
      new Promise<string>((resolve, reject) => {
        const child = spawn(process.execPath, ['--import', 'tsx', script], {
          cwd: projectDir,
          env: { ...process.env, DATABASE_URL: url },
        });
        let out = '';
        child.stdout.on('data', (chunk) => {
          out += chunk;
        });
        let complaint = '';
        child.stderr.on('data', (chunk) => {
          complaint += chunk;
        });
        child.on('exit', (code) => (code === 0 ? resolve(out.trim()) : reject(new Error(complaint))));
      });
    const answers = await Promise.all(Array.from({ length: 8 }, run));
    expect(answers.filter((answer) => answer !== '[]')).toEqual([JSON.stringify(names)]);
    expect(await diffToModels(url)).toBe('');
  }, 120_000);

  it.each(names.map((name, index) => [name, index + 1] as const))('upgrade from %s', async (_, count) => {
    database = await createTestDatabase({ migrated: false });
    expect(await migrate(database.url, logger, count)).toEqual(names.slice(0, count));
    await rows(
      database.url,
      `INSERT INTO people (id, name, normalised_name) VALUES ('0190b5a0-0000-7000-8000-000000000001', 'Ada Vale', 'ada vale')`,
    );
    expect(await migrate(database.url, logger)).toEqual(names.slice(count));
    expect(await diffToModels(database.url)).toBe('');
    expect(await rows(database.url, 'SELECT name FROM people')).toEqual([{ name: 'Ada Vale' }]);
  });
});
