/** Sums of so many rows fit a lane: 256 times 255 is below 2 to the power of 16. */
const mostAtOnce = 256;

/** What is added to a weight, so that it is never negative. */
const bias = 128;

/**
 * Rows of weights for several classes, four weights a word. Two weights are added at once, each in 16 bits of a sum: a row costs a
 * read and two additions for every four classes, whether it has weights for them or not.
 */
export class PackedRows {
  readonly #width: number;
  readonly #classes: number;
  readonly #words: Int32Array;

  /** For row `row`: positions `starts[row]` up to `starts[row + 1]` of `columns` and `weights`. */
  constructor(classes: number, starts: Uint32Array, columns: Uint8Array, weights: Int8Array) {
    const rows = starts.length - 1;
    this.#classes = classes;
    this.#width = (classes + 3) >> 2;
    this.#words = new Int32Array(rows * this.#width).fill(bias * 0x01010101);
    for (let row = 0; row < rows; row++) {
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const column = columns[at] as number;
        const shift = (column & 3) << 3;
        const word = row * this.#width + (column >> 2);
        this.#words[word] =
          ((this.#words[word] as number) & ~(255 << shift)) | (((weights[at] as number) + bias) << shift);
      }
    }
  }

  /** Adds the weights of `count` runs of rows, `ends[run]` up to `ends[run + 1]`, to `scores`: a run's classes stand together. */
  add(rows: Int32Array, ends: Int32Array, count: number, scores: Int32Array): void {
    for (let run = 0; run < count; run++) {
      const last = ends[run + 1] as number;
      for (let from = ends[run] as number; from < last; from += mostAtOnce) {
        const end = Math.min(last, from + mostAtOnce);
        const first = run * this.#classes;
        let word = 0;
        for (; word + 1 < this.#width; word += 2) this.#addWords(rows, from, end, word, scores, first);
        if (word < this.#width) this.#addWord(rows, from, end, word, scores, first);
      }
    }
  }

  #addWord(rows: Int32Array, from: number, end: number, word: number, scores: Int32Array, first: number): void {
    const words = this.#words;
    const width = this.#width;
    let [even, odd] = [0, 0];
    for (let index = from; index < end; index++) {
      const four = words[width * (rows[index] as number) + word] as number;
      even = (even + (four & 0x00ff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
    }
    this.#take(even, odd, bias * (end - from), 4 * word, scores, first);
  }

  /** Two words beside each other at once: the rows are read half as often. */
  #addWords(rows: Int32Array, from: number, end: number, word: number, scores: Int32Array, first: number): void {
    const words = this.#words;
    const width = this.#width;
    let [even, odd, nextEven, nextOdd] = [0, 0, 0, 0];
    for (let index = from; index < end; index++) {
      const at = width * (rows[index] as number) + word;
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
  #take(even: number, odd: number, biases: number, column: number, scores: Int32Array, first: number): void {
    const left = this.#classes - column;
    const at = first + column;
    (scores[at] as number) += (even & 0xffff) - biases;
    if (left > 1) (scores[at + 1] as number) += (odd & 0xffff) - biases;
    if (left > 2) (scores[at + 2] as number) += (even >>> 16) - biases;
    if (left > 3) (scores[at + 3] as number) += (odd >>> 16) - biases;
  }
}
