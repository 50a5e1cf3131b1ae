import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import type { Database } from '../../src/db/client.ts';
import { createRequestContext } from '../../src/schema/context.ts';
import { buildSchema } from '../../src/schema/index.ts';

/** Asks the schema over a database, without a server; counts the SQL statements it takes. */
export class Api {
  readonly schema: GraphQLSchema = buildSchema();
  readonly #database: Database;
  #statements: string[] = [];

  constructor(database: Database) {
    this.#database = database;
    (database as unknown as { $on(event: 'query', listen: (event: { query: string }) => void): void }).$on(
      'query',
      (event) => this.#statements.push(event.query),
    );
  }

  /** The answer with its errors. */
  async ask(source: string, variableValues: Record<string, unknown> = {}): Promise<ExecutionResult> {
    this.#statements = [];
    const contextValue = createRequestContext(this.#database);
    return graphql({ schema: this.schema, source, variableValues, contextValue });
  }

  /** The data of an answer that must have no errors. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are as various as questions; tests compare them whole.
  async data(source: string, variables: Record<string, unknown> = {}): Promise<any> {
    const answer = await this.ask(source, variables);
    if (answer.errors?.length) throw answer.errors[0]?.originalError ?? answer.errors[0];
    return structuredClone(answer.data);
  }

  /** The SQL statements of the last question. */
  get sql(): readonly string[] {
    return this.#statements;
  }
}
