import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { toDatabaseError } from '../db/errors.ts';
import { currentScope } from '../db/sql-scope.ts';
import type { Logger } from '../logger.ts';
import { toGraphQLError } from '../schema/shared/errors.ts';

/**
 * What a caller may see of an error. Our own errors and GraphQL's pass; a database that fails is named so that a client
 * can try again; all else is an accident: logged once, with an id that is all the caller gets.
 */
export function createMaskError(logger: Logger): (error: unknown) => Error {
  return (error) => {
    // What a request that was ended still throws says only that it was.
    const shown = toGraphQLError(ended(error) ?? error);
    if (shown) return alone(shown);
    const located = error instanceof GraphQLError ? error : null;
    const where = located ? { nodes: located.nodes ?? null, path: located.path ?? null } : {};
    const original = located?.originalError ?? error;
    const database = toDatabaseError(original);
    if (database) {
      logger.error({ code: database.code, reason: database.message }, 'the database failed a request');
      const extensions = { http: { status: 503 }, ...toGraphQLError(database)?.extensions };
      return new GraphQLError(database.line, { ...where, extensions });
    }
    const { message, extensions } = logAccident(logger, { err: original });
    return new GraphQLError(message, { ...where, extensions });
  };
}

/** Logs an accident with an id, and gives what may be said of it. */
export function logAccident(logger: Logger, details: object) {
  const id = randomUUID();
  logger.error({ errorId: id, ...details }, 'unexpected error');
  return {
    message: `Unexpected error: report it with its id ${id}`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

/** The error without what caused it: to Yoga, a cause that is not GraphQL's own is an accident, and worth a status of 500. */
function alone({ message, nodes, source, positions, path, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}

/** Why the request's SQL was ended, when that is what makes it fail. */
function ended(error: unknown): GraphQLError | null {
  const reason = currentScope()?.ended;
  if (!reason) return null;
  const located = error instanceof GraphQLError ? error : null;
  const where = { nodes: located?.nodes ?? null, path: located?.path ?? null };
  return new GraphQLError(reason.line, { ...where, originalError: reason });
}
