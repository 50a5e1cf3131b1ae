import type { Plugin } from 'graphql-yoga';
import { scopeOf } from '../../db/sql-scope.ts';
import { observationOf } from '../observation.ts';

/** Tells in `Server-Timing`, which browsers show beside a request, where its time went. */
export function useServerTiming(): Plugin {
  return {
    onResponse({ request, response, serverContext }) {
      const observation = observationOf(request);
      const scope = scopeOf((serverContext as { readonly req?: object } | undefined)?.req);
      const entries = [...observation.phases].map(([phase, ms]) => `${phase};dur=${ms.toFixed(1)}`);
      if (scope) {
        const statements = scope.statements === 1 ? '1 statement' : `${scope.statements} statements`;
        entries.push(`sql;dur=${scope.milliseconds.toFixed(1)};desc="${statements}"`);
        entries.push(`pool;dur=${scope.waited.toFixed(1)}`);
      }
      entries.push(`total;dur=${observation.milliseconds.toFixed(1)}`);
      response.headers.set('server-timing', entries.join(', '));
    },
  };
}
