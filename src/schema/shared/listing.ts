import type { Database } from '../../db/client.ts';
import { countSql, isSplit } from './alternatives.ts';
import type { CursorScope } from './cursor.ts';
import { type OrderedKey, orderBy, selectKeys, type Where } from './order.ts';
import { type Ordering, type Orders, orderOf, type PageArgs, type PagePlan, planPage } from './page.ts';
import type { Reads } from './reads.ts';
import { modelName } from './sql-model.ts';
import { Parameters } from './sql-where.ts';
import { checkText } from './text.ts';

type Delegate = 'article' | 'person' | 'organisation' | 'statement';

/** Where a list's rows lead to its nodes: the row itself, a relation of it, or whichever of two is there. */
export type NodeStep = 'row' | 'statement' | 'article' | 'mention' | 'speaker';

/** Arguments of a connection field; which of them a field has is its own matter. */
export interface ListingArgs extends PageArgs {
  readonly orderBy?: readonly Ordering[] | null | undefined;
  readonly filter?: unknown;
}

/**
 * A list that can be paged: all that is needed to turn arguments into a query. Plain data but for `where`, so that it
 * serves Prisma and any other way of reading alike.
 */
export interface Listing {
  /** Names the list in its cursors: `Article.statements`. */
  readonly name: string;
  /** The Prisma model whose rows are walked; at the root, or through `relation` of a row of `parent`. */
  readonly model: string;
  readonly parent: { readonly delegate: Delegate; readonly relation: string } | null;
  readonly node: NodeStep;
  readonly orders: Orders;
  /** The order without an `orderBy`. */
  readonly usual: readonly Ordering[];
  /** Makes every order total. */
  readonly tie: readonly Omit<OrderedKey, 'direction'>[];
  /** The parent's column that holds how many rows there are where nothing is filtered. */
  readonly counter?: string;
  /** The column of `totals` that holds how many rows there are at the root where nothing is filtered. */
  readonly total?: 'articles' | 'people' | 'organisations' | 'statements';
  /** Further columns of the row that its edges show. */
  readonly edgeColumns?: readonly string[];
  /** Which rows belong to it, cursors apart. */
  where(args: ListingArgs): Where;
}

/** A page of a list for one parent: what a connection type's fields resolve from. */
export interface Page {
  readonly listing: Listing;
  readonly plan: PagePlan;
  readonly where: Where;
  /** The parent's key; null at the root. */
  readonly parentId: string | null;
  readonly rows: readonly object[];
  /** Whether there are more rows in the walk's direction, within the cursors. */
  readonly overflow: boolean;
}

export interface Edge {
  readonly page: Page;
  readonly row: object;
}

export function scopeOf(listing: Listing, args: ListingArgs): CursorScope {
  return orderOf(listing.name, listing.orders, args.orderBy, listing.usual, listing.tie);
}

/** The arguments as a page and a condition. Throws BAD_USER_INPUT for arguments that cannot be used. */
export function planListing(listing: Listing, args: ListingArgs): { plan: PagePlan; where: Where } {
  checkText(args);
  return { plan: planPage(scopeOf(listing, args), args), where: listing.where(args) };
}

/** The page from the rows that were read for it: up to `plan.take`, in the walk's direction. */
export function toPage(listing: Listing, args: ListingArgs, parentId: string | null, read: readonly object[]): Page {
  const { plan, where } = planListing(listing, args);
  const rows = read.slice(0, plan.size);
  if (plan.backwards) rows.reverse();
  return { listing, plan, where, parentId, rows, overflow: read.length > plan.size };
}

/** Prisma's arguments for the rows of a page. */
export function pageQuery(plan: PagePlan, where: Where): Where {
  return { where: { AND: [where, plan.within] }, orderBy: plan.orderBy, take: plan.take };
}

/** The columns that a page's rows need besides their nodes'. */
export function rowColumns(listing: Listing, plan: PagePlan): Where {
  const columns = selectKeys(plan.scope.keys);
  for (const column of listing.edgeColumns ?? []) columns[column] = true;
  return columns;
}

interface AnyDelegate {
  findMany(args: object): Promise<Record<string, unknown>[]>;
  findFirst(args: object): Promise<object | null>;
  count(args: object): Promise<number>;
}

/** A model's delegate by name, for queries that are built from listings. */
export function delegateOf(database: Database, model: string): AnyDelegate {
  return (database as unknown as Record<string, AnyDelegate>)[model] as AnyDelegate;
}

function question(page: Page, kind: string, where: Where): string {
  return `${kind} ${page.listing.name} ${JSON.stringify(where)}`;
}

/** How many rows the list has, cursors apart: one statement for all parents that ask. */
export async function countRows(reads: Reads, page: Page): Promise<number> {
  const { listing, where } = page;
  const { parent, counter, total } = listing;
  if (total && !parent && Object.keys(where).length === 0) {
    const kept = await reads.one(`total ${total}`, '', async (_ids, database) => {
      const { _sum } = await database.total.aggregate({ _sum: { [total]: true } });
      return new Map([['', _sum[total] ?? 0]]);
    });
    return kept ?? 0;
  }
  if (counter && parent && Object.keys(where).length === 0) {
    const counted = await reads.one(`counter ${listing.name}`, page.parentId ?? '', async (ids, database) => {
      const columns = { where: { id: { in: ids } }, select: { id: true, [counter]: true } };
      const rows = await delegateOf(database, parent.delegate).findMany(columns);
      return new Map(rows.map((row) => [row.id as string, row[counter] as number]));
    });
    return counted ?? 0;
  }
  const count = await reads.one(question(page, 'count', where), page.parentId ?? '', async (ids, database) => {
    if (!parent && isSplit(where)) {
      const parameters = new Parameters();
      const sql = countSql(modelName(listing.model), where, parameters);
      const [counted] = await database.$queryRawUnsafe<{ count: number }[]>(sql, ...parameters.values);
      return new Map([['', counted?.count ?? 0]]);
    }
    if (!parent) return new Map([['', await delegateOf(database, listing.model).count({ where })]]);
    const rows = await delegateOf(database, parent.delegate).findMany({
      where: { id: { in: ids } },
      select: { id: true, _count: { select: { [parent.relation]: { where } } } },
    });
    return new Map(
      rows.map((row) => [row.id as string, (row._count as Record<string, number>)[parent.relation] as number]),
    );
  });
  return count ?? 0;
}

/**
 * Whether the list has a row on a side of the page's cursors: one statement for all parents that ask. Looks from the list's
 * own end on, in its order, because an index leads there.
 */
async function hasRows(reads: Reads, page: Page, side: 'ahead' | 'behind' | 'within'): Promise<boolean> {
  const { listing, plan } = page;
  const { parent } = listing;
  const further = plan[side];
  if (further === null) return false;
  const where = { AND: [page.where, further] };
  const order = orderBy(plan.scope.keys, side === 'within' ? plan.backwards : side === 'behind');
  const columns = { select: selectKeys(plan.scope.keys), where, orderBy: order };
  const found = await reads.one(question(page, 'exists', where), page.parentId ?? '', async (ids, database) => {
    if (!parent) return new Map([['', (await delegateOf(database, listing.model).findFirst(columns)) !== null]]);
    const rows = await delegateOf(database, parent.delegate).findMany({
      where: { id: { in: ids } },
      select: { id: true, [parent.relation]: { ...columns, take: 1 } },
    });
    return new Map(rows.map((row) => [row.id as string, (row[parent.relation] as unknown[]).length > 0]));
  });
  return found ?? false;
}

/** Whether rows come after the page, whichever way it was walked. */
export async function hasNextPage(reads: Reads, page: Page): Promise<boolean> {
  const { plan } = page;
  if (!plan.backwards) {
    if (plan.size === 0 ? await hasRows(reads, page, 'within') : page.overflow) return true;
  }
  return hasRows(reads, page, 'behind');
}

/** Whether rows come before the page, whichever way it was walked. */
export async function hasPreviousPage(reads: Reads, page: Page): Promise<boolean> {
  const { plan } = page;
  if (plan.backwards) {
    if (plan.size === 0 ? await hasRows(reads, page, 'within') : page.overflow) return true;
  }
  return hasRows(reads, page, 'ahead');
}
