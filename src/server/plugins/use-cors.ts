import type { Plugin } from 'graphql-yoga';
import { positionHeader } from '../freshness.ts';

const exposed = [
  ...['ETag', 'Retry-After', 'X-Request-Id', 'X-Operation-Cost', 'X-Operation-Cost-Limit', positionHeader],
  ...['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'RateLimit-Policy'],
];
const allowed = [
  ...['Content-Type', 'Authorization', 'X-Api-Key', 'X-Request-Id', 'X-Request-Cost', 'If-None-Match', positionHeader],
  ...['GraphQL-Require-Preflight', 'Apollo-Require-Preflight', 'X-Apollo-Operation-Name', 'Traceparent'],
];

/**
 * Which pages may read answers: those of the origins named, or of all with `*`. Never with credentials: keys are sent in
 * a header by whoever holds them, and no cookie of ours exists.
 */
export function useCors(origins: readonly string[]): Plugin {
  const all = origins.includes('*');
  return {
    onRequest({ request, endResponse }) {
      if (request.method === 'OPTIONS') endResponse(new Response(null, { status: 204 }));
    },
    onResponse({ request, response }) {
      // Caches must not hand one origin's answer to another, also where this one is refused.
      if (!all && origins.length > 0) response.headers.append('vary', 'Origin');
      const origin = request.headers.get('origin');
      if (origin === null || !(all || origins.includes(origin))) return;
      response.headers.set('access-control-allow-origin', all ? '*' : origin);
      response.headers.set('access-control-expose-headers', exposed.join(', '));
      if (request.method !== 'OPTIONS') return;
      response.headers.set('access-control-allow-methods', 'GET, POST, OPTIONS');
      response.headers.set('access-control-allow-headers', allowed.join(', '));
      response.headers.set('access-control-max-age', '86400');
    },
  };
}
