import type { FeatureList } from '../attribution/hash.ts';
import type { Learned } from '../models/quantise.ts';
import { Dictionary, Lists, prune } from './dictionary.ts';
import { logistic, type Schedule, trainLogistic } from './train-logistic.ts';

/** Features are kept as slots of this many bits, as the model file keeps them. */
export const slotBits = 22;
export const slotOf = (feature: number): number => feature >>> (32 - slotBits);

/** Items to learn a yes or no from, each from an article of some fold. */
export class LogisticData {
  readonly #lists = new Lists();
  readonly #dictionary = new Dictionary();
  readonly #targets: number[] = [];
  readonly #folds: number[] = [];

  add({ items, length }: FeatureList, target: boolean, fold: number): void {
    for (let at = 0; at < length; at++) this.#lists.push(this.#dictionary.note(slotOf(items[at] as number)));
    this.#lists.close();
    this.#targets.push(Number(target));
    this.#folds.push(fold);
  }

  get count(): number {
    return this.#targets.length;
  }

  /** Trains once on all items, and once without each fold: the likelihoods are of items that their model did not see. */
  train(
    name: string,
    folds: number,
    least: number,
    schedule: Schedule,
  ): { learned: Learned; likelihoods: Float64Array } {
    const { lists, keys, counts } = prune(this.#lists, this.#dictionary, least);
    const targets = Float64Array.from(this.#targets);
    const likelihoods = new Float64Array(targets.length);
    for (let fold = 0; fold < folds; fold++) {
      const rows = Int32Array.from(this.#folds.flatMap((one, row) => (one === fold ? [] : [row])));
      const weights = trainLogistic(lists, targets, rows, counts, schedule);
      this.#folds.forEach((one, row) => {
        if (one === fold) likelihoods[row] = logistic(lists, row, weights);
      });
    }
    const all = Int32Array.from(targets, (_, row) => row);
    return { learned: learnedOf(name, keys, 1, trainLogistic(lists, targets, all, counts, schedule)), likelihoods };
  }
}

/** Weights by rising slots, as the model file wants them. */
export function learnedOf(name: string, keys: Int32Array, classes: number, weights: ArrayLike<number>): Learned {
  const order = Int32Array.from(keys, (_, row) => row).sort((a, b) => (keys[a] as number) - (keys[b] as number));
  const sorted = new Float64Array(keys.length * classes);
  order.forEach((row, place) => {
    for (let y = 0; y < classes; y++) sorted[place * classes + y] = weights[row * classes + y] as number;
  });
  return {
    name,
    bits: slotBits,
    classes,
    slots: Uint32Array.from(order, (row) => keys[row] as number),
    weights: sorted,
  };
}
