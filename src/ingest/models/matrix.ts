/** What a matrix is made of: `slots[row]` is the row's feature, rising; row `row` has `classes` weights, class after class. */
export interface MatrixParts {
  readonly name: string;
  /** Features are slots in a space of 2 to the power of `bits`, 8 to 24. */
  readonly bits: number;
  /** 1 to 256. */
  readonly classes: number;
  readonly slots: Uint32Array;
  /** For a class in row `row`: positions `starts[row]` up to `starts[row + 1]` of the two below. */
  readonly starts: Uint32Array;
  readonly columns: Uint8Array;
  readonly weights: Int8Array;
  /** A weight times this is the weight that was learned. */
  readonly scale: number;
}

/**
 * Weights of features for classes. The features that are known are bits of a map, with the number of those before in every
 * other word, so that an unknown one, as most are, costs a single read. Scores are whole numbers, in units of `scale`.
 */
export class FeatureMatrix {
  readonly name: string;
  readonly classes: number;
  readonly scale: number;
  readonly #shift: number;
  readonly #map: Int32Array;
  readonly #starts: Uint32Array;
  readonly #columns: Uint8Array;
  readonly #weights: Int8Array;

  constructor(parts: MatrixParts) {
    this.name = parts.name;
    this.classes = parts.classes;
    this.scale = parts.scale;
    this.#shift = 32 - parts.bits;
    this.#map = mapOf(parts.slots, parts.bits);
    this.#starts = parts.starts;
    this.#columns = parts.columns;
    this.#weights = parts.weights;
  }

  /** The row of a feature (a spread hash, of which the top bits count), or -1 where it has none. */
  rowOf(feature: number): number {
    const slot = feature >>> this.#shift;
    const at = (slot >>> 5) << 1;
    const word = this.#map[at] as number;
    const bit = 1 << (slot & 31);
    if ((word & bit) === 0) return -1;
    return (this.#map[at + 1] as number) + ones(word & (bit - 1));
  }

  /** Adds a row's weights to `scores`, which has a place for each class; row -1 adds nothing. */
  addRow(row: number, scores: Int32Array): void {
    if (row < 0) return;
    const end = this.#starts[row + 1] as number;
    for (let at = this.#starts[row] as number; at < end; at++) {
      (scores[this.#columns[at] as number] as number) += this.#weights[at] as number;
    }
  }

  /** Adds a feature's weights to `scores`, which has a place for each class. */
  add(feature: number, scores: Int32Array): void {
    const row = this.rowOf(feature);
    if (row >= 0) this.addRow(row, scores);
  }
}

/** Pairs of words: 32 slots' bits, and how many slots before them are taken. */
function mapOf(slots: Uint32Array, bits: number): Int32Array {
  const map = new Int32Array(2 << Math.max(0, bits - 5));
  for (const slot of slots) (map[(slot >>> 5) << 1] as number) |= 1 << (slot & 31);
  let before = 0;
  for (let at = 0; at < map.length; at += 2) {
    map[at + 1] = before;
    before += ones(map[at] as number);
  }
  return map;
}

/** How many bits are set. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
