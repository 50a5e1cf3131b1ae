import { countSql, isSplit, rowsSql } from './alternatives.ts';
import { counterSql } from './counter-sql.ts';
import type { Listing } from './listing.ts';
import type { Where } from './order.ts';
import { tableOf } from './sql-model.ts';
import { type Parameters, whereClause } from './sql-where.ts';

/** A list of which all rows are counted, wherever its pages begin and end. */
export interface WholeList {
  readonly listing: Listing;
  /** The Prisma model of its rows. */
  readonly model: string;
  readonly where: Where;
  /** The alias of the row whose list it is; null at the root. */
  readonly parent: string | null;
  readonly parameters: Parameters;
  /** Which rows are in it, as SQL; the row's alias is `r`. */
  readonly belonging: () => readonly string[];
}

/** Whether its rows are better read as several questions. */
const splits = ({ parent, where }: WholeList) => parent === null && isSplit(where);

/** How many rows the list has, as an expression. */
export function totalSql(list: WholeList): string {
  const { listing, model, where, parent, parameters } = list;
  const kept = Object.keys(where).length === 0 ? counterSql(listing, parent) : null;
  if (kept !== null) return kept;
  if (splits(list)) return `(${countSql(model, where, parameters)})`;
  return `(SELECT count(*) FROM "${tableOf(model)}" r ${whereClause(list.belonging())})`;
}

/** Columns, SQL by name, of every statement of the list, as a query; `$s` in them stands for the statement's alias. */
export function rowsOfList(list: WholeList, asked: ReadonlyMap<string, string>): string {
  const statement = list.listing.node === 'row' ? 'r' : 's';
  const columns = [...asked].map(([name, sql]) => `${sql.replaceAll('$s', statement)} AS ${name}`).join(', ');
  if (splits(list)) return rowsSql(list.model, list.where, `${columns}, r."id" AS key`, list.parameters);
  const join = statement === 's' ? 'JOIN statements s ON s.id = r.statement_id' : '';
  return `SELECT ${columns} FROM "${tableOf(list.model)}" r ${join} ${whereClause(list.belonging())}`;
}
