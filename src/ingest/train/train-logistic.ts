import type { Lists } from './dictionary.ts';
import { Random } from './random.ts';

/** How a model is trained. */
export interface Schedule {
  readonly epochs: number;
  /** AdaGrad's first step. */
  readonly rate: number;
  /** Squared weights cost this much an epoch, whatever a feature's count. */
  readonly ridge: number;
  /** The share of feature occurrences that each step leaves out. */
  readonly dropout: number;
  /** One training for each; their weights are averaged. */
  readonly seeds: readonly number[];
}

/** The weights of several trainings, averaged: one alone is worth up to a point more or less, by what its dropout left out. */
export function averaged<Weights extends Float32Array | Float64Array>(runs: readonly Weights[]): Weights {
  const [first] = runs;
  if (!first) throw new TypeError('there was no training');
  return first.map((_, at) => runs.reduce((sum, run) => sum + (run[at] as number), 0) / runs.length) as Weights;
}

/**
 * Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) with feature dropout; the weights are averaged over the
 * second half of the epochs, and over the seeds. `rows` are the items to learn from, `targets` 0 or 1 for every item, `counts` how often each
 * feature comes. A bias is a feature like any other: put one in every list.
 */
export function trainLogistic(
  lists: Lists,
  targets: Float64Array,
  rows: Int32Array,
  counts: Int32Array,
  schedule: Schedule,
): Float64Array {
  return averaged(schedule.seeds.map((seed) => trainOnce(lists, targets, rows, counts, schedule, seed)));
}

function trainOnce(
  lists: Lists,
  targets: Float64Array,
  rows: Int32Array,
  counts: Int32Array,
  { epochs, rate, ridge, dropout }: Schedule,
  seed: number,
): Float64Array {
  const weights = new Float64Array(counts.length);
  const squares = new Float64Array(counts.length).fill(1e-6);
  const sums = new Float64Array(counts.length);
  const random = new Random(seed);
  const kept = new Int32Array(4096);
  const scale = 1 / (1 - dropout);
  let epochsSummed = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(rows.length, random)) {
      const row = rows[index] as number;
      let score = 0;
      let length = 0;
      const end = lists.starts[row + 1] as number;
      for (let at = lists.starts[row] as number; at < end; at++) {
        if (random.fraction() < dropout) continue;
        const id = lists.items[at] as number;
        kept[length++] = id;
        score += weights[id] as number;
      }
      const error = 1 / (1 + Math.exp(-score * scale)) - (targets[row] as number);
      for (let at = 0; at < length; at++) {
        const id = kept[at] as number;
        const weight = weights[id] as number;
        const slope = error + (ridge * weight) / (counts[id] as number);
        const square = (squares[id] as number) + slope * slope;
        squares[id] = square;
        weights[id] = weight - (rate * slope) / Math.sqrt(square);
      }
    }
    if (epoch * 2 < epochs) continue;
    epochsSummed++;
    for (let id = 0; id < sums.length; id++) sums[id] = (sums[id] as number) + (weights[id] as number);
  }
  return sums.map((sum) => sum / epochsSummed);
}

/** The probability that a logistic model gives an item. */
export function logistic(lists: Lists, row: number, weights: Float64Array): number {
  let score = 0;
  for (let at = lists.starts[row] as number; at < (lists.starts[row + 1] as number); at++)
    score += weights[lists.items[at] as number] as number;
  return 1 / (1 + Math.exp(-score));
}

/** The numbers from 0 up to, not including, `count`, in no order. */
export function shuffled(count: number, random: Random): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  random.shuffle(order);
  return order;
}
