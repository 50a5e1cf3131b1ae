import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Parameters } from '../shared/sql-where.ts';
import { Emitter } from './emit.ts';
import { collect, type Scope, type Selected } from './selection.ts';
import { Unplanned } from './unplanned.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A field of the query type as one SQL statement that gives its JSON. */
export interface RootStatement {
  readonly key: string;
  readonly type: GraphQLOutputType;
  readonly nodes: readonly FieldNode[];
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly finishers: readonly ((read: unknown) => unknown)[];
}

/** A field of the query type whose JSON is known without the database. */
export interface RootConstant {
  readonly key: string;
  readonly json: string;
}

export type Root = RootStatement | RootConstant;

/** What is kept of a document's operation: its selection, for each outcome of its @skip and @include. */
interface Prepared {
  readonly operation: OperationDefinitionNode;
  readonly scope: Omit<Scope, 'conditions'>;
  /** Names of the variables that decide what is skipped. */
  readonly deciding: readonly string[];
  readonly selections: Map<string, readonly Selected[]>;
  /** Tells its plans from those of others. */
  readonly number: number;
}

/** How much of plans is kept, and the longest variables that they are kept for, in characters of SQL and variables. */
const mostKept = 10_000_000;
const longestVariables = 1_000;

/** The most outcomes of @skip and @include that are kept for one operation. */
const mostOutcomes = 16;

/** Compiles operations to SQL. Keeps what does not depend on variables for as long as the document is kept. */
export class Planner {
  readonly #schema: GraphQLSchema;
  readonly #prepared = new WeakMap<DocumentNode, Map<string, Prepared>>();
  /** Whole plans by their operation and the variables they were made for: most are asked again. */
  readonly #plans = new LRUCache<string, readonly Root[]>({ maxSize: mostKept, sizeCalculation: sizeOf });
  #operations = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /**
   * The statements that answer an operation of a valid document.
   * @throws Unplanned where it is for the resolvers: because they alone can read a field, or to word an error.
   */
  plan(document: DocumentNode, operationName: string | null | undefined, inputs: Variables): readonly Root[] {
    const prepared = this.#prepare(document, operationName ?? null);
    const { operation, number } = prepared;
    const asked = `${number} ${JSON.stringify(inputs)}`;
    const known = this.#plans.get(asked);
    if (known) return known;
    const { coerced } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], inputs);
    if (!coerced) throw new Unplanned('variables that cannot be used');
    try {
      const roots = this.#select(prepared, coerced).map((selected) => this.#root(selected, coerced));
      if (asked.length > longestVariables) return roots;
      this.#plans.set(asked, roots);
      return roots;
    } catch (error) {
      if (error instanceof GraphQLError) throw new Unplanned('arguments that cannot be used');
      throw error;
    }
  }

  #prepare(document: DocumentNode, operationName: string | null): Prepared {
    let byName = this.#prepared.get(document);
    if (!byName) {
      byName = new Map();
      this.#prepared.set(document, byName);
    }
    const known = byName.get(operationName ?? '');
    if (known) return known;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'query') throw new Unplanned('what is no query');
    const fragments = new Map(
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    );
    const scope = { schema: this.#schema, fragments };
    const prepared = {
      operation,
      scope,
      deciding: decidingVariables(document),
      selections: new Map(),
      number: this.#operations++,
    };
    byName.set(operationName ?? '', prepared);
    return prepared;
  }

  #select({ operation, scope, deciding, selections }: Prepared, variables: Variables): readonly Selected[] {
    const conditions = Object.fromEntries(deciding.map((name) => [name, variables[name]]));
    const outcome = JSON.stringify(conditions);
    const known = selections.get(outcome);
    if (known) return known;
    const query = this.#schema.getQueryType();
    if (!query) throw new TypeError('the schema has no queries');
    const selected = collect({ ...scope, conditions }, query, [operation.selectionSet]);
    if (selections.size >= mostOutcomes) selections.clear();
    selections.set(outcome, selected);
    return selected;
  }

  #root(selected: Selected, variables: Variables): Root {
    const query = this.#schema.getQueryType();
    if (!query) throw new TypeError('the schema has no queries');
    if (selected.field === null && selected.name === '__typename') {
      return { key: selected.key, json: JSON.stringify(query.name) };
    }
    const parameters = new Parameters();
    const emitter = new Emitter(this.#schema, variables, parameters);
    const json = emitter.field(selected, query, { alias: '' }, 0);
    if (json.fixed !== null) return { key: selected.key, json: json.fixed };
    const { key, nodes, field } = selected;
    return {
      key,
      nodes,
      type: field?.type as GraphQLOutputType,
      sql: `SELECT ${json}`,
      values: parameters.values,
      finishers: emitter.finishers,
    };
  }
}

function sizeOf(roots: readonly Root[], asked: string): number {
  return roots.reduce((sum, root) => sum + ('json' in root ? root.json : root.sql).length, 200 + asked.length);
}

function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
