import type { Plugin } from 'graphql-yoga';
import { type Freshness, positionHeader } from '../freshness.ts';
import { observationOf } from '../observation.ts';

/** After a mutation, tells the caller how far the writer has come, and sees to it that the caller reads no older state. */
export function useFreshness(freshness: Freshness): Plugin {
  return {
    async onResponse({ request, response }) {
      if (observationOf(request).type !== 'mutation') return;
      try {
        const position = await freshness.wrote(request);
        response.headers.set(positionHeader, String(position));
      } catch {
        // The writer went away just now: nobody reads from it either, and the answer is worth more than the header.
      }
    },
  };
}
