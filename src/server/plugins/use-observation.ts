import { type DocumentNode, type GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { observationOf } from '../observation.ts';

/** Keeps the observation of each request: which operation, its phases, its errors. */
export function useObservation(): Plugin {
  return {
    onRequest({ request }) {
      observationOf(request);
    },
    onParse({ context, params }) {
      const { request, params: asked } = context as { request: Request; params: { operationName?: string | null } };
      const observation = observationOf(request);
      observation.document = String(params.source);
      const end = observation.begin('parse');
      return ({ result }) => {
        end();
        if (!result || result instanceof Error) return;
        const operation = getOperationAST(result as DocumentNode, asked.operationName);
        observation.type = operation?.operation ?? null;
        observation.operation = operation?.name?.value ?? null;
      };
    },
    onValidate({ context }) {
      const observation = observationOf((context as { request: Request }).request);
      const end = observation.begin('validate');
      return ({ valid }) => {
        end();
        // Names of what is not valid are made up by whoever sends it.
        if (!valid) observation.operation = null;
      };
    },
    onExecute({ context }) {
      const end = observationOf((context as unknown as { request: Request }).request).begin('execute');
      return { onExecuteDone: end };
    },
    onResultProcess({ request, result }) {
      const { errors } = result as { errors?: readonly GraphQLError[] };
      if (errors?.length) observationOf(request).errors = errors.map(codeOf);
    },
  };
}

function codeOf({ extensions }: GraphQLError): string {
  return typeof extensions?.code === 'string' ? extensions.code : 'GRAPHQL';
}
