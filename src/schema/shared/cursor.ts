import { badInput } from './errors.ts';
import { type KeyValue, type OrderedKey, parseValue, readKey, valueSql, writeValue } from './order.ts';
import { base64url, literal } from './sql-json.ts';

/** What a cursor belongs to. */
export interface CursorScope {
  /** The connection's name: `Article.statements`. */
  readonly connection: string;
  /** The order's name: `SAID_ON:DESC`. */
  readonly order: string;
  readonly keys: readonly OrderedKey[];
}

// A headline is the longest key; its length is bounded by what ingest takes.
const longest = 20_000;

function encode(scope: CursorScope, values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify([scope.connection, scope.order, ...values]), 'utf8').toString('base64url');
}

/** The cursor of a row: names its connection and order and carries every key, so it outlives the row. */
export function encodeCursor(scope: CursorScope, row: unknown): string {
  return encode(
    scope,
    scope.keys.map((column) => writeValue(readKey(row, column), column.kind)),
  );
}

/** As `encodeCursor`, in SQL over the columns of the keys: the same characters for the same row. */
export function cursorSql(scope: CursorScope, columns: readonly string[]): string {
  const values = scope.keys.map((key, index) => `',', ${valueSql(columns[index] ?? '', key)}`);
  const start = literal(JSON.stringify([scope.connection, scope.order]).slice(0, -1));
  const json = `concat(${[start, ...values, "']'"].join(', ')})`;
  return base64url(json);
}

/**
 * The key values that a cursor carries.
 * @throws GraphQLError with code BAD_USER_INPUT unless it is exactly what `encodeCursor` makes for this scope.
 */
export function decodeCursor(scope: CursorScope, cursor: string): readonly KeyValue[] {
  const values = readValues(scope, cursor);
  if (!values) {
    throw badInput(
      'A cursor does not belong to this list and order',
      'use a cursor that the same field gave with the same orderBy, or leave it out to start again',
    );
  }
  return values;
}

function readValues(scope: CursorScope, cursor: string): KeyValue[] | null {
  if (cursor.length > longest) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts[0] !== scope.connection || parts[1] !== scope.order) return null;
  const written: unknown[] = parts.slice(2);
  if (written.length !== scope.keys.length) return null;
  const values: KeyValue[] = [];
  for (const [index, column] of scope.keys.entries()) {
    const value = parseValue(written[index], column);
    if (value === undefined) return null;
    values.push(value);
  }
  const again = scope.keys.map((column, index) => writeValue(values[index] ?? null, column.kind));
  return encode(scope, again) === cursor ? values : null;
}
