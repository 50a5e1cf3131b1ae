import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDatabase } from '../bench/api/fill.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { askForPlans } from '../helpers/plan-asking.ts';
import { sequentialScans } from '../helpers/plans.ts';

// Whether there is a way to answer other than reading the table of statements from end to end. Of a few thousand rows
// Postgres would rightly read all, so it is told to do that only where there is nothing else; `npm run bench -- plans`
// asks the same of a million rows with Postgres' own settings.

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  await fillDatabase(database.url, 2_000);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('SET enable_seqscan = off');
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

describe('no question', () => {
  it('has Postgres read all statements', async () => {
    const all = await askForPlans(database.prisma);
    const scanned: string[] = [];
    for (const { name, sent } of all) {
      if ((await sequentialScans(client, sent)).includes('statements')) scanned.push(`${name}: ${sent.text}`);
    }
    expect(all.length).toBeGreaterThan(150);
    expect(scanned).toEqual([]);
  }, 120_000);
});
