import type { Plugin } from 'graphql-yoga';
import { scopeOf } from '../../db/sql-scope.ts';
import type { Logger } from '../../logger.ts';
import { observationOf } from '../observation.ts';
import { requestId } from './use-request-id.ts';

/**
 * Logs operations that take `threshold` milliseconds or more, with the document's hash and where the time went. Neither
 * the document nor its variables are logged: they are the caller's.
 */
export function useSlowLog(logger: Logger, threshold: number): Plugin {
  return {
    onResponse({ request, serverContext }) {
      const observation = observationOf(request);
      if (observation.type === null || observation.milliseconds < threshold) return;
      const scope = scopeOf((serverContext as { readonly req?: object } | undefined)?.req);
      const round = (ms: number) => Math.round(ms * 10) / 10;
      logger.warn(
        {
          requestId: requestId(request),
          operation: observation.operation?.slice(0, 100) ?? null,
          documentHash: observation.documentHash,
          ms: round(observation.milliseconds),
          ...Object.fromEntries([...observation.phases].map(([phase, ms]) => [phase, round(ms)])),
          ...(scope && { statements: scope.statements, sql: round(scope.milliseconds), pool: round(scope.waited) }),
        },
        'slow operation',
      );
    },
  };
}
