import type { TableParts } from '../models/table.ts';

/** How features become weights. */
export interface LearnerOptions {
  /** There are 2 to the power of `bits` weights, 8 to 24. */
  readonly bits: number;
  /** Features' places begin at multiples of this, a power of two (4 for `learnedTriples`); unless given, they begin anywhere. */
  readonly block?: number;
  /** By how much the right class must be ahead, in corrections of one feature; see `widen`. */
  readonly margin?: number;
  /** Features seen less often than this, at most 255, are not learned from. */
  readonly atLeast: number;
}

/** Bits of the table that counts features: finer than the weights', so that few are taken for another. */
const seenBits = 24;

/**
 * An averaged perceptron over hashed features (Freund and Schapire 1999; averaging after Collins 2002), whose weights stand as in
 * `FeatureTable`: first all features are counted with `see`, then it learns. All its sums are of whole numbers, in a fixed order:
 * the same data give the same weights everywhere.
 */
export class Learner {
  readonly #bits: number;
  readonly #shift: number;
  readonly #atLeast: number;
  readonly #margin: number;
  /** What is kept of a feature's place. */
  readonly #mask: number;
  readonly #seen = new Uint8Array(1 << seenBits);
  readonly #weights: Int16Array;
  /** For the average: each change times the step at which it happened. */
  readonly #stamped: Float64Array;
  #step = 1;

  constructor({ bits, atLeast, block = 1, margin = 1 }: LearnerOptions) {
    this.#margin = margin;
    this.#mask = ~(block - 1);
    this.#bits = bits;
    this.#shift = 32 - bits;
    this.#atLeast = atLeast;
    this.#weights = new Int16Array(1 << bits);
    this.#stamped = new Float64Array(1 << bits);
  }

  /** Counts features, before learning begins. */
  see(features: Int32Array, length: number): void {
    for (let index = 0; index < length; index++) {
      const slot = (features[index] as number) >>> (32 - seenBits);
      const seen = this.#seen[slot] as number;
      if (seen < 255) this.#seen[slot] = seen + 1;
    }
  }

  /** Writes the scores of `classes` into `scores`, in their order. */
  score(features: Int32Array, length: number, classes: Uint8Array, scores: Int32Array): void {
    const weights = this.#weights;
    const shift = this.#shift;
    const mask = this.#mask;
    const count = classes.length;
    scores.fill(0, 0, count);
    for (let index = 0; index < length; index++) {
      const place = ((features[index] as number) >>> shift) & mask;
      for (let at = 0; at < count; at++) {
        (scores[at] as number) += weights[place ^ (classes[at] as number)] as number;
      }
    }
  }

  /** One decision has been looked at: the average is over these. */
  tick(): void {
    this.#step++;
  }

  /** Corrects the weights where `right` is one of `classes` and not ahead of all others by the margin; `scores` are theirs. */
  widen(features: Int32Array, length: number, classes: Uint8Array, scores: Int32Array, right: number): void {
    const place = classes.indexOf(right);
    if (place < 0) return;
    let rival = -1;
    for (let at = 0; at < classes.length; at++) {
      if (at !== place && (rival < 0 || (scores[at] as number) > (scores[rival] as number))) rival = at;
    }
    if (rival < 0 || (scores[place] as number) - (scores[rival] as number) >= this.#margin) return;
    this.correct(features, length, right, classes[rival] as number);
  }

  /** Moves the features' weights towards the right class and away from the wrong one. */
  correct(features: Int32Array, length: number, right: number, wrong: number): void {
    for (let index = 0; index < length; index++) {
      const feature = features[index] as number;
      if ((this.#seen[feature >>> (32 - seenBits)] as number) < this.#atLeast) continue;
      const place = (feature >>> this.#shift) & this.#mask;
      this.#change(place ^ right, 1);
      this.#change(place ^ wrong, -1);
    }
  }

  /** The averaged weights in eight bits. Larger ones than `ceiling` (in corrections) are cut to it; see `TableParts`. */
  learned(name: string, ceiling: number): TableParts {
    const weights = Int8Array.from(this.#weights, (_, place) => rounded(this.#mean(place), ceiling));
    return { name, bits: this.#bits, classes: 1, scale: 1, weights };
  }

  /** The same of blocks of four, as `TripleTable` wants them: the second and the third weight, less the first. */
  learnedTriples(name: string, ceiling: number): TableParts {
    const weights = new Int8Array(this.#weights.length / 2);
    for (let at = 0, place = 0; at < weights.length; at += 2, place += 4) {
      const first = this.#mean(place);
      weights[at] = rounded(this.#mean(place + 1) - first, ceiling);
      weights[at + 1] = rounded(this.#mean(place + 2) - first, ceiling);
    }
    return { name, bits: this.#bits - 1, classes: 1, scale: 1, weights };
  }

  #mean(place: number): number {
    return (this.#weights[place] as number) - (this.#stamped[place] as number) / this.#step;
  }

  #change(place: number, by: number): void {
    (this.#weights[place] as number) += by;
    (this.#stamped[place] as number) += by * this.#step;
  }
}

function rounded(weight: number, ceiling: number): number {
  return Math.max(-127, Math.min(127, Math.round((weight / ceiling) * 127)));
}
