import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/prisma/client.ts';
import { Pool, type PoolOptions } from './pool.ts';
import { registerPool } from './statements.ts';
import { withStoredSearch } from './stored-search.ts';

/** The one way to make a client; everything that reads or writes gets it handed. */
export type Database = PrismaClient;

const pools = new WeakMap<object, Pool>();

/** A client and the pool that it shares with SQL of our own; `$disconnect` closes both. */
export function createClient(url: string, options: PoolOptions = {}): Database {
  const pool = new Pool(url, options);
  const adapter = withStoredSearch(new PrismaPg(pool));
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  pools.set(client, pool);
  registerPool(client, pool);
  // The pool is ours also where Prisma never used it, so it is ours to close.
  const disconnect = client.$disconnect.bind(client);
  client.$disconnect = async () => {
    await disconnect();
    if (!pool.ending) await pool.end();
  };
  return client;
}

/** The pool of a client that `createClient` made: `poolOf(database).query(text, values)` is one statement, without Prisma. */
export function poolOf(database: Database): Pool {
  const pool = pools.get(database);
  if (!pool) throw new TypeError('this client has no pool: make it with createClient');
  return pool;
}
