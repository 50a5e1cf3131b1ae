import type { FeatureMatrix } from '../models/matrix.ts';
import type { Lemmatiser } from './lemmas.ts';
import type { SyntaxMeta } from './meta.ts';
import { mostTagFeatures, neighbourFeatures, neighbours } from './tag-features.ts';
import { type WordFacts, wordFacts } from './words.ts';

/** A way of writing a word, with what the model says of it whatever stands around it. */
export interface Entry {
  readonly facts: WordFacts;
  /** The only tags it may have; null for any. */
  readonly choices: Uint8Array | null;
  /** Scores of its tags, then what it adds to its neighbours' (in the order of `neighbours`); made when first needed. */
  sums: Int16Array | null;
  /** Dictionary forms by tag's number, as far as they were asked for. */
  readonly lemmas: (string | undefined)[];
}

/** Entries are forgotten all at once when there are this many: what is remembered changes the time taken, never the answer. */
const mostEntries = 10_000;

/** The words met so far. */
export class Vocabulary {
  readonly #entries = new Map<string, Entry>();
  readonly #habits = new Map<string, number>();
  readonly #choices = new Map<string, Uint8Array>();
  readonly #matrix: FeatureMatrix;
  readonly #lemmatiser: Lemmatiser;
  readonly #features = new Int32Array(mostTagFeatures);
  readonly #scores: Int32Array;
  /** What stands before a sentence's first word and after its last. */
  readonly edge: Entry;

  constructor(meta: SyntaxMeta, matrix: FeatureMatrix, lemmatiser: Lemmatiser) {
    meta.habits.forEach((words, index) => {
      for (const word of words.split(' ')) this.#habits.set(word, index + 1);
    });
    for (const [numbers, words] of Object.entries(meta.choices)) {
      const choices = Uint8Array.from(numbers.split(' '), Number);
      for (const word of words.split(' ')) this.#choices.set(word, choices);
    }
    this.#matrix = matrix;
    this.#lemmatiser = lemmatiser;
    this.#scores = new Int32Array(matrix.classes);
    this.edge = this.#make('');
  }

  /** The entry of a word in typewriter's marks. */
  entry(text: string): Entry {
    const known = this.#entries.get(text);
    if (known) return known;
    if (this.#entries.size >= mostEntries) this.#entries.clear();
    const made = this.#make(text);
    this.#entries.set(text, made);
    return made;
  }

  /** A word's dictionary form under a tag. */
  lemma(entry: Entry, tag: number): string {
    const known = entry.lemmas[tag];
    if (known !== undefined) return known;
    const lemma = this.#lemmatiser.lemma(entry.facts.lower, tag);
    entry.lemmas[tag] = lemma;
    return lemma;
  }

  /** See `Entry.sums`. */
  sums(entry: Entry): Int16Array {
    if (entry.sums) return entry.sums;
    const { classes } = this.#matrix;
    const sums = new Int16Array(classes * (1 + neighbours.length));
    this.#sum(entry.facts.own, entry.facts.own.length, sums, 0);
    neighbours.forEach((role, index) => {
      const length = neighbourFeatures(entry.facts, role, this.#features, 0);
      this.#sum(this.#features, length, sums, classes * (1 + index));
    });
    entry.sums = sums;
    return sums;
  }

  #sum(features: Int32Array, length: number, sums: Int16Array, offset: number): void {
    this.#scores.fill(0);
    this.#matrix.addAll(features, length, this.#scores);
    sums.set(this.#scores, offset);
  }

  #make(text: string): Entry {
    const facts = wordFacts(text, (lower) => this.#habits.get(lower) ?? 0);
    return { facts, choices: this.#choices.get(facts.lower) ?? null, sums: null, lemmas: [] };
  }
}
