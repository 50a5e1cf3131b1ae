import { once } from 'node:events';
import type pg from 'pg';
import { type CopyStreamQuery, from } from 'pg-copy-streams';

type Value = string | number | boolean | null | readonly number[] | readonly string[];
/** A row by its columns' names. */
export type Row = Readonly<Record<string, Value>>;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (mark) => escapes[mark] as string);

/** A value as COPY's text format takes it. */
function written(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value !== 'object') return String(value);
  const items = value.map((item) => (typeof item === 'string' ? `"${item.replace(/["\\]/g, '\\$&')}"` : String(item)));
  return escaped(`{${items.join(',')}}`);
}

const flushAt = 4_000;

/** Sends rows into tables with COPY, a few thousand at a time, one table after the other. */
export class Copier {
  readonly #client: pg.Client;
  readonly #tables = new Map<string, { columns: readonly string[]; lines: string[] }>();
  rows = 0;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Adds a row; all rows of a table have the same columns in the same order. */
  add(table: string, row: Row): void {
    let known = this.#tables.get(table);
    if (!known) {
      known = { columns: Object.keys(row), lines: [] };
      this.#tables.set(table, known);
    }
    known.lines.push(Object.values(row).map(written).join('\t'));
    this.rows += 1;
  }

  /** Sends what has gathered; without `all`, only of tables with enough of it. */
  async flush(all: boolean): Promise<void> {
    for (const [table, { columns, lines }] of this.#tables) {
      if (lines.length === 0 || (!all && lines.length < flushAt)) continue;
      const into = `COPY "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN`;
      const stream: CopyStreamQuery = this.#client.query(from(into));
      stream.end(`${lines.join('\n')}\n`);
      await once(stream, 'finish');
      lines.length = 0;
    }
  }
}
