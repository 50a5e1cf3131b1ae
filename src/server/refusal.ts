import { GraphQLError } from 'graphql';

/** Why the server itself turns a request away. */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'COST_LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'UNTRUSTED_DOCUMENT'
  | 'PERSISTED_QUERY_NOT_FOUND';

/** A request that is turned away before anything is read for it: the HTTP status, the code and the remedy in words. */
export function refusal(
  status: number,
  code: RefusalCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers: { ...headers } } } });
}

/** Without a sign of who asks, where one is needed, or with one that is not valid. */
export function unauthenticated(message: string): GraphQLError {
  return refusal(401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer realm="onrecord"' });
}

/** For a caller who has nothing left, with the seconds until the minute ends. */
export function overBudget(resetSeconds: number): GraphQLError {
  const message = `The points of this minute are spent: try again in ${resetSeconds} seconds`;
  return refusal(429, 'RATE_LIMITED', message, { 'retry-after': String(resetSeconds) });
}
