import type { FeatureTable } from '../models/table.ts';
import { contextFeatures, mostTagFeatures, neighbourFeatures } from './tag-features.ts';
import type { Entry, Vocabulary } from './vocabulary.ts';
import type { WordFacts } from './words.ts';

/** Gives each word its tag, from left to right, out of those that it may have; an averaged perceptron chooses. */
export class Tagger {
  readonly #table: FeatureTable;
  readonly #vocabulary: Vocabulary;
  readonly #tags: number;
  readonly #features = new Int32Array(mostTagFeatures);
  readonly #scores: Int32Array;

  /** `tags` is how many there are. */
  constructor(table: FeatureTable, vocabulary: Vocabulary, tags: number) {
    this.#table = table;
    this.#vocabulary = vocabulary;
    this.#tags = tags;
    this.#scores = new Int32Array(tags);
  }

  /** Tags' numbers, one for each word. */
  tag(entries: readonly Entry[], facts: readonly WordFacts[]): Uint8Array {
    const tags = new Uint8Array(entries.length);
    let before = this.#tags;
    let beforeThat = this.#tags;
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index] as Entry;
      const tag =
        entry.tags.length === 1 ? (entry.tags[0] as number) : this.#choose(entry, facts, index, before, beforeThat);
      tags[index] = tag;
      beforeThat = before;
      before = tag;
    }
    return tags;
  }

  #choose(entry: Entry, facts: readonly WordFacts[], index: number, before: number, beforeThat: number): number {
    const { tags } = entry;
    const scores = this.#scores;
    const features = this.#features;
    const own = this.#vocabulary.scores(entry);
    for (let at = 0; at < tags.length; at++) scores[at] = own[at] as number;
    let length = neighbourFeatures(facts, index, features, 0);
    length = contextFeatures(facts, index, before, beforeThat, features, length);
    this.#table.add(features, length, tags, scores);
    return tags[highest(scores, tags.length)] as number;
  }
}

/** The place of the highest of the first `count` scores; the first of equals. */
export function highest(scores: Int32Array, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if ((scores[at] as number) > (scores[best] as number)) best = at;
  return best;
}
