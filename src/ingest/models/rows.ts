import type { TableParts } from './table.ts';

/** Sums of so many weights fit a lane: 256 times 255 is below 2 to the power of 16. */
const mostAtOnce = 256;

/** What is added to a weight, so that it is never negative. */
const bias = 128;

/**
 * Weights of features for several classes, a row of them for each place of a hashed table: see `FeatureTable`. Four weights a word,
 * so that a feature costs one read for every four classes; two are added at once, each in 16 bits of a sum.
 */
export class RowTable {
  readonly #classes: number;
  readonly #scale: number;
  readonly #shift: number;
  readonly #width: number;
  readonly #words: Int32Array;

  constructor({ bits, classes, scale, weights }: TableParts) {
    this.#classes = classes;
    this.#scale = scale;
    this.#shift = 32 - bits;
    this.#width = (classes + 3) >> 2;
    this.#words = new Int32Array(this.#width << bits).fill(bias * 0x01010101);
    for (let at = 0; at < weights.length; at++) {
      const column = at % classes;
      const word = ((at - column) / classes) * this.#width + (column >> 2);
      this.#words[word] = (this.#words[word] as number) + ((weights[at] as number) << ((column & 3) << 3));
    }
  }

  /**
   * Writes the scores of `count` runs of features into `scores`, a run's classes beside each other. A run's features (spread hashes)
   * are `starts[run]` up to `starts[run + 1]`. Many runs at once, so that one read of memory need not wait for another.
   */
  score(features: Int32Array, starts: Int32Array, count: number, scores: Float64Array): void {
    const classes = this.#classes;
    scores.fill(0, 0, count * classes);
    for (let run = 0; run < count; run++) {
      const last = starts[run + 1] as number;
      for (let from = starts[run] as number; from < last; from += mostAtOnce) {
        const end = Math.min(last, from + mostAtOnce);
        let word = 0;
        for (; word + 1 < this.#width; word += 2) this.#addTwo(features, from, end, word, scores, run * classes);
        if (word < this.#width) this.#addOne(features, from, end, word, scores, run * classes);
      }
    }
  }

  #addOne(features: Int32Array, from: number, end: number, word: number, scores: Float64Array, first: number): void {
    const words = this.#words;
    const width = this.#width;
    const shift = this.#shift;
    let [even, odd] = [0, 0];
    for (let index = from; index < end; index++) {
      const four = words[Math.imul((features[index] as number) >>> shift, width) + word] as number;
      even = (even + (four & 0x00ff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
    }
    this.#take(even, odd, bias * (end - from), 4 * word, scores, first);
  }

  /** Two words beside each other at once: features are read half as often. */
  #addTwo(features: Int32Array, from: number, end: number, word: number, scores: Float64Array, first: number): void {
    const words = this.#words;
    const width = this.#width;
    const shift = this.#shift;
    let [even, odd, nextEven, nextOdd] = [0, 0, 0, 0];
    for (let index = from; index < end; index++) {
      const at = Math.imul((features[index] as number) >>> shift, width) + word;
      const four = words[at] as number;
      const next = words[at + 1] as number;
      even = (even + (four & 0x00ff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
      nextEven = (nextEven + (next & 0x00ff00ff)) | 0;
      nextOdd = (nextOdd + ((next >>> 8) & 0x00ff00ff)) | 0;
    }
    const biases = bias * (end - from);
    this.#take(even, odd, biases, 4 * word, scores, first);
    this.#take(nextEven, nextOdd, biases, 4 * word + 4, scores, first);
  }

  /** Adds the sums of four classes, or as many as there are. */
  #take(even: number, odd: number, biases: number, column: number, scores: Float64Array, first: number): void {
    const scale = this.#scale;
    const left = this.#classes - column;
    const at = first + column;
    (scores[at] as number) += ((even & 0xffff) - biases) * scale;
    if (left > 1) (scores[at + 1] as number) += ((odd & 0xffff) - biases) * scale;
    if (left > 2) (scores[at + 2] as number) += ((even >>> 16) - biases) * scale;
    if (left > 3) (scores[at + 3] as number) += ((odd >>> 16) - biases) * scale;
  }
}

/** The same for one class: a byte a feature. */
export class WeightTable {
  readonly #scale: number;
  readonly #shift: number;
  readonly #weights: Int8Array;

  constructor({ bits, scale, weights }: TableParts) {
    this.#scale = scale;
    this.#shift = 32 - bits;
    this.#weights = weights;
  }

  /** Adds what each of `count` runs of features says to `scores`; runs are as in `RowTable.score`. */
  add(features: Int32Array, starts: Int32Array, count: number, scores: Float64Array): void {
    const weights = this.#weights;
    const shift = this.#shift;
    const scale = this.#scale;
    let index = starts[0] as number;
    for (let run = 0; run < count; run++) {
      const end = starts[run + 1] as number;
      let sum = 0;
      for (; index < end; index++) sum += weights[(features[index] as number) >>> shift] as number;
      (scores[run] as number) += sum * scale;
    }
  }

  /** What the first `length` features say together. */
  sum(features: Int32Array, length: number): number {
    let sum = 0;
    for (let index = 0; index < length; index++)
      sum += this.#weights[(features[index] as number) >>> this.#shift] as number;
    return sum * this.#scale;
  }
}
