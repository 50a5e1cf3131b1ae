import type { Plugin } from 'graphql-yoga';
import { type Freshness, positionHeader } from '../freshness.ts';
import { observationOf } from '../observation.ts';
import { addressOf } from '../remote-address.ts';

/** After a mutation, tells the caller how far the writer has come, and sees to it that the caller reads no older state. */
export function useFreshness(freshness: Freshness): Plugin {
  return {
    async onResponse({ request, response, serverContext }) {
      if (observationOf(request).type !== 'mutation') return;
      try {
        const position = await freshness.wrote(request, addressOf(serverContext));
        response.headers.set(positionHeader, String(position));
      } catch {
        // The writer went away just now: nobody reads from it either, and the answer is worth more than the header.
      }
    },
  };
}
