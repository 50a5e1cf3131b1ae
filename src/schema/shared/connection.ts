import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { RequestContext } from '../context.ts';
import {
  delegateOf,
  type Listing,
  type ListingArgs,
  type Page,
  pageQuery,
  planListing,
  rowColumns,
  toPage,
} from './listing.ts';
import type { Where } from './order.ts';
import { Reads } from './reads.ts';
import type { Keyed } from './rows.ts';
import { requiredSpeaker } from './speakers.ts';

/** The Relay arguments, for every connection alike. */
export const pageArgs = builder.args((t) => ({
  first: t.int({ description: 'How many to give, counted from the start or from `after`: 0 to 100, 20 unless said.' }),
  after: t.string({ description: 'A cursor: give what comes after it.' }),
  last: t.int({ description: 'How many to give, counted back from the end or from `before`: 0 to 100.' }),
  before: t.string({ description: 'A cursor: give what comes before it.' }),
}));

type Nested = (selection: object, path: string[], type?: string) => object;
const toNode = ['edges', 'node'];

/** Adds to the columns of a list's rows what is selected of their nodes. */
function withNodes(listing: Listing, columns: Where, nested: Nested): Where {
  const { node } = listing;
  if (node === 'row') return (nested({ select: columns }, toNode) as { select: Where }).select;
  if (node === 'speaker') {
    const own = { select: { id: true } };
    return {
      ...columns,
      person: nested(own, toNode, 'Person'),
      organisation: nested(own, toNode, 'Organisation'),
    };
  }
  return { ...columns, [node]: nested((columns[node] as object | undefined) ?? { select: { id: true } }, toNode) };
}

/**
 * What a connection field over a list relation selects of its parent: the page's rows with their nodes, within the
 * parent's own SQL statement. Counts and flags are read when they are asked for.
 */
export function relatedSelect(listing: Listing) {
  const select = (args: ListingArgs, _context: RequestContext, nested: Nested): Where => {
    const { plan, where } = planListing(listing, args);
    if (!listing.parent || plan.size === 0) return { id: true };
    return {
      id: true,
      [listing.parent.relation]: {
        ...pageQuery(plan, where),
        select: withNodes(listing, rowColumns(listing, plan), nested),
      },
    };
  };
  // Prisma's types cannot follow a selection that is built from data; the parent's key is what resolvers rely on.
  return select as unknown as { id: true };
}

/** The page that `relatedSelect` read. */
export function relatedPage(listing: Listing, parent: Keyed, args: ListingArgs): Page {
  const relation = listing.parent?.relation ?? '';
  const rows = (parent as unknown as Record<string, readonly object[] | undefined>)[relation];
  return toPage(listing, args, parent.id, rows ?? []);
}

/** A page of a list at the root, with its nodes, in one SQL statement. */
export async function rootPage(
  listing: Listing,
  args: ListingArgs,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Page> {
  const { plan, where } = planListing(listing, args);
  if (plan.size === 0) return toPage(listing, args, null, []);
  const columns = { id: true, ...rowColumns(listing, plan) };
  const nodes = queryFromInfo({ context, info, select: columns, path: toNode });
  const database = Reads.databaseOf(context.reads);
  const rows = await delegateOf(database, listing.model).findMany({ ...pageQuery(plan, where), ...nodes });
  return toPage(listing, args, null, rows);
}

/** The node at the end of an edge. */
export function nodeOf(listing: Listing, row: object): Keyed {
  if (listing.node === 'row') return row as Keyed;
  if (listing.node === 'speaker') return requiredSpeaker(row as { person: Keyed | null; organisation: Keyed | null });
  return (row as Record<string, unknown>)[listing.node] as Keyed;
}
