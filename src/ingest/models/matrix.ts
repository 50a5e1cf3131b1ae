import { SlotMap } from './slot-map.ts';

/** What a matrix is made of: `slots[row]` is the row's feature, rising; a row has weights for some of the classes. */
export interface MatrixParts {
  readonly name: string;
  /** Features are slots in a space of 2 to the power of `bits`, 8 to 24. */
  readonly bits: number;
  /** 1 to 256. */
  readonly classes: number;
  readonly slots: Uint32Array;
  /** For row `row`: positions `starts[row]` up to `starts[row + 1]` of the two below. */
  readonly starts: Uint32Array;
  readonly columns: Uint8Array;
  readonly weights: Int8Array;
  /** A weight times this is the weight that was learned. */
  readonly scale: number;
}

/** Up to so many classes, rows are kept whole: one read finds a row, and most of it is used. */
const fewClasses = 4;

/** Weights of features for classes. Scores are whole numbers, in units of `scale`. */
export class FeatureMatrix {
  readonly name: string;
  readonly classes: number;
  readonly scale: number;
  readonly #map: SlotMap;
  /** Few classes: row after row, a weight for each class. Else empty. */
  readonly #whole: Int8Array;
  /** More classes: where each row's entries begin, and entries, a class times 256 plus a weight from 0 for -128. */
  readonly #starts: Uint32Array;
  readonly #entries: Uint16Array;
  /** Rows found for the features at hand. */
  #rows = new Int32Array(0);

  constructor(parts: MatrixParts) {
    const { name, classes, scale, slots, bits, starts, columns, weights } = parts;
    this.name = name;
    this.classes = classes;
    this.scale = scale;
    this.#map = new SlotMap(slots, bits);
    this.#starts = starts;
    if (classes <= fewClasses) {
      this.#whole = new Int8Array(slots.length * classes);
      for (let row = 0; row < slots.length; row++) {
        for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
          this.#whole[row * classes + (columns[at] as number)] = weights[at] as number;
        }
      }
      this.#entries = new Uint16Array();
    } else {
      this.#whole = new Int8Array();
      this.#entries = new Uint16Array(columns.length);
      for (let at = 0; at < columns.length; at++) {
        this.#entries[at] = ((columns[at] as number) << 8) | ((weights[at] as number) + 128);
      }
    }
  }

  /** The row of a feature (a spread hash, of which the top bits count), or -1 where it has none. */
  rowOf(feature: number): number {
    return this.#map.rowOf(feature);
  }

  /** Adds a row's weights to `scores`, which has a place for each class; row -1 adds nothing. */
  addRow(row: number, scores: Int32Array): void {
    if (row < 0) return;
    const { classes } = this;
    if (classes <= fewClasses) {
      const whole = this.#whole;
      for (let column = 0, at = row * classes; column < classes; column++, at++) {
        (scores[column] as number) += whole[at] as number;
      }
      return;
    }
    const entries = this.#entries;
    const end = this.#starts[row + 1] as number;
    for (let at = this.#starts[row] as number; at < end; at++) {
      const entry = entries[at] as number;
      (scores[entry >> 8] as number) += (entry & 255) - 128;
    }
  }

  /** Adds the weights of a feature to `scores`, which has a place for each class. */
  add(feature: number, scores: Int32Array): void {
    this.addRow(this.#map.rowOf(feature), scores);
  }

  /** Adds the weights of the first `length` features to `scores`. */
  addAll(features: Int32Array, length: number, scores: Int32Array): void {
    this.addSome(features, 0, length, scores);
  }

  /** Adds the weights of features `from` up to `end` to `scores`. */
  addSome(features: Int32Array, from: number, end: number, scores: Int32Array): void {
    if (this.#rows.length < end - from) this.#rows = new Int32Array(2 * (end - from));
    const rows = this.#rows;
    const found = this.#map.rowsOf(features, from, end, rows);
    if (this.classes > fewClasses) this.#addEntries(rows, found, scores);
    else this.#addWhole(rows, found, scores);
  }

  #addEntries(rows: Int32Array, found: number, scores: Int32Array): void {
    const entries = this.#entries;
    const starts = this.#starts;
    for (let index = 0; index < found; index++) {
      const row = rows[index] as number;
      const end = starts[row + 1] as number;
      for (let at = starts[row] as number; at < end; at++) {
        const entry = entries[at] as number;
        (scores[entry >> 8] as number) += (entry & 255) - 128;
      }
    }
  }

  /** The sums are kept out of memory: for one class and for four (attribution), and for the parser's three moves. */
  #addWhole(rows: Int32Array, found: number, scores: Int32Array): void {
    const whole = this.#whole;
    const { classes } = this;
    let [first, second, third, fourth] = [0, 0, 0, 0];
    if (classes === 1) {
      for (let index = 0; index < found; index++) first += whole[rows[index] as number] as number;
    } else if (classes === 2) {
      for (let index = 0; index < found; index++) {
        const at = 2 * (rows[index] as number);
        first += whole[at] as number;
        second += whole[at + 1] as number;
      }
    } else if (classes === 3) {
      for (let index = 0; index < found; index++) {
        const at = 3 * (rows[index] as number);
        first += whole[at] as number;
        second += whole[at + 1] as number;
        third += whole[at + 2] as number;
      }
    } else {
      for (let index = 0; index < found; index++) {
        const at = 4 * (rows[index] as number);
        first += whole[at] as number;
        second += whole[at + 1] as number;
        third += whole[at + 2] as number;
        fourth += whole[at + 3] as number;
      }
    }
    (scores[0] as number) += first;
    if (classes > 1) (scores[1] as number) += second;
    if (classes > 2) (scores[2] as number) += third;
    if (classes > 3) (scores[3] as number) += fourth;
  }
}
