import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { anonymous, hasScope } from '../../caller.ts';
import type { Limits } from '../../limits.ts';
import { type Budget, type BudgetState, refusedPoints } from '../access/budget.ts';
import { costPlan } from '../documents/cost.ts';
import { overBudget, refusal } from '../refusal.ts';
import { stateOf } from '../request-state.ts';

interface Parts {
  readonly limits: Pick<Limits, 'cost'>;
  readonly budget: Budget;
  /** Whether anybody may ask for the schema. */
  readonly introspection: boolean;
}

/**
 * Works out what an operation costs before it is executed, refuses it where that is too much for one operation or for
 * what its caller has left, and says so in headers; in `extensions.cost` too where the client asks for it.
 */
export function useOperationLimits({ limits, budget, introspection }: Parts): Plugin {
  return {
    onParams({ request }) {
      const state = stateOf(request);
      state.budget = state.caller && budget.exhausted(state.caller);
      // Nothing is parsed for a caller who has nothing left.
      if (state.budget) throw overBudget(state.budget.resetSeconds);
    },
    async onExecute({ args }) {
      const { request } = args.contextValue as { request: Request };
      const state = stateOf(request);
      const caller = state.caller ?? anonymous(false);
      const plan = costPlan(args.schema as GraphQLSchema, args.document, args.operationName);
      // GraphQL itself says what is wrong with the name of an operation that is not there.
      if (!plan) return;
      if (plan.introspects && !introspection && !hasScope(caller, 'admin')) {
        void budget.charge(caller, refusedPoints).catch(() => undefined);
        throw refusal(403, 'FORBIDDEN', 'Introspection is off: the schema is at /schema.graphql');
      }
      const cost = plan.cost(args.variableValues ?? {});
      state.cost = cost;
      const aMinute = budget.allowed(caller) || Number.POSITIVE_INFINITY;
      const most = Math.min(limits.cost, aMinute);
      if (cost > most) {
        void budget.charge(caller, refusedPoints).catch(() => undefined);
        // More than a whole minute's points: no waiting would help.
        const limit = most === limits.cost ? `the limit of ${most}` : `your ${most} a minute`;
        throw refusal(
          400,
          'COST_LIMIT_EXCEEDED',
          `The operation costs ${cost} points, over ${limit}: ask for smaller pages, or in several requests`,
        );
      }
      state.budget = await budget.charge(caller, cost);
      if (state.budget?.exceeded) throw overBudget(state.budget.resetSeconds);
    },
    onResultProcess({ request, result, setResult }) {
      const { cost, budget: left, wantsCost } = stateOf(request);
      if (!wantsCost || cost === null || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const shown = { points: cost, limit: limits.cost, ...(left ? { budget: budgetShape(left) } : {}) };
      // Spread, an answer that is text would still be sent as that text.
      const { data, errors, extensions } = result;
      setResult({ data, ...(errors && { errors }), extensions: { ...extensions, cost: shown } });
    },
    onResponse({ request, response }) {
      const { cost, budget: left } = stateOf(request);
      if (cost !== null) {
        response.headers.set('x-operation-cost', String(cost));
        response.headers.set('x-operation-cost-limit', String(limits.cost));
      }
      // An answer that caches hand on does not tell others what this caller has left.
      if (!left || response.headers.get('cache-control')?.startsWith('public')) return;
      response.headers.set('ratelimit-limit', String(left.limit));
      response.headers.set('ratelimit-remaining', String(left.remaining));
      response.headers.set('ratelimit-reset', String(left.resetSeconds));
      response.headers.set('ratelimit-policy', `${left.limit};w=60`);
    },
  };
}

const budgetShape = ({ limit, remaining, resetSeconds }: BudgetState) => ({ limit, remaining, resetSeconds });
