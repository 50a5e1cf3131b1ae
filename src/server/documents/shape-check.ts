import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Limits } from '../../limits.ts';
import { tooMuch } from './text-check.ts';

type ShapeLimits = Pick<
  Limits,
  'depth' | 'fields' | 'aliases' | 'repeats' | 'directives' | 'rootFields' | 'operations'
>;

interface Counts {
  fields: number;
  aliases: number;
  rootFields: number;
}

/**
 * Refuses a document by its shape alone, before validation, whose rules take quadratic time on the worst of them.
 * Fragments are counted where they are spread, as often as they are: counting stops at the limits, so a bomb of
 * fragments costs no more than an honest document.
 * @throws GraphQLError with code BAD_USER_INPUT and status 400
 */
export function checkDocumentShape(document: DocumentNode, limits: ShapeLimits): void {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  if (operations.length > limits.operations) {
    throw tooMuch(`The document has more than ${limits.operations} operations`);
  }
  checkWritten(document, limits);
  for (const operation of operations) {
    const counts: Counts = { fields: 0, aliases: 0, rootFields: 0 };
    checkSelection(operation.selectionSet, { fragments, limits, counts, depth: 1, open: [] });
  }
  // A fragment that no operation spreads still costs its validation.
  const counts: Counts = { fields: 0, aliases: 0, rootFields: 0 };
  for (const { selectionSet } of fragments.values()) {
    checkSelection(selectionSet, { fragments: new Map(), limits, counts, depth: 2, open: [] });
  }
}

/** What is counted as it stands: directives, and one field written many times in one selection. */
function checkWritten(document: DocumentNode, limits: ShapeLimits): void {
  let directives = 0;
  visit(document, {
    Directive() {
      if (++directives > limits.directives) {
        throw tooMuch(`The document has more than ${limits.directives} directives`);
      }
    },
    SelectionSet({ selections }) {
      const times = new Map<string, number>();
      for (const selection of selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) continue;
        const name = selection.kind === Kind.FIELD ? keyOf(selection) : `...${selection.name.value}`;
        const seen = (times.get(name) ?? 0) + 1;
        if (seen > limits.repeats) {
          throw tooMuch(`A selection has one of its fields more than ${limits.repeats} times`);
        }
        times.set(name, seen);
      }
    },
  });
}

const keyOf = (field: FieldNode) => (field.alias ?? field.name).value;

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly limits: ShapeLimits;
  readonly counts: Counts;
  readonly depth: number;
  /** Fragments inside which this selection stands: a circle is not walked, validation will refuse it. */
  readonly open: readonly string[];
}

function checkSelection({ selections }: SelectionSetNode, walk: Walk): void {
  const { limits, counts, depth } = walk;
  if (depth > limits.depth) throw tooMuch(`The operation is deeper than ${limits.depth} fields`);
  for (const selection of selections) {
    // Spreads count too: a thousand empty turns are work like a thousand fields.
    if (++counts.fields > limits.fields) throw tooMuch(`The operation has more than ${limits.fields} fields`);
    if (selection.kind === Kind.FIELD) {
      if (selection.alias && ++counts.aliases > limits.aliases) {
        throw tooMuch(`The operation has more than ${limits.aliases} aliases`);
      }
      if (depth === 1 && ++counts.rootFields > limits.rootFields) {
        throw tooMuch(`The operation has more than ${limits.rootFields} fields at its root`);
      }
      if (selection.selectionSet) checkSelection(selection.selectionSet, { ...walk, depth: depth + 1 });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) checkSelection(selection.selectionSet, walk);
    else {
      const name = selection.name.value;
      const fragment = walk.fragments.get(name);
      if (fragment && !walk.open.includes(name)) {
        checkSelection(fragment.selectionSet, { ...walk, open: [...walk.open, name] });
      }
    }
  }
}
