import type { Where } from './order.ts';
import { tableOf } from './sql-model.ts';
import { type Parameters, whereSql } from './sql-where.ts';

/**
 * Conditions of which each row of `where` fulfils at least one; only `where` itself unless a search is among its
 * alternatives. An index leads to what a search finds and another to the other alternative's rows, but none to both.
 */
export function alternatives(where: Where): readonly Where[] {
  const { OR: either, AND: all, ...rest } = where as { OR?: unknown; AND?: unknown };
  if (Array.isArray(either) && either.length > 1 && either.some(hasSearch)) {
    return either.map((one: Where) => ({ AND: [rest, ...listOf(all), one] }));
  }
  const parts = listOf(all);
  for (const [index, part] of parts.entries()) {
    const inner = alternatives(part);
    if (inner.length > 1) return inner.map((one) => ({ ...where, AND: parts.with(index, one) }));
  }
  return [where];
}

function listOf(value: unknown): Where[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]) as Where[];
}

function hasSearch(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'search' in value || Object.values(value).some(hasSearch);
}

/**
 * The rows of a whole table (alias `r`) that fulfil `where`, each once, as a query.
 * @param columns what is read of them, in SQL; the row's key must be among it
 */
export function rowsSql(model: string, where: Where, columns: string, parameters: Parameters): string {
  return alternatives(where)
    .map((one) => `SELECT ${columns} FROM "${tableOf(model)}" r WHERE ${whereSql(model, one, 'r', parameters)}`)
    .join(' UNION ');
}

/** How many rows of a whole table fulfil `where`, as a query. */
export function countSql(model: string, where: Where, parameters: Parameters): string {
  return `SELECT count(*)::int AS count FROM (${rowsSql(model, where, 'r."id"', parameters)}) counted`;
}

/** Whether `where` is better read as several questions. */
export function isSplit(where: Where): boolean {
  return alternatives(where).length > 1;
}
