import pg from 'pg';
import { toDatabaseError } from './errors.ts';
import { pendingMigrations } from './migrate.ts';

/** Whether queries can be answered, and if not, why not in one line. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

/** How long the question may take, in milliseconds; a probe asks again anyway. */
const patience = 2_000;

/**
 * Asks the database at `url` whether it answers and has every migration, within two seconds. It asks on a connection of
 * its own, so that a busy pool cannot hide a healthy server.
 */
export async function checkReadiness(url: string): Promise<Readiness> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  client.on('error', () => undefined);
  const end = () => void client.end().catch(() => undefined);
  // Ending in the midst of a query closes the socket, and the query fails.
  const alarm = setTimeout(end, patience);
  try {
    await client.connect();
    const [missing] = await pendingMigrations(client);
    return missing ? { ready: false, reason: `migration ${missing} is missing` } : { ready: true };
  } catch (error) {
    return { ready: false, reason: toDatabaseError(error)?.message ?? 'the database cannot be asked' };
  } finally {
    clearTimeout(alarm);
    end();
  }
}
