import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/prisma/client.ts';
import { registerPool } from './statements.ts';
import { withStoredSearch } from './stored-search.ts';

/** The one way to make a client; everything that reads or writes gets it handed. */
export type Database = PrismaClient;

/** How a client behaves; times in milliseconds. */
export interface ClientOptions {
  /** The most connections it opens. */
  readonly max?: number;
  /** After how long the server gives a statement up. */
  readonly statementTimeout?: number;
}

/**
 * A client whose waits are all bounded: for a connection, for a lock, for a statement and for an answer that never
 * comes. Together they are what brings a caller back from a frozen server or a dead network.
 */
export function createClient(url: string, options: ClientOptions = {}): Database {
  const statementTimeout = options.statementTimeout ?? 15_000;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'onrecord',
    max: options.max ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + 2_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // An idle connection that breaks is replaced when it is needed; nobody is waiting for it.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool);
  const client = new PrismaClient({ adapter: withStoredSearch(adapter), log: [{ emit: 'event', level: 'query' }] });
  registerPool(client, pool);
  // The pool is ours also where Prisma never used it, so it is ours to close.
  const disconnect = client.$disconnect.bind(client);
  client.$disconnect = async () => {
    await disconnect();
    if (!pool.ending) await pool.end();
  };
  return client;
}
