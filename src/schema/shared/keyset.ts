import type { KeyValue, OrderedKey } from './order.ts';
import type { Parameters } from './sql-where.ts';

// Postgres walks an index to a row comparison's place, (a, b) > (x, y), however many rows share `a`; the same condition
// written with OR it checks row by row. A comparison knows no nulls and one direction only. So a list whose first key may
// be null is walked in two stretches, the rows that have the key and those that lack it, each an index walk of its own.

/** A stretch of a list that one index walk reads. */
export interface Stretch {
  /** SQL conditions on the row; all must hold. */
  readonly conditions: readonly string[];
  /** What it is ordered by, as SQL. */
  readonly orderBy: string;
}

/** Where a walk starts or ends: key values, and whether the rows at them count in. */
export interface Bound {
  readonly values: readonly KeyValue[];
  /** The rows that follow the values in the list's order; false for those in front. */
  readonly following: boolean;
  readonly inclusive: boolean;
}

const casts = {
  uuid: 'uuid',
  int: 'int4',
  float: 'float8',
  text: 'text',
  day: 'date',
  instant: 'timestamptz',
} as const;

/** Whether a list's order can be walked in stretches: one direction throughout, and nulls in the first key only. */
export function isWalkable(keys: readonly OrderedKey[]): boolean {
  return keys.every((key, index) => key.direction === keys[0]?.direction && (index === 0 || !key.nullable));
}

/**
 * The stretches of a list within bounds, in the order in which they are walked; none where nothing can be there.
 * @param columns the keys as SQL, in their order
 */
export function stretches(
  keys: readonly OrderedKey[],
  columns: readonly string[],
  bounds: readonly Bound[],
  backwards: boolean,
  parameters: Parameters,
): Stretch[] {
  const [first] = keys;
  const upwards = (first?.direction === 'ASC') !== backwards;
  const ordered = (from: number) =>
    columns.slice(from).map((column, index) => {
      if (!upwards) return `${column} DESC`;
      // Rows that have the key are in the same order wherever nulls would be: where they are named chooses the index.
      return first?.greatestFirst && from + index === 0 ? `${column} NULLS FIRST` : column;
    });
  const compare = (bound: Bound, from: number) => {
    const operator = `${(first?.direction === 'ASC') === bound.following ? '>' : '<'}${bound.inclusive ? '=' : ''}`;
    const values = keys.slice(from).map((key, index) => {
      return parameters.add(bound.values[from + index], casts[key.kind]);
    });
    return `(${columns.slice(from).join(', ')}) ${operator} (${values.join(', ')})`;
  };
  const known = (): Stretch | null => {
    if (bounds.some((bound) => bound.values[0] === null && bound.following)) return null;
    const conditions = bounds.filter((bound) => bound.values[0] !== null).map((bound) => compare(bound, 0));
    if (first?.nullable) conditions.push(`${columns[0]} IS NOT NULL`);
    return { conditions, orderBy: ordered(0).join(', ') };
  };
  const unknown = (): Stretch | null => {
    if (bounds.some((bound) => bound.values[0] !== null && !bound.following)) return null;
    const conditions = bounds.filter((bound) => bound.values[0] === null).map((bound) => compare(bound, 1));
    return { conditions: [`${columns[0]} IS NULL`, ...conditions], orderBy: ordered(1).join(', ') };
  };
  const all = first?.nullable ? [known(), unknown()] : [known()];
  return (backwards ? all.reverse() : all).filter((stretch) => stretch !== null);
}
