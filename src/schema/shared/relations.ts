import type { PageSql } from './page-sql.ts';
import type { Choice, Reading, Source } from './reading.ts';
import { fieldOf, tableOf } from './sql-model.ts';

/** A column of the row in scope. */
export function column(source: Source, name: string): string {
  const field = fieldOf(source.model ?? '', name);
  if (field.kind !== 'column') throw new TypeError(`${source.model}.${name} is no column`);
  return `${source.alias}."${field.column}"`;
}

function steps(source: Source, name: string) {
  const field = fieldOf(source.model ?? '', name);
  if (field.kind !== 'relation') throw new TypeError(`${source.model}.${name} is no relation`);
  return { ...field, key: `${source.alias}."${field.own}"`, table: `"${tableOf(field.model)}"` };
}

/** The row that a relation leads to. */
export function relation(source: Source, name: string, depth: number): Reading {
  const { model, table, key, other } = steps(source, name);
  const alias = `t${depth}`;
  return { kind: 'row', from: `${table} ${alias} WHERE ${alias}."${other}" = ${key}`, source: { alias, model } };
}

/** Whichever of two relations leads to somebody, a person or an organisation. */
export function speaker(source: Source, depth: number, person = 'person', organisation = 'organisation'): Reading {
  const choices = (
    [
      ['Person', person],
      ['Organisation', organisation],
    ] as const
  ).map(([type, name]): Choice => {
    const reading = relation(source, name, depth);
    return { type, when: `${steps(source, name).key} IS NOT NULL`, reading };
  });
  return { kind: 'either', choices };
}

/** What a list relation's FROM is, its rows in the order of columns. */
function ordered(source: Source, name: string, orderBy: readonly string[], depth: number, where = 'TRUE') {
  const { model, table, key, other } = steps(source, name);
  const order = orderBy.map((by) => `x."${by}"`).join(', ');
  const from = `(SELECT x.* FROM ${table} x WHERE x."${other}" = ${key} AND ${where} ORDER BY ${order}) t${depth}`;
  return { from, source: { alias: `t${depth}`, model } };
}

/** All rows of a list relation in the order of columns; in `where` the row is `x`. */
export function relations(
  source: Source,
  name: string,
  orderBy: readonly string[],
  depth: number,
  where?: string,
): Extract<Reading, { kind: 'rows' }> {
  return { kind: 'rows', ...ordered(source, name, orderBy, depth, where) };
}

/** One column of all rows of a list relation, in its own order. */
export function columns(source: Source, name: string, value: string, depth: number): Reading {
  const { from } = ordered(source, name, [value], depth);
  return { kind: 'values', from: `(SELECT t${depth}."${value}" AS value FROM ${from}) v` };
}

/** The node at the end of an edge. */
export function nodeOfRow(page: PageSql, depth: number): Reading {
  const row: Source = { alias: page.row, model: page.model };
  const { node } = page.listing;
  if (node === 'row') return { kind: 'object', source: row };
  return node === 'speaker' ? speaker(row, depth) : relation(row, node, depth);
}
