/** Sums of so many rows fit a lane: 256 times 255 is below 2 to the power of 16. */
const mostAtOnce = 256;

/** What is added to a weight, so that it is never negative. */
const bias = 128;

/**
 * Rows of weights for a few classes, four weights a word. Two weights are added at once, each in 16 bits of a sum: a row costs a
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

  /** Adds the weights of the first `count` of `rows` to `scores`, which has a place for each class. */
  add(rows: Int32Array, count: number, scores: Int32Array): void {
    for (let from = 0; from < count; from += mostAtOnce) {
      const end = Math.min(count, from + mostAtOnce);
      for (let word = 0; word < this.#width; word++) this.#addWord(rows, from, end, word, scores);
    }
  }

  #addWord(rows: Int32Array, from: number, end: number, word: number, scores: Int32Array): void {
    const words = this.#words;
    const width = this.#width;
    let [even, odd] = [0, 0];
    for (let index = from; index < end; index++) {
      const four = words[width * (rows[index] as number) + word] as number;
      even = (even + (four & 0x00ff00ff)) | 0;
      odd = (odd + ((four >>> 8) & 0x00ff00ff)) | 0;
    }
    const biases = bias * (end - from);
    const first = 4 * word;
    const left = this.#classes - first;
    (scores[first] as number) += (even & 0xffff) - biases;
    if (left > 1) (scores[first + 1] as number) += (odd & 0xffff) - biases;
    if (left > 2) (scores[first + 2] as number) += (even >>> 16) - biases;
    if (left > 3) (scores[first + 3] as number) += (odd >>> 16) - biases;
  }
}
