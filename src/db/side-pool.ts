import pg from 'pg';

/** A few connections for small work beside the requests' own: counters that must not wait behind long reads. */
export type SidePool = pg.Pool;

/** Two connections, and no patience: what is done with them has another way where they fail. */
export function createSidePool(url: string): SidePool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'onrecord counters',
    max: 2,
    connectionTimeoutMillis: 500,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 500,
    query_timeout: 700,
    lock_timeout: 400,
  });
  // A connection that breaks while nobody uses it is replaced when it is needed.
  pool.on('error', () => undefined);
  return pool;
}
