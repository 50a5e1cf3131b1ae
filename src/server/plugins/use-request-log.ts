import type { Plugin } from 'graphql-yoga';
import { scopeOf } from '../../db/sql-scope.ts';
import type { Logger } from '../../logger.ts';
import { observationOf } from '../observation.ts';
import { requestId } from './use-request-id.ts';

/** One line for each request: who asked is not in it, nor what; the id leads to everything else. */
export function useRequestLog(logger: Logger): Plugin {
  return {
    onResponse({ request, response, serverContext }) {
      if (!logger.isLevelEnabled('info')) return;
      const { operation, milliseconds, errors } = observationOf(request);
      const scope = scopeOf((serverContext as { readonly req?: object } | undefined)?.req);
      const { pathname } = new URL(request.url, 'http://localhost');
      logger.info(
        {
          requestId: requestId(request),
          method: request.method,
          path: pathname,
          status: response.status,
          ms: round(milliseconds),
          ...(operation && { operation: operation.slice(0, 100) }),
          ...(errors.length > 0 && { errors: [...new Set(errors)].slice(0, 5) }),
          ...(scope?.statements && { statements: scope.statements, sql: round(scope.milliseconds) }),
        },
        'request',
      );
    },
  };
}

const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
