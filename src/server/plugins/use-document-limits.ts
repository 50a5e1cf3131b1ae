import { type DocumentNode, GraphQLError, Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../limits.ts';
import { type Budget, refusedPoints } from '../access/budget.ts';
import { checkDocumentShape } from '../documents/shape-check.ts';
import { checkDocumentText } from '../documents/text-check.ts';
import { stateOf } from '../request-state.ts';

/** Documents that passed, so that one that comes again is not checked again. */
const passed = new WeakMap<DocumentNode, Limits>();

/**
 * Refuses documents that are too long or too deep before the parser, and those of a hostile shape before validation.
 * @param parsed documents by their text that passed before and are kept
 */
export function useDocumentLimits(
  limits: Limits,
  budget: Budget,
  parsed: { get(text: string): DocumentNode | undefined },
): Plugin {
  const charge = (request: Request | undefined) => {
    const caller = request && stateOf(request).caller;
    if (caller) void budget.charge(caller, refusedPoints).catch(() => undefined);
  };
  return {
    onParse({ params, context }) {
      const { request } = context as { request?: Request };
      const charging = <T>(check: () => T): T => {
        try {
          return check();
        } catch (error) {
          charge(request);
          throw error;
        }
      };
      const source = String(params.source instanceof Source ? params.source.body : params.source);
      if (!parsed.get(source)) charging(() => checkDocumentText(source, limits));
      return ({ result }) => {
        if (result instanceof Error) charge(request);
        else if (result && passed.get(result as DocumentNode) !== limits) {
          charging(() => checkDocumentShape(result as DocumentNode, limits));
          passed.set(result as DocumentNode, limits);
        }
      };
    },
    onValidate({ context }) {
      return ({ valid }) => {
        if (!valid) charge((context as { request?: Request }).request);
      };
    },
  };
}

/** An error without the names that GraphQL guesses were meant: they give the schema away. */
export function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ ?Did you mean [\s\S]*\?$/, '');
  if (message === error.message) return error;
  return new GraphQLError(message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: error.extensions,
  });
}
