import pg from 'pg';
import { toDatabaseError } from './errors.ts';
import { pendingMigrations } from './migrate.ts';

/** Whether queries can be answered, and if not, why not in one line. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

/** Asks the database at `url`, on a connection of its own so that a busy pool cannot hide a healthy server; two seconds at most. */
export async function checkReadiness(url: string): Promise<Readiness> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const [missing] = await pendingMigrations(client);
    return missing ? { ready: false, reason: `migration ${missing} is missing` } : { ready: true };
  } catch (error) {
    return { ready: false, reason: toDatabaseError(error)?.message ?? 'the database cannot be asked' };
  } finally {
    client.end().catch(() => undefined);
  }
}
