import type { Caller } from '../caller.ts';
import type { BudgetState } from './access/budget.ts';

/** What the server learns of a request on its way, for plugins further on. */
export interface RequestState {
  /** Who asks; null until that is known. */
  caller: Caller | null;
  /** Points that the operation costs; null where it did not come so far. */
  cost: number | null;
  /** What its caller has left. */
  budget: BudgetState | null;
  /** Whether its document is a trusted one, so that the answer may be kept by caches. */
  trusted: boolean;
  /** Whether the client wants the cost in `extensions`. */
  wantsCost: boolean;
  /** Whether its answer had been kept; null where it was not looked for. */
  kept: boolean | null;
}

const states = new WeakMap<Request, RequestState>();

/** The state of a request; it goes when the request does. */
export function stateOf(request: Request): RequestState {
  let state = states.get(request);
  if (!state) {
    state = { caller: null, cost: null, budget: null, trusted: false, wantsCost: false, kept: null };
    states.set(request, state);
  }
  return state;
}
