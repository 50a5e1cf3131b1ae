import { normaliseName } from '../../../ingest/link/normalise.ts';
import type { Where } from '../order.ts';
import { escapeLike } from '../text.ts';
import type { ConfidenceFilter, DateFilter, InstantFilter, OneOf, StringFilter } from './shapes.ts';

// Every condition is two-valued: a row that lacks the column's value fails it, and so passes its negation. Otherwise
// `not` would lose rows with nulls, as SQL's does.

/** All of the conditions; none asks nothing. */
export function all(conditions: readonly (Where | null)[]): Where {
  const asked = conditions.filter((condition) => condition !== null && !asksNothing(condition));
  const [only] = asked;
  return asked.length === 1 && only ? only : asked.length === 0 ? {} : { AND: asked };
}

/** What no row fulfils. Prisma takes an empty `OR`, and `NOT` of nothing, for no condition at all. */
export const none: Where = { id: { in: [] } };

/** Any of the conditions; of no conditions none holds. */
export function any(conditions: readonly Where[]): Where {
  if (conditions.some(asksNothing)) return {};
  const [only] = conditions;
  return conditions.length === 1 && only ? only : conditions.length === 0 ? none : { OR: conditions };
}

/** Whatever the condition leaves out. */
export function negated(condition: Where): Where {
  if (asksNothing(condition)) return none;
  const [first, second] = Object.entries(condition);
  // Postgres sees through one negation of a relation, not through two.
  if (first && !second && isObject(first[1])) {
    const [name, value] = first;
    const { none: nobody, ...rest } = value;
    if (nobody !== undefined && Object.keys(rest).length === 0) return { [name]: { some: nobody } };
  }
  return { NOT: condition };
}

function isObject(value: unknown): value is Where {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a condition holds for every row, because nothing was asked. */
export function asksNothing(condition: Where): boolean {
  return Object.keys(condition).length === 0;
}

export function oneOf(column: string, filter: OneOf<unknown>): Where {
  return all([
    filter.eq == null ? null : { [column]: { equals: filter.eq } },
    filter.in == null ? null : { [column]: { in: filter.in } },
  ]);
}

/** `eq` and `in` mind case, `contains` and `startsWith` do not; every character stands for itself. */
export function stringWhere(column: string, filter: StringFilter): Where {
  const { contains, startsWith } = filter;
  const insensitive = { mode: 'insensitive' };
  return all([
    oneOf(column, filter),
    contains == null ? null : { [column]: { contains: escapeLike(contains), ...insensitive } },
    startsWith == null ? null : { [column]: { startsWith: escapeLike(startsWith), ...insensitive } },
  ]);
}

/** The same for a column that may be empty. */
export function nullableStringWhere(column: string, filter: StringFilter): Where {
  const asked = stringWhere(column, filter);
  return asksNothing(asked) ? asked : { AND: [{ [column]: { not: null } }, asked] };
}

/** The same for the names of somebody, over the form in which they are compared: accents do not matter either. */
export function nameWhere(filter: StringFilter): Where {
  const like = (operator: 'contains' | 'startsWith'): Where | null => {
    const asked = filter[operator];
    if (asked == null) return null;
    const name = normaliseName(asked);
    // Marks alone are no part of any name.
    if (name === '' && asked !== '') return none;
    const alike = { normalisedName: { [operator]: escapeLike(name) } };
    // What LIKE knows as wildcards is left out of compared names: it must stand in the name itself.
    return /[\\%_]/.test(asked) ? all([alike, stringWhere('name', { [operator]: asked })]) : alike;
  };
  return all([oneOf('name', filter), like('contains'), like('startsWith')]);
}

export function dateWhere(column: string, filter: DateFilter): Where {
  const known = { [column]: { not: null } };
  const bound = (operator: string, value: Date | null | undefined) =>
    value == null ? null : { AND: [known, { [column]: { [operator]: value } }] };
  return all([
    bound('equals', filter.eq),
    bound('gte', filter.gte),
    bound('lte', filter.lte),
    filter.isNull == null ? null : filter.isNull ? { [column]: null } : known,
  ]);
}

/** Bounds of a column that always has a value. */
export function rangeWhere(column: string, filter: InstantFilter | ConfidenceFilter): Where {
  return all([
    filter.gte == null ? null : { [column]: { gte: filter.gte } },
    filter.lte == null ? null : { [column]: { lte: filter.lte } },
  ]);
}
