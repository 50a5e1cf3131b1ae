import type { IncomingMessage } from 'node:http';

/** The address at the other end of a request's connection: the client's, or that of the proxy in front. */
export function addressOf(serverContext: unknown): string {
  const { req } = (serverContext ?? {}) as { readonly req?: IncomingMessage };
  return req?.socket?.remoteAddress ?? '';
}
