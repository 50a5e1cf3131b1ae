import pg from 'pg';
import type { DatabaseError } from '../errors.ts';
import { toDatabaseError } from './errors.ts';

/** The SQLSTATE of a server that has no session left. */
export const tooManyConnections = '53300';

/** States of a server that answers and still fails part of the work, and how to find out whether they are over. */
const probes: Readonly<Record<string, string | null>> = {
  // Out of connections: over when one can be opened.
  [tooManyConnections]: null,
  // Full disk: over when a table can grow. A temporary one leaves nothing behind.
  '53100': `CREATE TEMPORARY TABLE probe ON COMMIT DROP AS SELECT md5(random()::text) AS filling FROM generate_series(1, 20000)`,
  // Read-only: over when a transaction may write.
  '25006': 'CREATE TABLE onrecord_probe (); ROLLBACK; BEGIN',
};

/** How often it is asked again, and how long that may take; milliseconds. */
const [interval, patience] = [1_000, 1_500];

/**
 * What statements have shown to be wrong with a server that otherwise answers: no connection left, a full disk, refused
 * writes. It is remembered until a probe of the same kind succeeds.
 */
export class Trouble {
  readonly #url: string;
  readonly #seen = new Map<string, DatabaseError>();
  #timer: NodeJS.Timeout | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** What is wrong, or null. */
  get current(): DatabaseError | null {
    return this.#seen.values().next().value ?? null;
  }

  /** That it has no connection left, or null. */
  get crowding(): DatabaseError | null {
    return this.#seen.get(tooManyConnections) ?? null;
  }

  /** Takes note of a failure of any kind; those of no state of the server are passed over. */
  note(error: unknown): void {
    const code = (error as { code?: unknown } | null)?.code;
    if (typeof code !== 'string' || !(code in probes)) return;
    const known = toDatabaseError(error);
    if (!known) return;
    this.#seen.set(code, known);
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#seen.clear();
  }

  #schedule(): void {
    if (this.#timer || this.#seen.size === 0) return;
    this.#timer = setTimeout(async () => {
      for (const code of [...this.#seen.keys()]) if (await this.#isOver(code)) this.#seen.delete(code);
      this.#timer = undefined;
      this.#schedule();
    }, interval).unref();
  }

  async #isOver(code: string): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'onrecord probe',
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const probe = probes[code];
      if (probe) await client.query(`BEGIN; ${probe}; COMMIT`);
      return true;
    } catch (error) {
      return toDatabaseError(error)?.code !== 'DATABASE_UNAVAILABLE';
    } finally {
      void client.end().catch(() => undefined);
    }
  }
}
