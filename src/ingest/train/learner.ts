import type { Learned } from '../models/quantise.ts';
import { SlotMap } from '../models/slot-map.ts';

/** How features become weights. */
export interface LearnerOptions {
  readonly classes: number;
  /** Features are slots in a space of 2 to the power of `bits`, 8 to 24. */
  readonly bits: number;
  /** A feature seen less often than this is left out. At most 255. */
  readonly atLeast: number;
}

/**
 * An averaged perceptron over hashed features (Freund and Schapire 1999; averaging after Collins 2002): first all features are
 * counted with `see`, then it learns. All its sums are of whole numbers, in a fixed order: the same data give the same weights
 * everywhere.
 */
export class Learner {
  readonly classes: number;
  readonly #bits: number;
  readonly #atLeast: number;
  readonly #scores: Float64Array;
  /** How often each slot was seen. */
  readonly #seen: Uint8Array;
  /** Slots seen often enough; made when learning begins. */
  #slots = new Uint32Array();
  #map: SlotMap | null = null;
  /** For each of them the row of its weights, from 1; 0 where nothing has been learned yet. */
  #rows = new Int32Array();
  #count = 0;
  /** Weights, row after row: whole numbers, small ones at that, so that most stay in the processor's cache. */
  #weights: Int16Array;
  /** For the average: each change times the step at which it happened. */
  #stamped: Float64Array;
  #step = 1;

  constructor({ classes, bits, atLeast }: LearnerOptions) {
    this.classes = classes;
    this.#bits = bits;
    this.#atLeast = atLeast;
    this.#scores = new Float64Array(classes);
    this.#seen = new Uint8Array(1 << bits);
    this.#weights = new Int16Array(classes << 12);
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

  /** The class with the highest score among `choices` (all, unless given); the first of equals. */
  best(features: Int32Array, length: number, choices?: Uint8Array): number {
    const scores = this.#scores;
    this.score(features, length, scores);
    if (choices) {
      let best = choices[0] ?? 0;
      for (const column of choices) if ((scores[column] as number) > (scores[best] as number)) best = column;
      return best;
    }
    let best = 0;
    for (let column = 1; column < this.classes; column++) {
      if ((scores[column] as number) > (scores[best] as number)) best = column;
    }
    return best;
  }

  /** Writes each class's score into `scores`. */
  score(features: Int32Array, length: number, scores: Float64Array): void {
    const { classes } = this;
    const map = this.#settled();
    const rows = this.#rows;
    const weights = this.#weights;
    scores.fill(0);
    for (let index = 0; index < length; index++) {
      const place = map.rowOf(features[index] as number);
      if (place < 0) continue;
      const row = rows[place] as number;
      if (row === 0) continue;
      const at = (row - 1) * classes;
      for (let column = 0; column < classes; column++) {
        (scores[column] as number) += weights[at + column] as number;
      }
    }
  }

  /** One decision has been looked at: the average is over these. */
  tick(): void {
    this.#step++;
  }

  /** Moves the features' weights towards the right class and away from the wrong one. */
  correct(features: Int32Array, length: number, right: number, wrong: number): void {
    const map = this.#settled();
    for (let index = 0; index < length; index++) {
      const place = map.rowOf(features[index] as number);
      if (place < 0) continue;
      const at = this.#rowFor(place) * this.classes;
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
    this.#slots.forEach((slot, place) => {
      const row = this.#rows[place] as number;
      if (row === 0) return;
      const at = (row - 1) * classes;
      let most = 0;
      for (let column = 0; column < classes; column++) most = Math.max(most, Math.abs(this.#mean(at + column)));
      if (most < least) return;
      slots.push(slot);
      for (let column = 0; column < classes; column++) weights.push(this.#mean(at + column));
    });
    return { name, bits: this.#bits, classes, slots: Uint32Array.from(slots), weights: Float64Array.from(weights) };
  }

  #mean(at: number): number {
    return (this.#weights[at] as number) - (this.#stamped[at] as number) / this.#step;
  }

  #settled(): SlotMap {
    if (this.#map) return this.#map;
    const kept: number[] = [];
    this.#seen.forEach((seen, slot) => {
      if (seen >= this.#atLeast) kept.push(slot);
    });
    this.#slots = Uint32Array.from(kept);
    this.#rows = new Int32Array(kept.length);
    this.#map = new SlotMap(this.#slots, this.#bits);
    return this.#map;
  }

  #rowFor(place: number): number {
    const known = this.#rows[place] as number;
    if (known > 0) return known - 1;
    const row = this.#count++;
    this.#rows[place] = row + 1;
    if (this.#count * this.classes > this.#weights.length) {
      const weights = new Int16Array(this.#weights.length * 2);
      weights.set(this.#weights);
      this.#weights = weights;
      const stamped = new Float64Array(weights.length);
      stamped.set(this.#stamped);
      this.#stamped = stamped;
    }
    return row;
  }
}
