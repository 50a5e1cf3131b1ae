import type { FeatureTable, TripleTable } from '../models/table.ts';
import { type ArcLabels, arcKind } from './arc-labels.ts';
import { ChildLists, labelFeatures, mostLabelFeatures } from './label-features.ts';
import { mostMoveFeatures, moveFeatures, type ParseInput } from './move-features.ts';
import { ParseState, right, shift } from './state.ts';
import type { SureMoves } from './sure-moves.ts';
import { highest } from './tagger.ts';

/**
 * Finds each word's head, then each arc's label: a greedy arc-hybrid parser, whose moves were learned with a dynamic oracle, and a
 * labeller that sees the whole tree. One object serves one thread; its buffers are kept from sentence to sentence.
 */
export class Parser {
  readonly #sure: SureMoves;
  readonly #moves: TripleTable;
  readonly #labels: FeatureTable;
  readonly #arcs: ArcLabels;
  readonly #root: number;
  readonly #state = new ParseState();
  readonly #lists = new ChildLists();
  readonly #features = new Int32Array(Math.max(mostMoveFeatures, mostLabelFeatures));
  readonly #scores = new Int32Array(256);

  /** `root` is the number of the label "root". */
  constructor(sure: SureMoves, moves: TripleTable, labels: FeatureTable, arcs: ArcLabels, root: number) {
    this.#sure = sure;
    this.#moves = moves;
    this.#labels = labels;
    this.#arcs = arcs;
    this.#root = root;
  }

  /** Heads of words 1 to size, in their places; 0 is the root, which has one child. The array is the parser's own: copy it. */
  heads(input: ParseInput): Int32Array {
    const state = this.#state;
    const scores = this.#scores;
    state.reset(input.size);
    while (!state.done) {
      let move = this.#sure.of(input, state);
      if (move < 0) {
        const length = moveFeatures(input, state, this.#features);
        this.#moves.score(this.#features, length, scores);
        move = bestMove(scores, state);
      }
      state.apply(move);
    }
    return state.head;
  }

  /** Labels' numbers for words 1 to size, in places 0 to size - 1. */
  labels(input: ParseInput, heads: Int32Array): Uint8Array {
    const { size, tag, part } = input;
    const scores = this.#scores;
    const labels = new Uint8Array(size);
    this.#lists.fill(heads, size);
    for (let word = 1; word <= size; word++) {
      const head = heads[word] as number;
      if (head === 0) {
        labels[word - 1] = this.#root;
        continue;
      }
      const choices = this.#arcs.of(arcKind(tag[word] as number, part[head] as number, word < head));
      let best = 0;
      if (choices.length > 1) {
        const before = this.#lists.before[word] as number;
        const labelBefore = before > size ? -1 : (labels[before - 1] as number);
        const length = labelFeatures(input, heads, this.#lists, word, labelBefore, this.#features);
        scores.fill(0, 0, choices.length);
        this.#labels.add(this.#features, length, choices, scores);
        best = highest(scores, choices.length);
      }
      labels[word - 1] = choices[best] as number;
    }
    return labels;
  }
}

/** The allowed move with the highest score; the first of equals. */
export function bestMove(scores: Int32Array, state: ParseState): number {
  let best = -1;
  for (let move = shift; move <= right; move++) {
    if (state.allows(move) && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move;
  }
  return best;
}
