import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';

// How many rows there are is kept by triggers, so that no list's total costs more as it grows.

let database: TestDatabase;
let [one, other] = [] as unknown as [pg.Client, pg.Client];
beforeAll(async () => {
  database = await createTestDatabase();
  [one, other] = [new pg.Client(database.url), new pg.Client(database.url)];
  await Promise.all([one.connect(), other.connect()]);
});
afterAll(async () => {
  await Promise.all([one?.end(), other?.end()]);
  await database?.drop();
});
beforeEach(() => one.query('TRUNCATE articles, people, organisations CASCADE'));

const add = (client: pg.Client, from: number, to: number) =>
  client.query(
    `INSERT INTO people (id, name, normalised_name)
     SELECT ('0190b5a0-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'P' || n, 'p' || n FROM generate_series($1::int, $2) n`,
    [from, to],
  );

async function people(): Promise<{ readonly kept: number; readonly counted: number; readonly parts: number }> {
  const { rows } = await one.query(
    `SELECT sum(people)::int AS kept, count(*)::int AS parts, (SELECT count(*) FROM people)::int AS counted FROM totals`,
  );
  return rows[0];
}

describe('the total of people', () => {
  it('follows what is added, what is taken and what is rolled back', async () => {
    await add(one, 1, 30);
    expect(await people()).toMatchObject({ kept: 30, counted: 30 });
    await one.query(`DELETE FROM people WHERE name IN ('P1', 'P2')`);
    await one.query('BEGIN');
    await add(one, 31, 40);
    await one.query('ROLLBACK');
    await one.query(`DELETE FROM people WHERE name = 'nobody'`);
    await one.query(`INSERT INTO people (id, name, normalised_name) SELECT id, name, normalised_name FROM people
                     ON CONFLICT DO NOTHING`);
    expect(await people()).toMatchObject({ kept: 28, counted: 28 });
    await one.query('TRUNCATE people CASCADE');
    expect(await people()).toMatchObject({ kept: 0, counted: 0 });
  });

  it('has no writer wait for another', async () => {
    await other.query(`SET lock_timeout = '100ms'`);
    await one.query('BEGIN');
    await add(one, 1, 5);
    await other.query('BEGIN');
    await add(other, 6, 12);
    await one.query('COMMIT');
    await other.query('COMMIT');
    expect(await people()).toMatchObject({ kept: 12, counted: 12, parts: 2 });
    // The parts serve whoever comes next.
    await add(one, 13, 20);
    await add(other, 21, 22);
    expect(await people()).toMatchObject({ kept: 22, counted: 22, parts: 2 });
  });

  it('is that of the schema the table is in, whatever a session looks through', async () => {
    await one.query(`SET search_path = ''`);
    try {
      await one.query(`INSERT INTO public.people (id, name, normalised_name)
                       VALUES ('0190b5a0-0000-7000-8000-000000000001', 'P1', 'p1')`);
    } finally {
      await one.query('RESET search_path');
    }
    expect(await people()).toMatchObject({ kept: 1, counted: 1 });
  });
});
