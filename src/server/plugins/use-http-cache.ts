import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { stateOf } from '../request-state.ts';

/**
 * Lets browsers and caches in front keep answers to GET: a strong ETag of the content, 304 where they have it already,
 * and a time to live for trusted documents that anybody may ask. Everything else must be asked for again.
 */
export function useHttpCache(seconds: number): Plugin {
  const failed = new WeakSet<Request>();
  return {
    onResultProcess({ request, result }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || result.errors?.length) failed.add(request);
    },
    async onResponse({ request, response, setResponse }) {
      const type = response.headers.get('content-type') ?? '';
      if (
        request.method !== 'GET' ||
        response.status !== 200 ||
        !/^application\/(?:graphql-response\+)?json/.test(type)
      ) {
        return;
      }
      const { caller, trusted, cost, wantsCost } = stateOf(request);
      // Probes and the like are no answers.
      if (cost === null || failed.has(request)) return;
      const text = await response.text();
      const etag = `"${createHash('sha256').update(type).update(text).digest('base64url')}"`;
      const headers = new Headers(response.headers);
      headers.set('etag', etag);
      headers.append('vary', 'Accept, Authorization, X-Api-Key');
      // What a caller has left, told with the cost, is for nobody else.
      const shared = trusted && !wantsCost && caller?.name === null && seconds > 0;
      headers.set('cache-control', shared ? `public, max-age=${seconds}` : 'private, no-cache');
      if (matches(request.headers.get('if-none-match'), etag)) {
        headers.delete('content-type');
        headers.delete('content-length');
        setResponse(new Response(null, { status: 304, headers }));
      } else setResponse(new Response(text, { status: 200, headers }));
    },
  };
}

/** Whether a client has this very content, by RFC 9110: a list of tags, weak ones included, or `*`. */
function matches(given: string | null, etag: string): boolean {
  if (given === null) return false;
  return given.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
