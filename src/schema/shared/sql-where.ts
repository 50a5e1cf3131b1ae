import { dateToDay } from './day.ts';
import type { Where } from './order.ts';
import { fieldOf, type ModelField, tableOf } from './sql-model.ts';

/** Parameters of a statement under construction. */
export class Parameters {
  readonly values: unknown[] = [];
  #aliases = 0;

  /** The placeholder for a value, cast to a Postgres type: `$1::uuid`. */
  add(value: unknown, cast: string): string {
    this.values.push(value instanceof Date ? (cast === 'date' ? dateToDay(value) : value.toISOString()) : value);
    return `$${this.values.length}::${cast.endsWith('[]') ? `"${cast.slice(0, -2)}"[]` : `"${cast}"`}`;
  }

  /** A fresh table alias. */
  alias(): string {
    this.#aliases += 1;
    return `w${this.#aliases}`;
  }
}

const comparisons: Readonly<Record<string, string>> = { equals: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };

/**
 * A Prisma `where`, as this folder's filters and listings make them, as SQL over the row called `alias`: what groups and
 * ranks rows in SQL admits exactly what Prisma's lists admit. Understands no more of Prisma's language than they use.
 * @param apart whether the condition stands under a negation or an alternative
 */
export function whereSql(model: string, where: Where, alias: string, parameters: Parameters, apart = false): string {
  const parts = Object.entries(where).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const under = apart || name === 'NOT' || (name === 'OR' && Array.isArray(value) && value.length > 1);
    const each = () =>
      (Array.isArray(value) ? value : [value]).map((one) => whereSql(model, one, alias, parameters, under));
    if (name === 'AND') return each();
    if (name === 'OR') return [each().join(' OR ') || 'FALSE'];
    if (name === 'NOT') return [`NOT (${each().join(' AND ')})`];
    if (apart && isSearch(value)) return [searchApart(model, value.search, alias, parameters)];
    const field = fieldOf(model, name);
    return [
      field.kind === 'relation'
        ? relationSql(field, value as Where, alias, parameters)
        : columnSql(field, value, alias, parameters),
    ];
  });
  return parts.length === 0 ? 'TRUE' : parts.map((part) => `(${part})`).join(' AND ');
}

function isSearch(value: unknown): value is { readonly search: string } {
  return typeof value === 'object' && value !== null && 'search' in value;
}

/**
 * A search that is negated or one of several alternatives: rows that it finds are looked up apart, because its index leads
 * neither to those that it does not find nor to those of the other alternatives.
 */
function searchApart(model: string, query: string, alias: string, parameters: Parameters): string {
  const row = parameters.alias();
  const found = columnSql({ kind: 'column', column: 'search', cast: 'text' }, { search: query }, row, parameters);
  return `EXISTS (SELECT FROM "${tableOf(model)}" ${row} WHERE ${row}."id" = ${alias}."id" AND ${found})`;
}

function relationSql(
  { model, list, own, other }: Extract<ModelField, { kind: 'relation' }>,
  value: Where,
  alias: string,
  parameters: Parameters,
): string {
  const exists = (inner: Where) => {
    const row = parameters.alias();
    const condition = whereSql(model, inner, row, parameters);
    return `EXISTS (SELECT FROM "${tableOf(model)}" ${row} WHERE ${row}."${other}" = ${alias}."${own}" AND ${condition})`;
  };
  if (!list) return exists(value);
  return Object.entries(value)
    .map(([quantifier, inner]) => `${quantifier === 'none' ? 'NOT ' : ''}${exists(inner as Where)}`)
    .join(' AND ');
}

/**
 * A value that stands in the SQL itself; null for one that must be a parameter. Whole numbers are the program's own, and as literals
 * they leave what is compiled the same for every request. Names of enums are the schema's: Postgres, which sees how rare each is,
 * plans a prepared statement once for them, where it would plan one with parameters anew each time (0.3 ms of 0.6 for a filtered feed).
 */
function constantSql(value: unknown, cast: string, isEnum: boolean): string | null {
  if (cast === 'int4' && Number.isInteger(value)) return String(value);
  return isEnum && typeof value === 'string' && /^[A-Z][A-Z_]*$/.test(value) ? `'${value}'::"${cast}"` : null;
}

function columnSql(
  { column, cast, isEnum = false }: Extract<ModelField, { kind: 'column' }>,
  value: unknown,
  alias: string,
  parameters: Parameters,
): string {
  const name = `${alias}."${column}"`;
  if (value === null) return `${name} IS NULL`;
  const operandSql = (operand: unknown) => constantSql(operand, cast, isEnum) ?? parameters.add(operand, cast);
  if (typeof value !== 'object' || value instanceof Date) return `${name} = ${operandSql(value)}`;
  const like = (pattern: unknown) => `${name} ILIKE ${parameters.add(pattern, 'text')}`;
  const parts = Object.entries(value).flatMap(([operator, operand]) => {
    const comparison = comparisons[operator];
    if (comparison) return [`${name} ${comparison} ${operandSql(operand)}`];
    if (operator === 'in') return [`${name} = ANY(${parameters.add(operand, `${cast}[]`)})`];
    if (operator === 'not' && operand === null) return [`${name} IS NOT NULL`];
    if (operator === 'contains') return [like(`%${operand}%`)];
    if (operator === 'startsWith') return [like(`${operand}%`)];
    if (operator === 'mode') return [];
    // What is searched of a row is kept in one column, whichever column the condition names.
    if (operator === 'search') {
      return [`${alias}."search" @@ websearch_to_tsquery('onrecord', ${parameters.add(operand, 'text')})`];
    }
    throw new TypeError(`no SQL is known for ${column} ${operator}`);
  });
  return parts.join(' AND ') || 'TRUE';
}

/** A WHERE clause of conditions that must all hold; nothing where there are none. */
export function whereClause(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}
