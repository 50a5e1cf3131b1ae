import { PackedRows } from './packed-rows.ts';
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

/** Weights of features for classes. Scores are whole numbers, in units of `scale`. */
export class FeatureMatrix {
  readonly name: string;
  readonly classes: number;
  readonly scale: number;
  readonly #map: SlotMap;
  /** One class: a weight a row. Else empty. */
  readonly #weights: Int8Array;
  /** More of them. */
  readonly #packed: PackedRows | null;
  /** Rows found for the features at hand, and where those of each run begin. */
  #rows = new Int32Array(1);
  #found = new Int32Array(2);
  /** Room for a run and a feature by themselves. */
  readonly #ends = new Int32Array(2);
  readonly #single = new Int32Array(1);

  constructor(parts: MatrixParts) {
    const { name, classes, scale, slots, bits, starts, columns, weights } = parts;
    this.name = name;
    this.classes = classes;
    this.scale = scale;
    this.#map = new SlotMap(slots, bits);
    this.#weights = classes === 1 ? weights : new Int8Array();
    this.#packed = classes > 1 ? new PackedRows(classes, starts, columns, weights) : null;
  }

  /** The row of a feature (a spread hash, of which the top bits count), or -1 where it has none. */
  rowOf(feature: number): number {
    return this.#map.rowOf(feature);
  }

  /** Adds the weights of a feature to `scores`, which has a place for each class. */
  add(feature: number, scores: Int32Array): void {
    this.#single[0] = feature;
    this.addSome(this.#single, 0, 1, scores);
  }

  /** Adds the weights of the first `length` features to `scores`. */
  addAll(features: Int32Array, length: number, scores: Int32Array): void {
    this.addSome(features, 0, length, scores);
  }

  /** Adds the weights of features `from` up to `end` to `scores`. */
  addSome(features: Int32Array, from: number, end: number, scores: Int32Array): void {
    this.#ends[0] = from;
    this.#ends[1] = end;
    this.addRuns(features, this.#ends, 1, scores);
  }

  /**
   * Adds the weights of `count` runs of features to `scores`, where the classes of a run stand behind those of the run before. A run's
   * features are `starts[run]` up to `starts[run + 1]`. Many at once, so that one read of memory need not wait for another.
   */
  addRuns(features: Int32Array, starts: Int32Array, count: number, scores: Int32Array): void {
    const length = (starts[count] as number) - (starts[0] as number);
    if (this.#rows.length <= length) this.#rows = new Int32Array(2 * length + 1);
    if (this.#found.length <= count) this.#found = new Int32Array(2 * count + 1);
    const [rows, found] = [this.#rows, this.#found];
    this.#map.rowsOf(features, starts, count, rows, found);
    if (this.#packed) this.#packed.add(rows, found, count, scores);
    else this.#addWeights(rows, found, count, scores);
  }

  #addWeights(rows: Int32Array, found: Int32Array, count: number, scores: Int32Array): void {
    const weights = this.#weights;
    let index = 0;
    for (let run = 0; run < count; run++) {
      const end = found[run + 1] as number;
      let sum = 0;
      for (; index < end; index++) sum += weights[rows[index] as number] as number;
      (scores[run] as number) += sum;
    }
  }
}
