import { YogaServer } from 'graphql-yoga';
import type { Logger } from '../logger.ts';
import { logAccident } from './mask-error.ts';

/**
 * Yoga's own class of responses, save that it never holds a stack: what fails outside of GraphQL, in a plugin before or after
 * it, the adapter under Yoga answers with the error's stack as a bare text of status 500. It is masked and logged instead.
 */
export function maskedResponse(logger: Logger): typeof Response {
  const Base = new YogaServer({}).fetchAPI.Response;
  return class extends Base {
    constructor(body?: BodyInit | null, init?: ResponseInit) {
      if (typeof body !== 'string' || init?.headers !== undefined || (init?.status ?? 200) < 500) super(body, init);
      else {
        const { message, extensions } = logAccident(logger, { stack: body });
        const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
        super(JSON.stringify({ errors: [{ message, extensions }] }), { status: 500, headers });
      }
    }
  };
}
