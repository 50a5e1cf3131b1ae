import type { MatrixParts } from './matrix.ts';

/** What was learned: `row(slot)` is a feature's weights, one for each class. */
export interface Learned {
  readonly name: string;
  readonly bits: number;
  readonly classes: number;
  /** Rising. */
  readonly slots: Uint32Array;
  /** Row after row: `weights[row * classes + class]`. */
  readonly weights: Float64Array;
}

/**
 * Rounds weights to eight bits with one scale for the whole matrix; rows of nothing but zeros are dropped. Weights beyond
 * `ceiling` (by size; the largest weight, unless given) are cut to it: a lower one keeps more of the small weights.
 */
export function quantise(learned: Learned, ceiling = largest(learned.weights)): MatrixParts {
  const { name, bits, classes, slots, weights } = learned;
  const scale = ceiling > 0 ? ceiling / 127 : 1;
  const kept: number[] = [];
  const starts = [0];
  const columns: number[] = [];
  const rounded: number[] = [];
  for (let row = 0; row < slots.length; row++) {
    for (let column = 0; column < classes; column++) {
      const weight = Math.round((weights[row * classes + column] ?? 0) / scale);
      if (weight === 0) continue;
      columns.push(column);
      rounded.push(Math.max(-127, Math.min(127, weight)));
    }
    if (columns.length === starts.at(-1)) continue;
    kept.push(slots[row] as number);
    starts.push(columns.length);
  }
  return {
    name,
    bits,
    classes,
    slots: Uint32Array.from(kept),
    starts: Uint32Array.from(starts),
    columns: Uint8Array.from(columns),
    weights: Int8Array.from(rounded),
    scale,
  };
}

function largest(weights: Float64Array): number {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return most;
}
