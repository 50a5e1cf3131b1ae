import pg from 'pg';
import { DatabaseError } from '../errors.ts';
import { toDatabaseError } from './errors.ts';
import { pendingMigrations } from './migrate.ts';

/** What a server says of itself. */
export interface Facts {
  /** Whether it follows another server, and cannot be written to. */
  readonly standby: boolean;
  /** Whether it is told to refuse writes. */
  readonly readOnly: boolean;
  /** How far it has written, or replayed, the log: a number that only grows. */
  readonly position: bigint;
  /** The higher one is the later history; 0 for a standby. Every promotion adds one. */
  readonly timeline: number;
  /** The oldest migration of this release that it does not have. */
  readonly missing: string | null;
}

export interface WatchEvents {
  /** It answers; called at every look. */
  onUp(facts: Facts): void;
  /** It does not; called at every look. */
  onDown(error: DatabaseError): void;
}

/** How often it is looked at, and how long an answer may take; milliseconds. */
const [interval, patience] = [1_000, 1_500];
/** Migrations are looked up at every so many looks. */
const migrationsEvery = 10;

const question = `SELECT pg_is_in_recovery() AS standby, current_setting('default_transaction_read_only')::bool AS "readOnly",
  (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END - '0/0')::text AS position,
  CASE WHEN pg_is_in_recovery() THEN 0
    ELSE ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int END AS timeline`;

interface Row {
  readonly standby: boolean;
  readonly readOnly: boolean;
  readonly position: string | null;
  readonly timeline: number;
}

/**
 * Looks at a server once a second on a connection of its own, so that a busy pool cannot hide a healthy server. A server
 * that refuses is away at once; one that is silent gets a second chance on a new connection, so that away means within
 * four seconds. A process that was itself too busy to hear the answer draws no conclusion.
 */
export class Watch {
  readonly #url: string;
  readonly #events: WatchEvents;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #looks = 0;
  #silent = 0;
  #missing: string | null = null;
  #stopped = false;

  constructor(url: string, events: WatchEvents) {
    this.#url = url;
    this.#events = events;
  }

  /** Looks once, then goes on looking. */
  async start(): Promise<void> {
    await this.#look();
    this.#schedule();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#drop();
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look().finally(() => this.#schedule()), this.#silent > 0 ? 50 : interval);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const started = performance.now();
    try {
      const facts = await withinTime(this.#ask());
      this.#silent = 0;
      if (!this.#stopped) this.#events.onUp(facts);
    } catch (error) {
      this.#drop();
      if (this.#stopped) return;
      const wasBusy = performance.now() - started > patience + 300;
      if (error instanceof Silence && (wasBusy || ++this.#silent < 2)) return;
      const known = toDatabaseError(error);
      this.#events.onDown(
        known ??
          new DatabaseError('DATABASE_UNAVAILABLE', 'the database does not answer', 'try again', { cause: error }),
      );
    }
  }

  async #ask(): Promise<Facts> {
    if (!this.#client) {
      this.#looks = 0;
      const client = new pg.Client({
        connectionString: this.#url,
        application_name: 'onrecord watch',
        connectionTimeoutMillis: patience,
        keepAlive: true,
      });
      this.#client = client;
      client.on('error', () => undefined);
      await client.connect();
    }
    const client = this.#client;
    const { rows } = await client.query<Row>(question);
    const [row] = rows;
    if (!row) throw new TypeError('the server said nothing of itself');
    if (this.#looks++ % migrationsEvery === 0 || this.#missing) {
      this.#missing = (await pendingMigrations(client))[0] ?? null;
    }
    return { ...row, position: BigInt(row.position ?? 0), missing: this.#missing };
  }

  /** Without a farewell: a server that hangs would not take it. */
  #drop(): void {
    const client = this.#client;
    this.#client = null;
    const { connection } = (client ?? {}) as { connection?: { stream?: { destroy(): void } } };
    connection?.stream?.destroy();
  }
}

class Silence extends Error {}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  let alarm: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new Silence('timeout expired')), patience);
  });
  try {
    return await Promise.race([work, silence]);
  } catch (error) {
    // A connection attempt that gets no answer is silence too, whoever's clock ran out first.
    throw error instanceof Error && /timeout expired|connection timeout/.test(error.message)
      ? new Silence(error.message)
      : error;
  } finally {
    clearTimeout(alarm);
  }
}
