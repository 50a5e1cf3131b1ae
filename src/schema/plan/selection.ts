import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { JsonText } from '../shared/sql-json.ts';

type Variables = Readonly<Record<string, unknown>>;
type Field = ReturnType<GraphQLObjectType['getFields']>[string];

/** A document's definitions, for one outcome of its @skip and @include. */
export interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that @skip and @include ask for. */
  readonly conditions: Variables;
}

/** A field of an operation as it is answered: everything that asks for it under one key, merged. */
export class Selected {
  readonly key: string;
  readonly name: string;
  /** Null for `__typename`. */
  readonly field: Field | null;
  readonly nodes: readonly FieldNode[];
  /** Whether arguments here or below depend on variables. */
  readonly varies: boolean;
  /** What was compiled of it without variables, by where it stands. */
  readonly compiled = new Map<string, JsonText>();
  readonly #scope: Scope;
  readonly #children = new Map<string, readonly Selected[]>();
  #fixedArgs: Record<string, unknown> | undefined;

  constructor(scope: Scope, key: string, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    this.#scope = scope;
    this.key = key;
    this.nodes = nodes;
    this.name = nodes[0]?.name.value ?? '';
    this.field = type.getFields()[this.name] ?? null;
    this.varies = nodes.some((node) => nodeVaries(node, scope, new Set()));
  }

  /** The field's arguments with defaults, as a resolver would get them. Throws GraphQLError where they are not usable. */
  args(variables: Variables): Record<string, unknown> {
    const [node] = this.nodes;
    if (this.field === null || node === undefined) return {};
    if (this.varies) return getArgumentValues(this.field, node, variables);
    this.#fixedArgs ??= getArgumentValues(this.field, node, variables);
    return this.#fixedArgs;
  }

  /** What is selected of the field's value where it is of this type. */
  children(type: GraphQLObjectType): readonly Selected[] {
    let children = this.#children.get(type.name);
    if (!children) {
      const sets = this.nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
      children = collect(this.#scope, type, sets);
      this.#children.set(type.name, children);
    }
    return children;
  }
}

/** The fields that selection sets ask of an object of a type, in the order of the answer. */
export function collect(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly Selected[] {
  const byKey = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode) => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, scope.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        byKey.set(key, [...(byKey.get(key) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : spread(selection.name.value, scope, seen);
      if (fragment && applies(fragment.typeCondition?.name.value, type, scope.schema)) visit(fragment.selectionSet);
    }
  };
  for (const set of sets) visit(set);
  return [...byKey].map(([key, nodes]) => new Selected(scope, key, type, nodes));
}

function spread(name: string, scope: Scope, seen: Set<string>): FragmentDefinitionNode | undefined {
  if (seen.has(name)) return undefined;
  seen.add(name);
  return scope.fragments.get(name);
}

function applies(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function nodeVaries(node: FieldNode, scope: Scope, seen: Set<string>): boolean {
  const here = node.arguments?.some((argument) => valueVaries(argument.value)) ?? false;
  return here || (node.selectionSet !== undefined && setVaries(node.selectionSet, scope, seen));
}

function setVaries(set: SelectionSetNode, scope: Scope, seen: Set<string>): boolean {
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return nodeVaries(selection, scope, seen);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : spread(selection.name.value, scope, seen);
    return fragment !== undefined && setVaries(fragment.selectionSet, scope, seen);
  });
}

function valueVaries(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(valueVaries);
  return value.kind === Kind.OBJECT && value.fields.some((field) => valueVaries(field.value));
}
