/** From so many entries on, it is cheaper to make the JSON of the row beyond the page and leave it than to number all rows. */
const worthOneMore = 10;

/** How entries are told from the one row beyond the page: there is none, rows are numbered, or the first so many are kept. */
export type Kept = 'all' | 'numbered' | 'first';

/** How to tell them, for a page of `size` of which one row more was read. */
export function keptOf(size: number, numbered: boolean): Kept {
  return numbered || size < worthOneMore ? 'numbered' : 'first';
}

/** The columns that are worked out over a page's rows. */
export class Aggregates {
  readonly #page: string;
  readonly #columns = new Map<string, { readonly name: string; readonly sql: (kept: Kept) => string }>();

  /** @param page the alias of the one row that has them */
  constructor(page: string) {
    this.#page = page;
  }

  get isEmpty(): boolean {
    return this.#columns.size === 0;
  }

  /** A column, by what tells it from others: its SQL, where that does not depend on how rows are kept. */
  column(key: string, sql: (kept: Kept) => string = () => key): string {
    const known = this.#columns.get(key);
    const name = known?.name ?? `c${this.#columns.size}`;
    if (!known) this.#columns.set(key, { name, sql });
    return `${this.#page}.${name}`;
  }

  /** The texts of `item`, one for each of the first `size` rows, with commas in between; rows are numbered in `row.rn`. */
  joined(item: string, row: string, size: number): string {
    return this.column(item, (kept) => {
      if (kept === 'first') return `array_to_string((array_agg(${item}))[1:${size}], ',')`;
      return `string_agg(${item}, ',')${kept === 'numbered' ? ` FILTER (WHERE ${row}.rn <= ${size})` : ''}`;
    });
  }

  /** All of them, to be selected. */
  select(kept: Kept): string {
    return [...this.#columns.values()].map(({ name, sql }) => `${sql(kept)} AS ${name}`).join(', ');
  }
}
