import type { TableParts } from './table.ts';

/** What was learned: `weights[row * classes + class]` of the feature whose place is `slots[row]`, of 2 to the power of `bits`. */
export interface Learned {
  readonly name: string;
  readonly bits: number;
  readonly classes: number;
  readonly slots: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * Rounds weights to eight bits with one scale for the whole table; places of which nothing was learned hold zeros. Weights beyond
 * `ceiling` (by size; the largest weight, unless given) are cut to it: a lower one keeps more of the small weights.
 */
export function quantise({ name, bits, classes, slots, weights }: Learned, ceiling = largest(weights)): TableParts {
  const scale = ceiling > 0 ? ceiling / 127 : 1;
  const table = new Int8Array(classes << bits);
  for (let row = 0; row < slots.length; row++) {
    const first = (slots[row] as number) * classes;
    for (let column = 0; column < classes; column++) {
      const weight = Math.round((weights[row * classes + column] as number) / scale);
      table[first + column] = Math.max(-127, Math.min(127, weight));
    }
  }
  return { name, bits, classes, scale, weights: table };
}

function largest(weights: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < weights.length; at++) most = Math.max(most, Math.abs(weights[at] as number));
  return most;
}
