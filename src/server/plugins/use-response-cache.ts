import { createHash } from 'node:crypto';
import { type ExecutionResult, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { TextResult } from '../../schema/plan/execute.ts';
import type { Budget } from '../access/budget.ts';
import type { AnswerCache } from '../answers/answer-cache.ts';
import { lookedUp, markDocument, takeIds, takeIdsOfText } from '../answers/dependencies.ts';
import { costPlan } from '../documents/cost.ts';
import { observationOf } from '../observation.ts';
import { stateOf } from '../request-state.ts';

/** A kept answer costs its caller so much less than one that is worked out. */
const discount = 20;

/** Answers queries from what was answered before, as long as nothing changed that the answer tells of. */
export function useResponseCache(cache: AnswerCache, budget: Budget): Plugin {
  const keys = new WeakMap<Request, { readonly key: string; readonly generation: number | null }>();
  return {
    async onParams({ request, params, setResult }) {
      const state = stateOf(request);
      if (!cache.isOn || state.wantsCost || !params.query) return;
      const key = keyOf(params.query, params.operationName, params.variables);
      const answer = cache.get(key);
      state.kept = answer !== undefined;
      if (!answer) {
        keys.set(request, { key, generation: cache.generation });
        return;
      }
      state.cost = answer.cost;
      Object.assign(observationOf(request), { type: OperationTypeNode.QUERY, operation: answer.operation });
      if (state.caller) state.budget = await budget.charge(state.caller, Math.ceil(answer.cost / discount));
      setResult({ data: null, stringify: () => answer.text } as never);
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const { request } = args.contextValue as { request: Request };
      const asked = keys.get(request);
      const schema = args.schema as GraphQLSchema;
      const plan = asked && costPlan(schema, args.document, args.operationName);
      if (!plan || plan.guarded || plan.introspects || plan.operation.operation !== OperationTypeNode.QUERY)
        return undefined;
      const marked = markDocument(schema, args.document, plan.operation);
      if (!marked.ofEverything) setExecuteFn((given) => executeFn({ ...given, document: marked.document }));
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const answer = answerOf(result as ExecutionResult, marked.ofEverything);
          if (!answer) return;
          const { text, ids: inside, isNull } = answer;
          if (inside) setResult(new TextResult(text) as never);
          const outside = inside && lookedUp(plan.operation, args.variableValues ?? {}, isNull);
          const ids = inside && outside ? [...inside, ...outside] : null;
          const [cost, operation] = [stateOf(request).cost ?? 0, plan.operation.name?.value ?? null];
          cache.set(asked.key, { text, cost, operation, ids }, asked.generation);
        },
      };
    },
  };
}

/** An answer as text without the marks, and the ids that they gave; null for one that is not to be kept. */
function answerOf(result: ExecutionResult, unmarked: boolean) {
  if (result instanceof TextResult) {
    const all = result.stringify();
    const { text, ids } = unmarked ? { text: all, ids: null } : takeIdsOfText(all);
    // Null somewhere further inside counts too: then the answer goes with any change, which is right if early.
    return { text, ids, isNull: (key: string) => text.includes(`"${key}":null`) };
  }
  const { data, errors } = result;
  const ids = unmarked ? null : takeIds(data);
  if (errors?.length || !data) return null;
  return { text: JSON.stringify({ data }), ids, isNull: (key: string) => data[key] === null };
}

/** Everything that an answer depends on besides the database. */
function keyOf(query: string, operationName: string | undefined | null, variables: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([query, operationName ?? null, variables ?? null]))
    .digest('base64url');
}
