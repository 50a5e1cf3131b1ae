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
/** The scope of a call that is being made at this moment, see `inScope`. */
let called: SqlScope | undefined;
/** How much work is running in scopes that follow it. */
let following = 0;

/**
 * Runs `work`, and all that it starts, with its SQL counted and held by `scope`. To follow what work starts, Node (before
 * version 24) looks at every promise of the process, which makes a request a quarter dearer: it does so only until the
 * last one has called `over`, once, because it starts no more SQL. Where one call gets the SQL done, `inScope` does.
 */
export function runInScope<T>(scope: SqlScope, work: (over: () => void) => T): T {
  following += 1;
  const over = () => {
    following -= 1;
    if (following === 0) scopes.disable();
  };
  return scopes.run(scope, () => work(over));
}

/** Makes one call that takes a connection or begins a statement for `scope`; what it starts later is not followed. */
export function inScope<T>(scope: SqlScope | undefined, call: () => T): T {
  const before = called;
  called = scope;
  try {
    return call();
  } finally {
    called = before;
  }
}

/** The scope of the work that is being done now, if it has one. */
export function currentScope(): SqlScope | undefined {
  return called ?? scopes.getStore();
}

const ofRequests = new WeakMap<object, SqlScope>();

/** Gives a request its scope. */
export function giveScope(request: object, scope: SqlScope): void {
  ofRequests.set(request, scope);
}

/** The scope of a request as Node's server knows it, if it has one. */
export function scopeOf(request: object | undefined): SqlScope | undefined {
  return request && ofRequests.get(request);
}
