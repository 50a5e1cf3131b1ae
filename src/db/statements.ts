import type pg from 'pg';
import { inScope, type SqlScope } from './sql-scope.ts';

// Statements that Prisma does not write: they run on the same pool under the same limits, prepared once for each
// connection and known by name from then on, so that Postgres need not parse and plan them again.

/** The most statements that a connection keeps prepared. */
const mostNames = 300;
/** The most statements that are remembered for having been seen once: the second time they get a name. */
const mostSeen = 300;

type Listener = (sql: string) => void;

/** What is known of a pool's statements. */
interface Prepared {
  readonly pool: pg.Pool;
  readonly listeners: Set<Listener>;
  readonly names: Map<string, string>;
  readonly seen: Set<string>;
  /** Counts how often all names were given up because there were too many. */
  generation: number;
  /** False once the server turned out not to keep names, as behind some poolers. */
  named: boolean;
}

const pools = new WeakMap<object, Prepared>();
const generations = new WeakMap<pg.PoolClient, number>();

/** Makes a client's pool known to the functions of this file. */
export function registerPool(client: object, pool: pg.Pool): void {
  const fresh = { pool, listeners: new Set<Listener>(), names: new Map(), seen: new Set<string>() };
  pools.set(client, { ...fresh, generation: 0, named: true });
}

function poolOf(client: object): Prepared {
  const known = pools.get(client);
  if (!known) throw new TypeError('the client has no pool of its own');
  return known;
}

/** Calls `listener` with the text of each statement that `readText` runs; gives the function that ends it. */
export function onStatement(client: object, listener: Listener): () => void {
  const { listeners } = poolOf(client);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The name under which a statement is prepared; none for one that was not asked before. */
function nameOf(prepared: Prepared, sql: string): string | undefined {
  if (!prepared.named) return undefined;
  const known = prepared.names.get(sql);
  if (known !== undefined) return known;
  if (!prepared.seen.delete(sql)) {
    prepared.seen.add(sql);
    const [oldest] = prepared.seen;
    if (prepared.seen.size > mostSeen && oldest !== undefined) prepared.seen.delete(oldest);
    return undefined;
  }
  if (prepared.names.size >= mostNames) {
    prepared.names.clear();
    prepared.generation += 1;
  }
  const name = `read_${prepared.generation}_${prepared.names.size}`;
  prepared.names.set(sql, name);
  return name;
}

/** Has a connection forget the statements of an earlier generation. */
async function forgetOld(client: pg.PoolClient, generation: number): Promise<void> {
  if ((generations.get(client) ?? generation) !== generation) {
    await client.query('DEALLOCATE ALL');
    const { connection } = client as unknown as { connection: { parsedStatements: Record<string, string> } };
    connection.parsedStatements = {};
  }
  generations.set(client, generation);
}

/** SQLSTATE of a name that the server does not know, or knows already: somebody else's connection is behind it. */
const unnamed = new Set(['26000', '42P05']);

/**
 * Runs a statement that gives one row with one text, and gives that text.
 * @param scope what counts and may end it; the scope of the work that is being done now unless given
 * @throws whatever Postgres or the connection says; see `toDatabaseError`.
 */
export async function readText(
  client: object,
  sql: string,
  values: readonly unknown[],
  scope?: SqlScope,
): Promise<string> {
  const prepared = poolOf(client);
  for (const listener of prepared.listeners) listener(sql);
  const name = nameOf(prepared, sql);
  try {
    return await run(prepared, sql, values, name, scope);
  } catch (error) {
    if (name === undefined || !unnamed.has((error as { code?: string }).code ?? '')) throw error;
    prepared.named = false;
    return run(prepared, sql, values, undefined, scope);
  }
}

async function run(
  { pool, generation }: Prepared,
  text: string,
  values: readonly unknown[],
  name: string | undefined,
  scope: SqlScope | undefined,
): Promise<string> {
  const client = await inScope(scope, () => pool.connect());
  let failure: unknown;
  try {
    if (name !== undefined) await forgetOld(client, generation);
    const query = { text, values: [...values], rowMode: 'array' as const, ...(name === undefined ? {} : { name }) };
    const { rows } = await inScope(scope, () => client.query<[string]>(query));
    return rows[0]?.[0] ?? '';
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    // A statement that Postgres refused leaves the connection whole; anything else does not.
    const whole = failure === undefined || typeof (failure as { severity?: unknown }).severity === 'string';
    client.release(!whole);
  }
}
