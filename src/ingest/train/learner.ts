import type { Learned } from '../models/quantise.ts';

/** How features become weights. */
export interface LearnerOptions {
  readonly classes: number;
  /** Features are slots in a space of 2 to the power of `bits`, 8 to 24. */
  readonly bits: number;
  /** A feature seen less often than this is left out. At most 255. */
  readonly atLeast: number;
}

/**
 * An averaged perceptron over hashed features (Freund and Schapire 1999; averaging after Collins 2002). All its sums are of
 * whole numbers held as doubles, in a fixed order: the same data give the same weights everywhere.
 */
export class Learner {
  readonly classes: number;
  readonly #bits: number;
  readonly #atLeast: number;
  readonly #seen: Uint8Array;
  /** Row of a slot, plus one; 0 has none yet. */
  readonly #rows: Int32Array;
  #count = 0;
  /** Weights and, for the average, each change times the step at which it happened. */
  #weights: Float64Array;
  #stamped: Float64Array;
  #step = 1;
  readonly #scores: Float64Array;

  constructor({ classes, bits, atLeast }: LearnerOptions) {
    this.classes = classes;
    this.#bits = bits;
    this.#atLeast = atLeast;
    this.#scores = new Float64Array(classes);
    this.#seen = new Uint8Array(1 << bits);
    this.#rows = new Int32Array(1 << bits);
    this.#weights = new Float64Array(classes << 12);
    this.#stamped = new Float64Array(classes << 12);
  }

  /** Counts features, before learning begins. */
  see(features: Int32Array, length: number): void {
    const shift = 32 - this.#bits;
    for (let index = 0; index < length; index++) {
      const slot = (features[index] as number) >>> shift;
      const seen = this.#seen[slot] as number;
      if (seen < 255) this.#seen[slot] = seen + 1;
    }
  }

  /** Writes each class's score into `scores`. */
  score(features: Int32Array, length: number, scores: Float64Array): void {
    const { classes } = this;
    const shift = 32 - this.#bits;
    scores.fill(0);
    for (let index = 0; index < length; index++) {
      const row = this.#rows[(features[index] as number) >>> shift] as number;
      if (row === 0) continue;
      const at = (row - 1) * classes;
      for (let column = 0; column < classes; column++) {
        (scores[column] as number) += this.#weights[at + column] as number;
      }
    }
  }

  /** The class with the highest score among `choices` (all, unless given); the first of equals. */
  best(features: Int32Array, length: number, choices?: Uint8Array): number {
    if (!choices) {
      this.score(features, length, this.#scores);
      let best = 0;
      for (let column = 1; column < this.classes; column++) {
        if ((this.#scores[column] as number) > (this.#scores[best] as number)) best = column;
      }
      return best;
    }
    const scores = this.#scores.fill(0);
    const shift = 32 - this.#bits;
    for (let index = 0; index < length; index++) {
      const row = this.#rows[(features[index] as number) >>> shift] as number;
      if (row === 0) continue;
      const at = (row - 1) * this.classes;
      for (const column of choices) (scores[column] as number) += this.#weights[at + column] as number;
    }
    let best = choices[0] ?? 0;
    for (const column of choices) if ((scores[column] as number) > (scores[best] as number)) best = column;
    return best;
  }

  /** One decision has been looked at: the average is over these. */
  tick(): void {
    this.#step++;
  }

  /** Moves the features' weights towards the right class and away from the wrong one. */
  correct(features: Int32Array, length: number, right: number, wrong: number): void {
    const shift = 32 - this.#bits;
    for (let index = 0; index < length; index++) {
      const slot = (features[index] as number) >>> shift;
      if ((this.#seen[slot] as number) < this.#atLeast) continue;
      const at = this.#rowFor(slot) * this.classes;
      (this.#weights[at + right] as number) += 1;
      (this.#weights[at + wrong] as number) -= 1;
      (this.#stamped[at + right] as number) += this.#step;
      (this.#stamped[at + wrong] as number) -= this.#step;
    }
  }

  /** The averaged weights, without the rows whose largest is below `least`. */
  learned(name: string, least: number): Learned {
    const { classes } = this;
    const slots: number[] = [];
    const weights: number[] = [];
    for (let slot = 0; slot < this.#rows.length; slot++) {
      const row = this.#rows[slot] as number;
      if (row === 0) continue;
      const at = (row - 1) * classes;
      let most = 0;
      for (let column = 0; column < classes; column++) most = Math.max(most, Math.abs(this.#mean(at + column)));
      if (most < least) continue;
      slots.push(slot);
      for (let column = 0; column < classes; column++) weights.push(this.#mean(at + column));
    }
    return { name, bits: this.#bits, classes, slots: Uint32Array.from(slots), weights: Float64Array.from(weights) };
  }

  #mean(at: number): number {
    return (this.#weights[at] as number) - (this.#stamped[at] as number) / this.#step;
  }

  #rowFor(slot: number): number {
    const known = this.#rows[slot] as number;
    if (known > 0) return known - 1;
    const row = this.#count++;
    this.#rows[slot] = row + 1;
    if (this.#count * this.classes > this.#weights.length) {
      this.#weights = twice(this.#weights);
      this.#stamped = twice(this.#stamped);
    }
    return row;
  }
}

function twice(values: Float64Array): Float64Array {
  const longer = new Float64Array(values.length * 2);
  longer.set(values);
  return longer;
}
