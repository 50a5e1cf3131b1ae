import type { FeatureMatrix } from '../models/matrix.ts';
import { ChildLists, labelFeatures, mostLabelFeatures } from './label-features.ts';
import { mostMoveFeatures, moveFeatures, type ParseInput } from './move-features.ts';
import { ParseState, right, shift } from './state.ts';

/**
 * Finds each word's head, then each arc's label: a greedy arc-hybrid parser, whose moves were learned with a dynamic oracle, and a
 * labeller that sees the whole tree. One object serves one thread; its buffers are kept from sentence to sentence.
 */
export class Parser {
  readonly #moves: FeatureMatrix;
  readonly #labels: FeatureMatrix;
  readonly #root: number;
  readonly #state = new ParseState();
  readonly #lists = new ChildLists();
  readonly #features = new Int32Array(Math.max(mostMoveFeatures, mostLabelFeatures));
  readonly #moveScores = new Int32Array(3);
  readonly #labelScores: Int32Array;

  /** `root` is the number of the label "root". */
  constructor(moves: FeatureMatrix, labels: FeatureMatrix, root: number) {
    this.#moves = moves;
    this.#labels = labels;
    this.#root = root;
    this.#labelScores = new Int32Array(labels.classes);
  }

  /** Heads of words 1 to size, in their places; 0 is the root, which has one child. The array is the parser's own: copy it. */
  heads(input: ParseInput): Int32Array {
    const state = this.#state;
    const scores = this.#moveScores;
    state.reset(input.size);
    while (!state.done) {
      const length = moveFeatures(input, state, this.#features);
      scores.fill(0);
      this.#moves.addAll(this.#features, length, scores);
      state.apply(bestMove(scores, state));
    }
    return state.head;
  }

  /** Labels' numbers for words 1 to size, in places 0 to size - 1. */
  labels(input: ParseInput, heads: Int32Array): Uint8Array {
    const { size } = input;
    const scores = this.#labelScores;
    const labels = new Uint8Array(size);
    this.#lists.fill(heads, size);
    for (let word = 1; word <= size; word++) {
      if (heads[word] === 0) {
        labels[word - 1] = this.#root;
        continue;
      }
      const before = this.#lists.before[word] as number;
      const labelBefore = before > size ? -1 : (labels[before - 1] as number);
      const length = labelFeatures(input, heads, this.#lists, word, labelBefore, this.#features);
      scores.fill(0);
      this.#labels.addAll(this.#features, length, scores);
      let best = -1;
      for (let label = 0; label < scores.length; label++) {
        if (label !== this.#root && (best < 0 || (scores[label] as number) > (scores[best] as number))) best = label;
      }
      labels[word - 1] = best;
    }
    return labels;
  }
}

/** The allowed move with the highest score; the first of equals. */
export function bestMove(scores: Int32Array | Float64Array, state: ParseState): number {
  let best = -1;
  for (let move = shift; move <= right; move++) {
    if (state.allows(move) && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move;
  }
  return best;
}
