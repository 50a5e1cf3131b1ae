import { AsyncResource } from 'node:async_hooks';
import pg from 'pg';
import { DatabaseError } from '../errors.ts';
import { observedClient, type SqlObserver } from './observed-client.ts';
import { currentScope } from './sql-scope.ts';

/** How a pool behaves; times in milliseconds. */
export interface PoolOptions {
  /** The most connections it opens; 10 when not given. */
  readonly max?: number;
  /** After how long the server gives a statement up; 15 seconds when not given. */
  readonly statementTimeout?: number;
  /** How long a connection is waited for; 5 seconds when not given. */
  readonly acquireTimeout?: number;
}

type Release = (error?: Error | boolean) => void;
type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release) => void;
type Connect = (done: Connected) => void;

/**
 * The connections to one database, for Prisma and for SQL of our own alike: `pool.query(text, values)`. All its waits are
 * bounded: for a connection, for a lock, for a statement and for an answer that never comes; together they are what
 * brings a caller back from a frozen server or a dead network. What runs for a request can be cancelled (see SqlScope),
 * and when the server is known not to answer, nobody waits for it at all.
 */
export class Pool extends pg.Pool {
  /** Hears of every statement and every wait. */
  observer: SqlObserver | null = null;
  readonly #busy = new Set<pg.PoolClient>();
  readonly #waiting = new Set<(error: Error) => void>();
  #refusal: DatabaseError | null = null;

  constructor(url: string, options: PoolOptions = {}) {
    const statementTimeout = options.statementTimeout ?? 15_000;
    super({
      connectionString: url,
      application_name: 'onrecord',
      max: options.max ?? 10,
      connectionTimeoutMillis: options.acquireTimeout ?? 5_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      statement_timeout: statementTimeout,
      query_timeout: statementTimeout + 2_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      Client: observedClient(() => this.observer),
    } as pg.PoolConfig);
    // A connection that breaks while nobody uses it is replaced when it is needed.
    this.on('error', () => undefined);
  }

  /** Connections in use. */
  get busyCount(): number {
    return this.#busy.size;
  }

  /** Fails everybody who waits, breaks what is open, and refuses who comes with `error` until `accept`. */
  refuse(error: DatabaseError): void {
    this.#refusal = error;
    for (const reject of [...this.#waiting]) reject(error);
    for (const client of [...this.#busy]) breakOff(client, error);
    const idle = (this as unknown as { readonly _idle: readonly { readonly client: pg.PoolClient }[] })._idle;
    for (const { client } of [...idle]) breakOff(client, error);
  }

  /** Goes on after `refuse`. */
  accept(): void {
    this.#refusal = null;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: Release) => void,
  ): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    if (callback) {
      // Whoever releases a connection hands it on in its own context: the caller's must be brought back.
      this.#acquire(AsyncResource.bind(callback));
      return undefined;
    }
    return new Promise((resolve, reject) => {
      this.#acquire((error, client) => (client ? resolve(client) : reject(error)));
    });
  }

  #acquire(done: Connected): void {
    const scope = currentScope();
    const refusal = scope?.ended ?? this.#refusal;
    if (refusal) {
      done(refusal, undefined, () => undefined);
      return;
    }
    const started = performance.now();
    let settled = false;
    const settle: Connected = (error, client, release) => {
      if (settled) return;
      settled = true;
      this.#waiting.delete(reject);
      const waited = performance.now() - started;
      if (scope) scope.waited += waited;
      this.observer?.waited(waited, error ?? null);
      done(error, client, release);
    };
    const reject = (error: Error) => settle(error, undefined, () => undefined);
    this.#waiting.add(reject);
    (super.connect as Connect).call(this, (error, client, release) => {
      if (!client) return settle(error, undefined, () => undefined);
      // Nobody waits for it any more, or it was made while the pool began to refuse.
      const late = scope?.ended ?? this.#refusal;
      if (settled || late) {
        release();
        return late ? reject(late) : undefined;
      }
      this.#busy.add(client);
      scope?.hold(client);
      client.on('error', ignore);
      const free: Release = (given) => {
        this.#busy.delete(client);
        client.off('error', ignore);
        // A statement that the server refused leaves the session as good as before; the pool would throw it away.
        const reason = given instanceof pg.DatabaseError && given.severity === 'ERROR' ? undefined : given;
        if (scope) scope.letGo(client, () => release(reason));
        else release(reason);
      };
      client.release = free;
      settle(undefined, client, free);
    });
  }
}

/** A connection that breaks in use fails its statements; that it tells of itself as well must not be anybody's accident. */
function ignore(): void {
  // Whoever has it hears of it by the statement.
}

/** Closes a connection without a farewell, which a server that does not answer would never acknowledge. */
function breakOff(client: pg.PoolClient, error: DatabaseError): void {
  const { connection } = client as unknown as { connection?: { stream?: { destroy(error?: Error): void } } };
  connection?.stream?.destroy(new DatabaseError(error.code as 'DATABASE_UNAVAILABLE', error.message, error.remedy));
}
