import type { FeatureList } from '../attribution/hash.ts';
import type { Learned } from '../models/quantise.ts';
import { Dictionary, Lists, prune } from './dictionary.ts';
import { logistic, type Schedule, trainLogistic } from './train-logistic.ts';

/**
 * Items to learn a yes or no from, each from an article of some fold. Features that share one of the 2 to the power of `bits` places
 * are one feature, as in the table that is made of them.
 */
export class LogisticData {
  readonly #bits: number;
  readonly #lists = new Lists();
  readonly #dictionary = new Dictionary();
  readonly #targets: number[] = [];
  readonly #folds: number[] = [];

  constructor(bits: number) {
    this.#bits = bits;
  }

  add({ items, length }: FeatureList, target: boolean, fold: number): void {
    for (let at = 0; at < length; at++)
      this.#lists.push(this.#dictionary.note((items[at] as number) >>> (32 - this.#bits)));
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
    const weights = trainLogistic(lists, targets, all, counts, schedule);
    return { learned: { name, bits: this.#bits, classes: 1, slots: keys, weights }, likelihoods };
  }
}
