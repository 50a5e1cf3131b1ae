import { builder } from '../builder.ts';
import { nodeOf } from './connection.ts';
import { encodeCursor } from './cursor.ts';
import { countRows, hasNextPage, hasPreviousPage, type Page } from './listing.ts';
import { pageOf, placeOf, reads } from './reading.ts';
import type { Reads } from './reads.ts';
import { nodeOfRow } from './relations.ts';
import type { PageInfoShape } from './rows.ts';

type NodeName = 'Article' | 'Person' | 'Organisation' | 'Speaker' | 'Affiliation' | 'Mention' | 'Statement';

builder.objectType('PageInfo', {
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: 'Whether there is more after this page.',
      resolve: (info) => info.hasNextPage(),
      ...reads((source) => ({ kind: 'value', sql: placeOf(source).hasNext() })),
    }),
    hasPreviousPage: t.boolean({
      description: 'Whether there is more before this page.',
      resolve: (info) => info.hasPreviousPage(),
      ...reads((source) => ({ kind: 'value', sql: placeOf(source).hasPrevious() })),
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'The cursor of the first entry: give it as `before` to page back. Null on an empty page.',
      ...reads((source) => ({ kind: 'value', sql: placeOf(source).cursorAt('first') })),
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'The cursor of the last entry: give it as `after` to page on. Null on an empty page.',
      ...reads((source) => ({ kind: 'value', sql: placeOf(source).cursorAt('last') })),
    }),
  }),
});

function pageInfo(page: Page, reads: Reads): PageInfoShape {
  const cursorAt = (index: number) => {
    const row = page.rows.at(index);
    return row ? encodeCursor(page.plan.scope, row) : null;
  };
  return {
    hasNextPage: () => hasNextPage(reads, page),
    hasPreviousPage: () => hasPreviousPage(reads, page),
    startCursor: cursorAt(0),
    endCursor: cursorAt(-1),
  };
}

/** Makes the connection and edge types for one type of node; `things` names them in the descriptions. */
export function connectionTypes(node: NodeName, things: string): void {
  builder.objectType(`${node}Connection`, {
    description: `A page of a list of ${things}.`,
    fields: (t) => ({
      edges: t.field({
        type: [`${node}Edge`],
        description: `The ${things} on this page, in order, each with its cursor.`,
        resolve: (page) => page.rows.map((row) => ({ page, row })),
        ...reads((source) => ({ kind: 'edges', page: pageOf(source) })),
      }),
      pageInfo: t.field({
        type: 'PageInfo',
        description: 'Where this page stands in the list.',
        resolve: (page, _args, context) => pageInfo(page, context.reads),
        ...reads((source) => ({ kind: 'object', source: { alias: source.alias, place: pageOf(source) } })),
      }),
      totalCount: t.int({
        description: `How many ${things} the list holds over all its pages. Counted only when asked for.`,
        resolve: (page, _args, context) => countRows(context.reads, page),
        ...reads((source) => ({ kind: 'value', sql: pageOf(source).total() })),
      }),
    }),
  });
  builder.objectType(`${node}Edge`, {
    description: `One place in a list of ${things}.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Marks this place: give it as `after` or `before` to page from here.',
        resolve: ({ page, row }) => encodeCursor(page.plan.scope, row),
        ...reads((source) => ({ kind: 'plain', sql: pageOf(source).cursor() })),
      }),
      node: t.field({
        type: node,
        description: 'What stands in this place.',
        resolve: ({ page, row }) => nodeOf(page.listing, row),
        ...reads((source, _args, { depth }) => nodeOfRow(pageOf(source), depth)),
      }),
    }),
  });
}
