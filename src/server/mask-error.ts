import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { toDatabaseError } from '../db/errors.ts';
import type { Logger } from '../logger.ts';
import { toGraphQLError } from '../schema/shared/errors.ts';

/**
 * What a caller may see of an error. Our own errors and GraphQL's pass; a database that fails is named so that a client
 * can try again; all else is an accident: logged once, with an id that is all the caller gets.
 */
export function createMaskError(logger: Logger): (error: unknown) => Error {
  return (error) => {
    const shown = toGraphQLError(error);
    if (shown) return shown;
    const located = error instanceof GraphQLError ? error : null;
    const where = located ? { nodes: located.nodes ?? null, path: located.path ?? null } : {};
    const original = located?.originalError ?? error;
    const database = toDatabaseError(original);
    if (database) {
      logger.error({ code: database.code, reason: database.message }, 'the database failed a request');
      return new GraphQLError(database.line, { ...where, extensions: { code: database.code, http: { status: 503 } } });
    }
    const id = randomUUID();
    logger.error({ errorId: id, err: original }, 'unexpected error');
    return new GraphQLError(`Unexpected error: report it with its id ${id}`, {
      ...where,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    });
  };
}
