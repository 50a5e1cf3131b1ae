import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { withoutSuggestion } from './use-document-limits.ts';

/** Cuts the errors of an answer to a few, and takes guesses of names out of them: both only help those who probe. */
export function useErrorLimits(most: number, hideSuggestions: boolean): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors?.length) return;
      const errors = (result.errors as readonly GraphQLError[]).slice(0, most);
      setResult({ ...result, errors: hideSuggestions ? errors.map(withoutSuggestion) : errors });
    },
  };
}
