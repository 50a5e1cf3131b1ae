import type { FeatureMatrix } from '../models/matrix.ts';
import { contextFeatures, hintFeatures, mostTagFeatures, neighbours } from './tag-features.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';
import type { WordFacts } from './words.ts';

/** Gives each word its tag, from left to right; an averaged perceptron chooses. */
export class Tagger {
  readonly #matrix: FeatureMatrix;
  readonly #vocabulary: Vocabulary;
  readonly #features = new Int32Array(mostTagFeatures);
  readonly #scores: Int32Array;

  constructor(matrix: FeatureMatrix, vocabulary: Vocabulary) {
    this.#matrix = matrix;
    this.#vocabulary = vocabulary;
    this.#scores = new Int32Array(matrix.classes);
  }

  /** Tags' numbers, one for each word; `hints` are another tagger's parts of speech (`hintNumbers`). */
  tag(entries: readonly Entry[], hints: Uint8Array): Uint8Array {
    const none = this.#matrix.classes;
    const facts = entries.map((entry) => entry.facts);
    const tags = new Uint8Array(entries.length);
    let before = none;
    let beforeThat = none;
    for (let index = 0; index < entries.length; index++) {
      const { choices } = entries[index] as Entry;
      const tag =
        choices?.length === 1
          ? (choices[0] as number)
          : this.#choose(entries, facts, hints, index, before, beforeThat, choices);
      tags[index] = tag;
      beforeThat = before;
      before = tag;
    }
    return tags;
  }

  #choose(
    entries: readonly Entry[],
    facts: readonly WordFacts[],
    hints: Uint8Array,
    index: number,
    before: number,
    beforeThat: number,
    choices: Uint8Array | null,
  ): number {
    const scores = this.#scores;
    const { classes } = this.#matrix;
    const own = this.#vocabulary.sums(entries[index] as Entry);
    for (let tag = 0; tag < classes; tag++) scores[tag] = own[tag] as number;
    for (let role = 0; role < neighbours.length; role++) {
      const neighbour = entries[index + (neighbours[role] as number)] ?? this.#vocabulary.edge;
      const sums = this.#vocabulary.sums(neighbour);
      const offset = classes * (1 + role);
      for (let tag = 0; tag < classes; tag++) (scores[tag] as number) += sums[offset + tag] as number;
    }
    const some = contextFeatures(facts, index, before, beforeThat, this.#features, 0);
    const length = hintFeatures(facts, hints, index, before, this.#features, some);
    this.#matrix.addAll(this.#features, length, scores);
    let best = choices ? (choices[0] as number) : 0;
    if (choices) {
      for (const tag of choices) if ((scores[tag] as number) > (scores[best] as number)) best = tag;
    } else {
      for (let tag = 1; tag < classes; tag++) if ((scores[tag] as number) > (scores[best] as number)) best = tag;
    }
    return best;
  }
}
