import { createHash } from 'node:crypto';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Caller } from '../../caller.ts';
import type { SidePool } from '../../db/side-pool.ts';

/** Where a caller stands in the running minute. */
export interface BudgetState {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the minute ends. */
  readonly resetSeconds: number;
  readonly exceeded: boolean;
}

/** Counts what callers spend, a minute at a time. */
export interface Budget {
  /** Takes points from a caller; null where the caller has no end of them. */
  charge(caller: Caller, points: number): Promise<BudgetState | null>;
  /** The points that a caller may spend a minute; 0 for no end. */
  allowed(caller: Caller): number;
  /** Where a caller stands that has nothing left, as far as this process knows; null for all others. */
  exhausted(caller: Caller): BudgetState | null;
}

/** How much callers may spend a minute; 0 for no end. */
export interface Allowance {
  readonly anonymous: number;
  readonly named: number;
}

/** What a document costs its sender that is refused: reading it was work too. */
export const refusedPoints = 100;

const minute = 60;
/** The most that is taken at once: the table's column holds forty of them. */
const mostPoints = 50_000_000;
/** Accounts are counted in so many drawers, so that nobody fills the memory with addresses; two in one share what it holds. */
const drawers = 2 ** 17;

function drawerOf(account: string): string {
  return (createHash('sha256').update(account).digest().readUInt32BE(0) % drawers).toString(36);
}

/**
 * A budget in this process's memory, or in the database for several processes. Should the database not answer, each
 * process counts by itself until it does: a limit must not be what brings the service down.
 */
export function createBudget(allowance: Allowance, shared: SidePool | null): Budget {
  // rate-limiter-flexible limits one number of points; ours differ by caller, so it only counts.
  const counting = { points: Number.MAX_SAFE_INTEGER, duration: minute, keyPrefix: 'budget' };
  const memory = new RateLimiterMemory(counting);
  const counter: RateLimiterAbstract = shared
    ? new RateLimiterPostgres({
        ...counting,
        storeClient: shared,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: true,
        insuranceLimiter: memory,
      })
    : memory;
  const spent = new Map<string, { readonly until: number; readonly limit: number }>();

  const limitOf = (caller: Caller) => caller.quota ?? (caller.name === null ? allowance.anonymous : allowance.named);
  const keyOf = (caller: Caller) => (caller.account.startsWith('key:') ? caller.account : drawerOf(caller.account));

  return {
    allowed: limitOf,
    async charge(caller, points) {
      const limit = limitOf(caller);
      if (limit === 0) return null;
      const key = keyOf(caller);
      const counted = await counter.consume(key, Math.min(points, mostPoints)).catch((reason: unknown) => {
        if (reason instanceof RateLimiterRes) return reason;
        throw reason;
      });
      const exceeded = counted.consumedPoints > limit;
      if (exceeded) spent.set(key, { until: Date.now() + counted.msBeforeNext, limit });
      return {
        limit,
        remaining: Math.max(0, limit - counted.consumedPoints),
        resetSeconds: Math.ceil(counted.msBeforeNext / 1000),
        exceeded,
      };
    },
    exhausted(caller) {
      if (spent.size === 0) return null;
      const key = keyOf(caller);
      const entry = spent.get(key);
      if (!entry) return null;
      const left = entry.until - Date.now();
      if (left <= 0) {
        spent.delete(key);
        return null;
      }
      return { limit: entry.limit, remaining: 0, resetSeconds: Math.ceil(left / 1000), exceeded: true };
    },
  };
}
