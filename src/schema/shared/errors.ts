import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { OnrecordError, UsageError } from '../../errors.ts';

/**
 * How our own errors look to a client: the line that names the remedy, and `extensions.code`. Null for an accident,
 * whose words must not be shown. The one place where this is decided.
 */
export function toGraphQLError(error: unknown): GraphQLError | null {
  if (error instanceof OnrecordError) {
    return new GraphQLError(error.line, { originalError: error, extensions: extensionsOf(error) });
  }
  if (error instanceof GraphQLError) {
    if (error.originalError === undefined || error.originalError === null) return error;
    const inner = toGraphQLError(error.originalError);
    if (inner === null) return null;
    return new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      source: error.source ?? null,
      positions: error.positions ?? null,
      path: error.path ?? null,
      originalError: error.originalError,
      extensions: { ...inner.extensions, ...error.extensions },
    });
  }
  return null;
}

/** The code, and for what passes by itself, that asking again is right, and when. */
function extensionsOf({ code }: OnrecordError): GraphQLErrorExtensions {
  if (code === 'DATABASE_UNAVAILABLE' || code === 'ISSUER_UNAVAILABLE') {
    return { code, retryable: true, http: { status: 503, headers: { 'retry-after': '1' } } };
  }
  return code === 'REQUEST_TIMEOUT' ? { code, http: { status: 503 } } : { code };
}

/** The error for an argument that cannot be used: says what is wrong and what to do about it. */
export function badInput(message: string, remedy: string): GraphQLError {
  const error = toGraphQLError(new UsageError(message, remedy));
  if (error === null) throw new TypeError('a usage error can always be shown');
  return error;
}
