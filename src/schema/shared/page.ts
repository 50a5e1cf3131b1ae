import { type CursorScope, decodeCursor } from './cursor.ts';
import { badInput } from './errors.ts';
import { atOrBeyond, beyond, type KeyValue, type OrderedKey, orderBy, type Where } from './order.ts';

/** The most that one page holds. */
export const maxPageSize = 100;
/** What a page holds when the client does not say. */
export const defaultPageSize = 20;

/** The Relay specification's arguments. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page as a query: which rows, in which order, how many. */
export interface PagePlan {
  readonly scope: CursorScope;
  readonly size: number;
  /** Walked from the end: rows come in reverse. */
  readonly backwards: boolean;
  /** The key values that `after` and `before` carry. */
  readonly after: readonly KeyValue[] | null;
  readonly before: readonly KeyValue[] | null;
  /** Rows between the cursors. */
  readonly within: Where;
  /** Rows outside the cursors, on the side of `after` and of `before`; null where that cursor is not given. */
  readonly ahead: Where | null;
  readonly behind: Where | null;
  readonly orderBy: Where[];
  /** One more than the page: whether there is more is seen from whether it comes. */
  readonly take: number;
}

function pageSize(name: string, size: number): number {
  if (size < 0) throw badInput(`${name} is ${size}`, `ask for 0 to ${maxPageSize}`);
  if (size > maxPageSize) {
    throw badInput(
      `${name} is ${size}, over the limit of ${maxPageSize}`,
      `ask for at most ${maxPageSize} and page on`,
    );
  }
  return size;
}

/**
 * Works out which rows a page holds.
 * @throws GraphQLError with code BAD_USER_INPUT for a size over the limit or below 0, for both `first` and `last`, and
 * for a cursor of another list.
 */
export function planPage(scope: CursorScope, args: PageArgs): PagePlan {
  if (typeof args.first === 'number' && typeof args.last === 'number') {
    throw badInput('first and last are both given', 'use first to walk forwards or last to walk backwards');
  }
  const backwards = typeof args.last === 'number';
  const size = backwards ? pageSize('last', args.last ?? 0) : pageSize('first', args.first ?? defaultPageSize);
  const after = typeof args.after === 'string' ? decodeCursor(scope, args.after) : null;
  const before = typeof args.before === 'string' ? decodeCursor(scope, args.before) : null;
  const { keys } = scope;
  const bounds = [...(after ? [beyond(keys, after, true)] : []), ...(before ? [beyond(keys, before, false)] : [])];
  return {
    scope,
    size,
    backwards,
    after,
    before,
    within: bounds.length > 0 ? { AND: bounds } : {},
    ahead: after && atOrBeyond(keys, after, false),
    behind: before && atOrBeyond(keys, before, true),
    orderBy: orderBy(keys, backwards),
    take: size + 1,
  };
}

/** One value of an order enum stands for these keys. */
export type Orders = Readonly<Record<string, readonly Omit<OrderedKey, 'direction'>[]>>;

/** An element of an `orderBy` argument. */
export interface Ordering {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * The full order of a list: the orderings asked for, or else the list's own, and the tie-break at the end, in the
 * direction of the last ordering so that an index can be walked. A field asked for twice counts once.
 */
export function orderOf(
  connection: string,
  orders: Orders,
  asked: readonly Ordering[] | null | undefined,
  usual: readonly Ordering[],
  tie: readonly Omit<OrderedKey, 'direction'>[],
): CursorScope {
  const chosen = asked && asked.length > 0 ? asked : usual;
  const once = chosen.filter((one, index) => chosen.findIndex((other) => other.field === one.field) === index);
  const keys = once.flatMap(({ field, direction }) => (orders[field] ?? []).map((one) => ({ ...one, direction })));
  const direction = once.at(-1)?.direction ?? 'ASC';
  return {
    connection,
    order: once.map((one) => `${one.field}:${one.direction}`).join(','),
    keys: [...keys, ...tie.map((one) => ({ ...one, direction }))],
  };
}
