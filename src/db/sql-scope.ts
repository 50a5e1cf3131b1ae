import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient } from 'pg';
import type { OnrecordError } from '../errors.ts';
import { cancelStatement } from './cancel-statement.ts';

/**
 * The SQL of one piece of work, such as a request: how much it was, and which connections it holds at this moment, so
 * that it can be ended from outside. Neither Prisma nor node-postgres can cancel a statement by themselves.
 */
export class SqlScope {
  /** Statements begun so far. */
  statements = 0;
  /** Milliseconds that statements have taken so far, side by side ones counted each. */
  milliseconds = 0;
  /** Milliseconds spent waiting for a connection. */
  waited = 0;
  readonly #held = new Set<PoolClient>();
  readonly #cancelling = new Map<PoolClient, Promise<void>>();
  #ended: OnrecordError | null = null;

  /** Why no more SQL is run for it; null while it goes on. */
  get ended(): OnrecordError | null {
    return this.#ended;
  }

  /** Cancels what runs and refuses what would follow with `reason`. The first reason stays. */
  end(reason: OnrecordError): void {
    if (this.#ended) return;
    this.#ended = reason;
    for (const client of this.#held) this.#cancelling.set(client, cancelStatement(client));
  }

  /** Called by the pool when the scope gets a connection. */
  hold(client: PoolClient): void {
    this.#held.add(client);
  }

  /** Called by the pool when the scope is done with a connection; `next` runs once no cancellation is under way on it. */
  letGo(client: PoolClient, next: () => void): void {
    this.#held.delete(client);
    const cancelling = this.#cancelling.get(client);
    // A cancellation that arrives late would hit the statement of whoever has the connection next.
    if (cancelling) void cancelling.then(next);
    else next();
  }
}

const scopes = new AsyncLocalStorage<SqlScope>();

/** Runs `work`, and all that it starts, with its SQL counted and held by `scope`. */
export function runInScope<T>(scope: SqlScope, work: () => T): T {
  return scopes.run(scope, work);
}

/** The scope of the work that is being done now, if it has one. */
export function currentScope(): SqlScope | undefined {
  return scopes.getStore();
}
