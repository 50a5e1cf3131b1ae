/** What a table is made of. */
export interface TableParts {
  readonly name: string;
  /** There are 2 to the power of `bits` places, 8 to 24. */
  readonly bits: number;
  /** How many weights stand beside each other for a place: 1 where classes share places (`FeatureTable`). */
  readonly classes: number;
  /** A weight times this is the weight that was learned; 1 where only their order counts. */
  readonly scale: number;
  readonly weights: Int8Array;
}

/**
 * Weights of features for classes, without a list of the features that are known (feature hashing: Ganchev and Dredze 2008). A
 * feature's classes stand beside each other, so that one piece of memory has them all; what shares a place by chance was learned
 * together. Small enough to stay in the processor's cache.
 */
export class FeatureTable {
  readonly #weights: Int8Array;
  readonly #shift: number;

  constructor({ bits, weights }: TableParts) {
    this.#weights = weights;
    this.#shift = 32 - bits;
  }

  /** Adds the weights of the first `length` features (spread hashes) for each of `classes` to `scores`, in their order. */
  add(features: Int32Array, length: number, classes: Uint8Array, scores: Int32Array): void {
    const weights = this.#weights;
    const shift = this.#shift;
    // Class by class, so that sums stay out of memory; three at a time, so that a place is made once for three.
    let at = 0;
    for (; at + 2 < classes.length; at += 3) {
      const [one, two, three] = [classes[at] as number, classes[at + 1] as number, classes[at + 2] as number];
      let [first, second, third] = [0, 0, 0];
      for (let index = 0; index < length; index++) {
        const place = (features[index] as number) >>> shift;
        first += weights[place ^ one] as number;
        second += weights[place ^ two] as number;
        third += weights[place ^ three] as number;
      }
      (scores[at] as number) += first;
      (scores[at + 1] as number) += second;
      (scores[at + 2] as number) += third;
    }
    for (; at < classes.length; at++) {
      const one = classes[at] as number;
      let sum = 0;
      for (let index = 0; index < length; index++) {
        sum += weights[((features[index] as number) >>> shift) ^ one] as number;
      }
      (scores[at] as number) += sum;
    }
  }
}

/**
 * The same for three classes, two weights side by side for a feature, which are read at once: how much more the second class and the
 * third get than the first.
 */
export class TripleTable {
  /** The second class's weight in the upper eight bits, the third's in the lower. */
  readonly #pairs: Int16Array;
  readonly #shift: number;

  constructor({ bits, weights }: TableParts) {
    const pairs = new Int16Array(weights.length / 2);
    for (let at = 0; at < pairs.length; at++) {
      pairs[at] = ((weights[2 * at] as number) << 8) | ((weights[2 * at + 1] as number) & 255);
    }
    this.#pairs = pairs;
    this.#shift = 33 - bits;
  }

  /** Writes the three classes' scores, of the first `length` features, into `scores`. */
  score(features: Int32Array, length: number, scores: Int32Array): void {
    const pairs = this.#pairs;
    const shift = this.#shift;
    let second = 0;
    let third = 0;
    for (let index = 0; index < length; index++) {
      const pair = pairs[(features[index] as number) >>> shift] as number;
      second += pair >> 8;
      third += (pair << 24) >> 24;
    }
    scores[0] = 0;
    scores[1] = second;
    scores[2] = third;
  }
}
