import { rowsOfList, type WholeList } from './list-sql.ts';

/**
 * What is counted over every statement of a list, however many ask: the statements are read once. Those who group by a few
 * values only are given the rows already counted by all of these, which are far fewer.
 */
export class FacetSql {
  readonly #list: WholeList;
  readonly #columns = new Map<string, string>();
  readonly #values = new Set<string>();
  /** The names of the two queries: every statement, and the values that `value` asks for with how often they come, `n`. */
  readonly rows: string;
  readonly counted: string;
  #each = false;

  /** @param name tells its queries from those of other lists in the same statement */
  constructor(list: WholeList, name: string) {
    this.#list = list;
    this.rows = `f${name}`;
    this.counted = `n${name}`;
  }

  /** A column of `rows`; `$s` in its SQL stands for the statement's alias. Gives its name. */
  row(name: string, sql: string): string {
    this.#each = true;
    this.#columns.set(name, sql);
    return name;
  }

  /** The same of `counted`. */
  value(name: string, sql: string): string {
    this.#columns.set(name, sql);
    this.#values.add(name);
    return name;
  }

  /** The queries, to stand in front of one that uses them; nothing where nobody asked. */
  with(): string {
    if (this.#columns.size === 0) return '';
    const rows = `${this.rows} AS ${this.#each ? 'MATERIALIZED ' : ''}(${rowsOfList(this.#list, this.#columns)})`;
    if (this.#values.size === 0) return `WITH ${rows} `;
    const values = [...this.#values].join(', ');
    const counted = `SELECT ${values}, count(*) AS n FROM ${this.rows} GROUP BY ${values}`;
    return `WITH ${rows}, ${this.counted} AS MATERIALIZED (${counted}) `;
  }
}
