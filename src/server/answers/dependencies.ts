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

/** Lists at the root, and lists with a filter, may gain an entry by a change of anything. So are answers that cannot be marked. */
function dependsOnEverything(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  let everything = operation.selectionSet.selections.some(
    (selection) => selection.kind !== Kind.FIELD || !lookUps.has(selection.name.value),
  );
  visit(document, {
    Argument({ name }) {
      if (name.value === 'filter') everything = true;
    },
    Field({ alias }) {
      // What the client calls by the mark's name must not be taken for one.
      if (alias?.value === mark) everything = true;
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
          // In front: whatever is merged into the set later, the mark is the first key of its object.
          if (hasId(type)) return { ...set, selections: [idField, ...set.selections] };
          if (isUnionType(type) && type.getTypes().some(hasId)) {
            return { ...set, selections: [idOfNode, ...set.selections] };
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

const markInText = new RegExp(`"${mark}":"([^"\\\\]*)",`, 'g');

/**
 * The same for an answer that is JSON text without white space. In a JSON string every quotation mark has a backslash in
 * front of it, so that no article's words can look like a mark.
 */
export function takeIdsOfText(text: string): { readonly text: string; readonly ids: Set<string> } {
  const ids = new Set<string>();
  const rest = text.replace(markInText, (_, id: string) => {
    ids.add(id);
    return '';
  });
  return { text: rest, ids };
}

/** Ids of what an operation looked up, found or not; null where what it looked up may become something else. */
export function lookedUp(
  operation: OperationDefinitionNode,
  variables: Variables,
  isNull: (key: string) => boolean,
): string[] | null {
  const ids: string[] = [];
  for (const field of operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD) return null;
    const found = () => !isNull((field.alias ?? field.name).value);
    const own = idsAskedFor(field, operation, variables);
    if (own) ids.push(...own);
    // An article's address and readable name are its own for good; a name may come to mean somebody else.
    else if (field.name.value !== '__typename' && !(field.name.value === 'article' && found())) return null;
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
