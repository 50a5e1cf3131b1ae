import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { Database } from '../../src/db/client.ts';
import { onStatement } from '../../src/db/statements.ts';
import { createRequestContext } from '../../src/schema/context.ts';
import { buildSchema } from '../../src/schema/index.ts';
import { createExecute } from '../../src/schema/plan/execute.ts';
import { Planner } from '../../src/schema/plan/planner.ts';

/** An answer as a client gets it. */
export interface Plain {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: unknown; readonly code?: unknown }[];
}

/** Asks the resolvers and the read path the same. */
export class Twin {
  readonly schema: GraphQLSchema = buildSchema();
  readonly #database: Database;
  readonly #execute: ReturnType<typeof createExecute>;
  /** The SQL statements of the read path for the last question. */
  sql: string[] = [];
  /** Why the last question was left to the resolvers; null where it was not. */
  reason: string | null = null;

  constructor(database: Database) {
    this.#database = database;
    onStatement(database, (sql) => this.sql.push(sql));
    this.#execute = createExecute(new Planner(this.schema), (_path, reason) => {
      this.reason = reason;
    });
  }

  /** The document, or null where it is not valid. */
  tryParse(source: string): DocumentNode | null {
    const document = parse(source);
    return validate(this.schema, document).length > 0 ? null : document;
  }

  async reference(document: DocumentNode, variableValues: Record<string, unknown> = {}): Promise<Plain> {
    const contextValue = createRequestContext(this.#database);
    return plain(await execute({ schema: this.schema, document, variableValues, contextValue }));
  }

  async fast(document: DocumentNode, variableValues: Record<string, unknown> = {}): Promise<Plain> {
    this.sql = [];
    this.reason = null;
    const contextValue = createRequestContext(this.#database);
    return plain(await this.#execute({ schema: this.schema, document, variableValues, contextValue }));
  }
}

/** What of a result reaches a client; errors in an order that does not depend on which was found first. */
function plain({ data, errors }: ExecutionResult): Plain {
  const shown = errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions.code }));
  return {
    ...(data === undefined ? {} : { data: JSON.parse(JSON.stringify(data)) as unknown }),
    ...(shown ? { errors: shown.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) } : {}),
  };
}
