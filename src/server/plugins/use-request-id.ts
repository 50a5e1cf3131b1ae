import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const ids = new WeakMap<Request, string>();
/** What a proxy in front may send; anything else is not repeated into logs and headers. */
const sane = /^[\w.:-]{8,128}$/;

/** The id of a request: the one that a proxy gave it, or a new one. */
export function requestId(request: Request): string {
  let id = ids.get(request);
  if (id === undefined) {
    const given = request.headers.get('x-request-id') ?? '';
    id = sane.test(given) ? given : randomUUID();
    ids.set(request, id);
  }
  return id;
}

/** Gives each request an id and returns it in `x-request-id`. */
export function useRequestId(): Plugin {
  return {
    onResponse({ request, response }) {
      response.headers.set('x-request-id', requestId(request));
    },
  };
}
