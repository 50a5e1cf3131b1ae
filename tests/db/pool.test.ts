import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poolOf } from '../../src/db/client.ts';
import { Pool } from '../../src/db/pool.ts';
import { runInScope, SqlScope } from '../../src/db/sql-scope.ts';
import { readText } from '../../src/db/statements.ts';
import { DatabaseError, OnrecordError } from '../../src/errors.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = poolOf(database.prisma);
});
afterAll(() => database.drop());

const left = new OnrecordError('REFUSED', 'the caller left', 'ask again');
const outage = new DatabaseError('DATABASE_UNAVAILABLE', 'it is down', 'try again');

/** Statements that the server works on at this moment and that contain `mark`. */
async function running(mark: string): Promise<number> {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE state = 'active' AND query LIKE $1 AND pid <> pg_backend_pid()`,
    [`%${mark}%`],
  );
  return rows[0].n as number;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await holds()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error('it did not come about');
  }
}

describe('a pool', () => {
  it('is one for Prisma and for SQL of our own', async () => {
    await database.prisma.$queryRaw`SELECT 1`;
    await pool.query('SELECT 1');
    expect(pool.totalCount).toBe(1);
  });

  it('keeps a connection whose statement was refused', async () => {
    const narrow = new Pool(database.url, { max: 1 });
    const pid = async () => (await narrow.query('SELECT pg_backend_pid() AS pid')).rows[0].pid as number;
    const before = await pid();
    await expect(narrow.query('SELECT nothing')).rejects.toMatchObject({ code: '42703' });
    expect(await pid()).toBe(before);
    await narrow.end();
  });

  it('counts the statements of a scope, Prisma’s too, and nobody else’s', async () => {
    const [one, other] = [new SqlScope(), new SqlScope()];
    await Promise.all([
      runInScope(one, async () => {
        await database.prisma.article.count();
        await pool.query('SELECT pg_sleep(0.01)');
      }),
      runInScope(other, () => database.prisma.$transaction(async (tx) => tx.$queryRaw`SELECT 1`)),
      database.prisma.person.count(),
    ]);
    expect(one.statements).toBe(2);
    expect(one.milliseconds).toBeGreaterThan(9);
    // BEGIN, SELECT, COMMIT.
    expect(other.statements).toBe(3);
  });

  it.each([
    ['Prisma', () => database.prisma.$queryRawUnsafe(`SELECT pg_sleep(20) /* cancelled */`)],
    ['SQL of our own', () => pool.query(`SELECT pg_sleep(20) /* cancelled */`)],
    [
      'a transaction',
      () => database.prisma.$transaction((tx) => tx.$queryRawUnsafe(`SELECT pg_sleep(20) /* cancelled */`)),
    ],
  ])('cancels what runs for a scope that ends: %s', async (_, work) => {
    const scope = new SqlScope();
    const outcome = runInScope(scope, () => Promise.resolve(work())).then(
      () => 'answered',
      (error: unknown) => JSON.stringify(error, Object.getOwnPropertyNames(error)),
    );
    await until(async () => (await running('cancelled')) === 1);
    scope.end(left);
    expect(await outcome).toMatch(/57014|canceling statement/);
    expect(await running('cancelled')).toBe(0);
    await expect(runInScope(scope, () => pool.query('SELECT 1'))).rejects.toBe(left);
    expect(pool.busyCount).toBe(0);
  });

  it('ends the statements of a scope that is not followed through promises', async () => {
    const scope = new SqlScope();
    const text = readText(database.prisma, `SELECT pg_sleep(20)::text /* apart */`, [], scope).catch(
      (error: { code?: string }) => error.code,
    );
    await until(async () => (await running('apart')) === 1);
    scope.end(left);
    expect(await text).toBe('57014');
    await expect(readText(database.prisma, 'SELECT 1::text', [], scope)).rejects.toBe(left);
    expect(scope.statements).toBe(1);
  });

  it('never cancels the statement of whoever has the connection next', async () => {
    const narrow = new Pool(database.url, { max: 1 });
    for (let round = 0; round < 50; round++) {
      const scope = new SqlScope();
      const first = runInScope(scope, () => narrow.connect()).then(async (client) => {
        const answer = await client.query('SELECT 1').catch(() => null);
        client.release();
        return answer;
      });
      const next = narrow.query('SELECT 2 AS two');
      setImmediate(() => scope.end(left));
      await first.catch(() => undefined);
      expect((await next).rows).toEqual([{ two: 2 }]);
    }
    await narrow.end();
  });

  it.each([
    ['the pool', (narrow: Pool, sql: string) => narrow.query(sql)],
    [
      'a connection',
      async (narrow: Pool, sql: string) => {
        const client = await narrow.connect();
        return client.query(sql).finally(() => client.release(true));
      },
    ],
  ])('fails who waits and who works when the server is away, and goes on afterwards: %s', async (what, ask) => {
    const narrow = new Pool(database.url, { max: 1 });
    const working = ask(narrow, `SELECT pg_sleep(20) /* asked of ${what} */`);
    const waiting = narrow.query('SELECT 1');
    const outcomes = Promise.allSettled([working, waiting]);
    await until(async () => narrow.busyCount === 1 && (await running(`asked of ${what}`)) === 1);
    narrow.refuse(outage);
    expect((await outcomes).map((one) => one.status)).toEqual(['rejected', 'rejected']);
    await expect(narrow.query('SELECT 1')).rejects.toBe(outage);
    narrow.accept();
    expect((await narrow.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect([narrow.busyCount, narrow.waitingCount]).toEqual([0, 0]);
    await narrow.end();
  });

  it('bounds the wait for a connection', async () => {
    const narrow = new Pool(database.url, { max: 1, acquireTimeout: 200 });
    const client = await narrow.connect();
    await expect(narrow.query('SELECT 1')).rejects.toThrow('timeout exceeded when trying to connect');
    client.release();
    expect((await narrow.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await narrow.end();
  });
});
