import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
  isNonNullType,
  locatedError,
} from 'graphql';
import { readText } from '../../db/statements.ts';
import type { RequestContext } from '../context.ts';
import { Reads } from '../shared/reads.ts';
import { refusal } from '../shared/sql-json.ts';
import { finish } from './finish.ts';
import type { Planner, Root } from './planner.ts';
import { Unplanned } from './unplanned.ts';

/** Told how each operation was read: in SQL, or by the resolvers and why. */
export type ReadPathListener = (path: 'sql' | 'resolvers', reason: string | null) => void;

/** An answer whose JSON Postgres made: servers send `stringify()`, and `data` is parsed only where somebody looks. */
export class TextResult implements ExecutionResult {
  readonly #text: string;
  #data: Record<string, unknown> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get data(): Record<string, unknown> {
    this.#data ??= (JSON.parse(this.#text) as { data: Record<string, unknown> }).data;
    return this.#data;
  }

  /** The text that Postgres made; once somebody has looked at `data`, and may have changed it, what it is now. */
  readonly stringify = (): string => (this.#data === undefined ? this.#text : JSON.stringify({ data: this.#data }));
}

/**
 * Executes operations in one SQL statement for each root field, whose JSON is passed through; what cannot be read so is
 * left to the resolvers, which are the reference for both. The answers are the same.
 */
export function createExecute(planner: Planner, listener: ReadPathListener) {
  return async (args: ExecutionArgs): Promise<ExecutionResult> => {
    const { document, operationName, variableValues, contextValue } = args;
    try {
      const roots = planner.plan(document, operationName, variableValues ?? {});
      const result = await read(roots, contextValue as RequestContext);
      listener('sql', null);
      return result;
    } catch (error) {
      if (!(error instanceof Unplanned)) throw error;
      listener('resolvers', error.reason);
      return execute(args);
    }
  };
}

async function read(roots: readonly Root[], { reads, scope }: RequestContext): Promise<ExecutionResult> {
  const database = Reads.databaseOf(reads);
  const errors: GraphQLError[] = [];
  let broken = false;
  const texts = await Promise.all(
    roots.map(async (root) => {
      if ('json' in root) return root.json;
      try {
        return finish(await readText(database, root.sql, root.values, scope), root.finishers);
      } catch (error) {
        errors.push(locatedError(error, root.nodes, [root.key]));
        broken ||= isNonNullType(root.type);
        return 'null';
      }
    }),
  );
  if (texts.some((text) => text.includes(refusal))) throw new Unplanned('an answer that the resolver refuses');
  const data = texts.map((text, index) => `"${roots[index]?.key}":${text}`).join(',');
  if (errors.length === 0) return new TextResult(`{"data":{${data}}}`);
  return { errors, data: broken ? null : (JSON.parse(`{${data}}`) as Record<string, unknown>) };
}
