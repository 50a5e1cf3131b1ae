import type { Plugin } from 'graphql-yoga';
import type { Logger } from '../../logger.ts';
import { requestId } from './use-request-id.ts';

interface Seen {
  readonly started: number;
  operation: string | null;
}

/** One line for each request: who asked is not in it, nor what; the id leads to everything else. */
export function useRequestLog(logger: Logger): Plugin {
  const seen = new WeakMap<Request, Seen>();
  return {
    onRequest({ request }) {
      seen.set(request, { started: performance.now(), operation: null });
    },
    onParams({ request, params }) {
      const entry = seen.get(request);
      if (entry && typeof params.operationName === 'string') entry.operation = params.operationName.slice(0, 100);
    },
    onResponse({ request, response }) {
      const entry = seen.get(request);
      const { pathname } = new URL(request.url, 'http://localhost');
      logger.info(
        {
          requestId: requestId(request),
          method: request.method,
          path: pathname,
          status: response.status,
          ms: entry ? Math.round((performance.now() - entry.started) * 10) / 10 : null,
          ...(entry?.operation ? { operation: entry.operation } : {}),
        },
        'request',
      );
    },
  };
}
