import { builder } from '../builder.ts';
import { nodeOf } from './connection.ts';
import { encodeCursor } from './cursor.ts';
import { countRows, hasNextPage, hasPreviousPage, type Page } from './listing.ts';

type NodeName = 'Article' | 'Person' | 'Organisation' | 'Speaker' | 'Affiliation' | 'Mention' | 'Statement';

builder.objectType('PageInfo', {
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: 'Whether there is more after this page.',
      resolve: (page, _args, { reads }) => hasNextPage(reads, page),
    }),
    hasPreviousPage: t.boolean({
      description: 'Whether there is more before this page.',
      resolve: (page, _args, { reads }) => hasPreviousPage(reads, page),
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first entry: give it as `before` to page back. Null on an empty page.',
      resolve: (page) => cursorAt(page, 0),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last entry: give it as `after` to page on. Null on an empty page.',
      resolve: (page) => cursorAt(page, -1),
    }),
  }),
});

function cursorAt({ plan, rows }: Page, index: number): string | null {
  const row = rows.at(index);
  return row ? encodeCursor(plan.scope, row) : null;
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
      }),
      pageInfo: t.field({
        type: 'PageInfo',
        description: 'Where this page stands in the list.',
        resolve: (page) => page,
      }),
      totalCount: t.int({
        description: `How many ${things} the list holds over all its pages. Counted only when asked for.`,
        resolve: (page, _args, { reads }) => countRows(reads, page),
      }),
    }),
  });
  builder.objectType(`${node}Edge`, {
    description: `One place in a list of ${things}.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Marks this place: give it as `after` or `before` to page from here.',
        resolve: ({ page, row }) => encodeCursor(page.plan.scope, row),
      }),
      node: t.field({
        type: node,
        description: 'What stands in this place.',
        resolve: ({ page, row }) => nodeOf(page.listing, row),
      }),
    }),
  });
}
