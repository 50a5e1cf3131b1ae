import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { countWeight, fieldWeights, listSizes, pageWeight, unknownListSize } from './cost-table.ts';
import { bulk, type Late, lateValue, type Variables } from './cost-values.ts';

/** The most points that are counted: more is refused anyway. */
const endless = 1e15;
/** What a page holds at most, and where nothing is said: as the schema's pages do. */
const page = { most: 100, usual: 20 };

/** A field's cost as far as it is known before the variables are. */
interface Term {
  readonly weight: number;
  /** Arguments that weigh by what they hold. */
  readonly heavy: readonly Late[];
  /** How many of its children there are. */
  readonly size: (variables: Variables, inherited: number) => number;
  /** Whether its size is that of its `edges`. */
  readonly isPage: boolean;
  readonly when: readonly ((variables: Variables) => boolean)[];
  readonly children: readonly Term[];
}

/** An operation with its costs worked out but for the values of its variables. */
export interface CostPlan {
  readonly operation: OperationDefinitionNode;
  /** Points that it costs, at most, with these variables. */
  cost(variables: Variables): number;
  /** Whether it asks for the schema, which not everybody may. */
  readonly introspects: boolean;
  /** Whether it asks for anything that needs a scope: the answer is for its caller alone. */
  readonly guarded: boolean;
}

const plans = new WeakMap<DocumentNode, Map<string, CostPlan | null>>();

/**
 * The plan of a valid document's operation; null where there is none of that name. Kept with the document.
 */
export function costPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): CostPlan | null {
  const known = plans.get(document) ?? new Map<string, CostPlan | null>();
  plans.set(document, known);
  const name = operationName ?? '';
  let plan = known.get(name);
  if (plan === undefined) {
    plan = makePlan(schema, document, operationName);
    // Names that the document does not have are not kept: there is no end of them.
    if (plan) known.set(name, plan);
  }
  return plan;
}

/**
 * Points that an operation costs, at most: every value of its answer counts one, lists count by their `first` and
 * `last` or by what such lists hold. See `cost-table.ts` for what costs more.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  variables: Variables = {},
): number {
  return costPlan(schema, document, operationName)?.cost(variables) ?? 0;
}

function makePlan(schema: GraphQLSchema, document: DocumentNode, name: string | null | undefined): CostPlan | null {
  const operation = getOperationAST(document, name);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const planner = new Planner(schema, operation, fragments);
  const terms = planner.terms(operation.selectionSet, root);
  return {
    operation,
    introspects: planner.introspects,
    guarded: planner.guarded,
    cost: (variables) => Math.min(endless, Math.ceil(sum(terms, variables, 1))),
  };
}

function sum(terms: readonly Term[], variables: Variables, inherited: number): number {
  let total = 0;
  for (const term of terms) {
    if (!term.when.every((holds) => holds(variables))) continue;
    const size = term.size(variables, inherited);
    let own = term.weight;
    for (const value of term.heavy) own += bulk(value(variables));
    const children = term.children.length > 0 ? sum(term.children, variables, size) : 0;
    total += own + (term.isPage ? children : children > 0 ? size * children : size - 1);
    if (total > endless) return endless;
  }
  return total;
}

class Planner {
  introspects = false;
  guarded = false;
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {
    this.#schema = schema;
    this.#operation = operation;
    this.#fragments = fragments;
  }

  terms(set: SelectionSetNode, parent: GraphQLNamedType, outer: Term['when'] = []): Term[] {
    return set.selections.flatMap((selection) => {
      const when = [...outer, ...this.#conditions(selection)];
      if (selection.kind === Kind.FIELD) return this.#field(selection, parent, when);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment) return [];
      const name = fragment.typeCondition?.name.value;
      const type = name === undefined ? parent : this.#schema.getType(name);
      return type ? this.terms(fragment.selectionSet, type, when) : [];
    });
  }

  #conditions({ directives }: { readonly directives?: FieldNode['directives'] }): Term['when'] {
    return (directives ?? []).flatMap(({ name, arguments: args }) => {
      if (name.value !== 'include' && name.value !== 'skip') return [];
      const value = lateValue(args?.find((arg) => arg.name.value === 'if')?.value, this.#operation);
      const wanted = name.value === 'include';
      return [(variables: Variables) => value(variables) !== !wanted];
    });
  }

  #field(node: FieldNode, parent: GraphQLNamedType, when: Term['when']): Term[] {
    const field = this.#definition(parent, node.name.value);
    if (!field) return [{ weight: 1, heavy: [], size: () => 1, isPage: false, when, children: [] }];
    if (field.extensions.scope !== undefined) this.guarded = true;
    const type = getNamedType(field.type);
    const name = `${parent.name}.${field.name}`;
    const isPage = type.name.endsWith('Connection');
    const pages = field.args.some((arg) => arg.name === 'first');
    const paging = new Set(['first', 'last', 'after', 'before']);
    const args = new Map((node.arguments ?? []).map((arg) => [arg.name.value, arg.value]));
    const heavy = [...args].filter(([arg]) => !paging.has(arg)).map(([, value]) => lateValue(value, this.#operation));
    return [
      {
        weight: fieldWeights[name] ?? (isPage ? pageWeight : field.name === 'totalCount' ? countWeight : 1),
        heavy,
        size: pages ? this.#pageSize(field, args) : this.#listSize(name, field, args, isPage),
        isPage,
        when,
        children: node.selectionSet && isCompositeType(type) ? this.terms(node.selectionSet, type) : [],
      },
    ];
  }

  #definition(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
      this.introspects = true;
      return name === SchemaMetaFieldDef.name ? SchemaMetaFieldDef : TypeMetaFieldDef;
    }
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  #pageSize(field: GraphQLField<unknown, unknown>, args: ReadonlyMap<string, Parameters<typeof lateValue>[0]>) {
    const first = lateValue(args.get('first'), this.#operation);
    const last = lateValue(args.get('last'), this.#operation);
    const standard: unknown = field.args.find((arg) => arg.name === 'first')?.defaultValue;
    return (variables: Variables) => {
      const asked = first(variables) ?? last(variables) ?? standard ?? page.usual;
      return typeof asked === 'number' && asked >= 0 ? Math.min(asked, page.most) : page.most;
    };
  }

  #listSize(
    name: string,
    field: GraphQLField<unknown, unknown>,
    args: ReadonlyMap<string, Parameters<typeof lateValue>[0]>,
    isPage: boolean,
  ): Term['size'] {
    const list = isNonNullType(field.type) ? field.type.ofType : field.type;
    if (!isListType(list)) return isPage ? () => page.usual : () => 1;
    if (field.name === 'edges') return (_variables, inherited) => inherited;
    if (args.has('ids')) {
      const ids = lateValue(args.get('ids'), this.#operation);
      return (variables) => {
        const value = ids(variables);
        return Array.isArray(value) ? value.length : 1;
      };
    }
    const size = listSizes[name] ?? unknownListSize;
    return () => size;
  }
}
