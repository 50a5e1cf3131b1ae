import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { lateValue, type Variables } from '../documents/cost-values.ts';

/** The name under which ids are asked for beside what the client asks. */
const mark = 'onrecordCacheId';

/** A document that also asks for the id of everything that has one. */
export interface Marked {
  readonly document: DocumentNode;
  /** Whether any change may change its answer, whatever the answer is: then no ids are asked for. */
  readonly ofEverything: boolean;
}

const known = new WeakMap<DocumentNode, Marked>();
/** Root fields whose answer depends on what they lead to alone. */
const lookUps: ReadonlySet<string> = new Set(['node', 'nodes', 'article', 'person', 'organisation', '__typename']);

/** The document with ids asked for, made once for each. */
export function markDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Marked {
  let marked = known.get(document);
  if (!marked) {
    const ofEverything = dependsOnEverything(document, operation);
    marked = { document: ofEverything ? document : withIds(schema, document), ofEverything };
    known.set(document, marked);
  }
  return marked;
}

/** Lists at the root, and lists with a filter, may gain an entry by a change of anything. */
function dependsOnEverything(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  let everything = operation.selectionSet.selections.some(
    (selection) => selection.kind !== Kind.FIELD || !lookUps.has(selection.name.value),
  );
  visit(document, {
    Argument({ name }) {
      if (name.value === 'filter') everything = true;
    },
  });
  return everything;
}

function withIds(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  const node = schema.getType('Node');
  const hasId = (type: GraphQLNamedType) =>
    type === node ||
    ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some((other) => other === node));
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(set) {
          const type = types.getParentType();
          if (!type) return undefined;
          if (hasId(type)) return { ...set, selections: [...set.selections, idField] };
          if (isUnionType(type) && type.getTypes().some(hasId)) {
            return { ...set, selections: [...set.selections, idOfNode] };
          }
          return undefined;
        },
      },
    }),
  );
}

const idField: SelectionNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: mark },
  name: { kind: Kind.NAME, value: 'id' },
};
const idOfNode: SelectionNode = {
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Node' } },
  selectionSet: { kind: Kind.SELECTION_SET, selections: [idField] },
};

/** Takes the ids out of an answer's data, which is changed; gives them. */
export function takeIds(data: unknown): Set<string> {
  const ids = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>;
      const id = record[mark];
      if (typeof id === 'string') {
        ids.add(id);
        delete record[mark];
      }
      for (const item of Object.values(record)) walk(item);
    }
  };
  walk(data);
  return ids;
}

/** Ids of what an operation looked up, found or not; null where what it looked up may become something else. */
export function lookedUp(
  operation: OperationDefinitionNode,
  variables: Variables,
  data: Readonly<Record<string, unknown>>,
): string[] | null {
  const ids: string[] = [];
  for (const field of operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD) return null;
    const found = data[(field.alias ?? field.name).value] ?? null;
    const own = idsAskedFor(field, operation, variables);
    if (own) ids.push(...own);
    // An article's address and readable name are its own for good; a name may come to mean somebody else.
    else if (field.name.value !== '__typename' && !(field.name.value === 'article' && found !== null)) return null;
  }
  return ids;
}

function idsAskedFor(field: FieldNode, operation: OperationDefinitionNode, variables: Variables): string[] | null {
  const argument = (name: string) =>
    lateValue(field.arguments?.find((arg) => arg.name.value === name)?.value, operation)(variables);
  const values = [argument('id'), argument('ids'), (argument('by') as { id?: unknown } | null | undefined)?.id].flat();
  const ids = values.filter((value): value is string => typeof value === 'string');
  return ids.length > 0 ? ids : null;
}
