import type { Plugin } from 'graphql-yoga';
import type { Readiness } from '../../db/readiness.ts';

const json = (status: number, body: unknown) =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

/** `/health`: the process lives. `/ready`: queries can be answered; if not, 503 with the reason. `/` leads to `/graphql`. */
export function useProbes(isReady: () => Promise<Readiness>): Plugin {
  return {
    async onRequest({ request, url, endResponse }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (url.pathname === '/health') endResponse(json(200, { status: 'ok' }));
      if (url.pathname === '/ready') {
        const readiness = await isReady();
        endResponse(
          readiness.ready
            ? json(200, { status: 'ready' })
            : json(503, { status: 'not ready', reason: readiness.reason }),
        );
      }
      if (url.pathname === '/') endResponse(new Response(null, { status: 307, headers: { location: '/graphql' } }));
    },
  };
}
