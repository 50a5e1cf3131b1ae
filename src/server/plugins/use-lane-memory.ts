import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { TextResult } from '../../schema/plan/execute.ts';
import type { LaneMemory } from '../lane/memory.ts';

/** Lets the fast lane learn from what the server answers. Has no part in the lane itself. */
export function useLaneMemory(memory: LaneMemory): Plugin {
  const planned = new WeakSet<Request>();
  return {
    onExecute({ args }) {
      const { params, request } = args.contextValue as { readonly params?: GraphQLParams; readonly request?: Request };
      return {
        onExecuteDone({ result }) {
          if (!(result instanceof TextResult) || !request || typeof params?.query !== 'string') return;
          memory.learnDocument(params.query);
        },
      };
    },
    onResultProcess({ request, result }) {
      // Text from Postgres, of now or kept from before.
      if ('stringify' in result) planned.add(request);
    },
    onResponse({ request, response }) {
      const type = response.headers.get('content-type');
      if (type === null || response.status !== 200 || !planned.has(request)) return;
      memory.learnType(request.headers.get('accept') ?? '', type);
    },
  };
}
