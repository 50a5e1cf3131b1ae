/**
 * Which features are known, and the number of each: a bit for every slot, with the number of those before in every other word,
 * so that an unknown feature, as most are, costs a single read of a small table.
 */
export class SlotMap {
  readonly #shift: number;
  /** Pairs of words: 32 slots' bits, and how many slots before them are taken. */
  readonly #map: Int32Array;

  /** `slots` rise, in a space of 2 to the power of `bits`, 8 to 24. */
  constructor(slots: Uint32Array, bits: number) {
    const map = new Int32Array(2 << (bits - 5));
    for (const slot of slots) (map[(slot >>> 5) << 1] as number) |= 1 << (slot & 31);
    let before = 0;
    for (let at = 0; at < map.length; at += 2) {
      map[at + 1] = before;
      before += ones(map[at] as number);
    }
    this.#map = map;
    this.#shift = 32 - bits;
  }

  /** The place in `slots` of a feature (a spread hash, of which the top bits count), or -1. */
  rowOf(feature: number): number {
    const slot = feature >>> this.#shift;
    const at = (slot >>> 5) << 1;
    const word = this.#map[at] as number;
    const bit = 1 << (slot & 31);
    if ((word & bit) === 0) return -1;
    return (this.#map[at + 1] as number) + ones(word & (bit - 1));
  }

  /**
   * Writes the places of those features that are known into `rows`, run after run: a run's features are `starts[run]` up to
   * `starts[run + 1]`, for `count` runs. Their places begin at `found[run]`, and the last one's end at `found[count]`.
   */
  rowsOf(features: Int32Array, starts: Int32Array, count: number, rows: Int32Array, found: Int32Array): void {
    const map = this.#map;
    const shift = this.#shift;
    let known = 0;
    let index = starts[0] as number;
    for (let run = 0; run < count; run++) {
      found[run] = known;
      const end = starts[run + 1] as number;
      // First whether each is known, without a branch on the answer: it is as good as random, and what is read for one
      // feature need not wait for another.
      for (; index < end; index++) {
        const slot = (features[index] as number) >>> shift;
        rows[known] = slot;
        known += ((map[(slot >>> 5) << 1] as number) >>> (slot & 31)) & 1;
      }
    }
    found[count] = known;
    for (index = 0; index < known; index++) {
      const slot = rows[index] as number;
      const at = (slot >>> 5) << 1;
      rows[index] = (map[at + 1] as number) + ones((map[at] as number) & ((1 << (slot & 31)) - 1));
    }
  }
}

/** How many bits are set. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
