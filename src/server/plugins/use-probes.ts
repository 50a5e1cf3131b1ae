import type { Plugin } from 'graphql-yoga';
import type { Readiness } from '../../db/readiness.ts';

const json = (status: number, body: unknown) =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

/**
 * `/health`: the process lives. `/ready`: it can do all its work; if not, 503 with the reason. `/ready?for=reads`: 200 as long
 * as queries are answered, though writes be refused. `/` leads to `/graphql`.
 */
export function useProbes(readiness: () => Readiness): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (url.pathname === '/health') endResponse(json(200, { status: 'ok' }));
      if (url.pathname === '/ready') {
        const { ready, writable, reason } = readiness();
        const fit = ready && (writable || url.searchParams.get('for') === 'reads');
        const body = { status: fit ? 'ready' : 'not ready', writable, ...(reason !== null && { reason }) };
        endResponse(json(fit ? 200 : 503, body));
      }
      if (url.pathname === '/') endResponse(new Response(null, { status: 307, headers: { location: '/graphql' } }));
    },
  };
}
