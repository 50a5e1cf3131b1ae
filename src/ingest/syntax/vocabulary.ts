import type { WordForm } from '../document-types.ts';
import type { FeatureTable } from '../models/table.ts';
import type { SyntaxMeta } from './meta.ts';
import { TagChoices } from './tag-choices.ts';
import { ownFeatures, type WordFacts, wordFacts } from './words.ts';

/** A word under a tag, with the tag's number. */
export interface TaggedForm extends WordForm {
  readonly number: number;
  /** The same word's under another tag. */
  readonly next: TaggedForm | null;
}

/** A way of writing a word, with what the model says of it whatever stands around it. */
export interface Entry {
  /** The word as it is written: one string for all its places, which would otherwise take most of a long text's memory. */
  readonly text: string;
  readonly facts: WordFacts;
  /** The only tags that it may have. */
  readonly tags: Uint8Array;
  /** What the word itself gives each of `tags`; made when first needed. A short typed array would take three times the room. */
  scores: readonly number[] | null;
  /** What it is under the tag that it was found to have last, and so on: few of those that it may have. */
  form: TaggedForm | null;
}

/**
 * When so many entries were met, those of them stay that are met again among the next so many: what is remembered changes the time taken,
 * never the answer.
 */
const mostEntries = 5_000;

/** More features than a word has of its own. */
const mostOwn = 32;

/** The words met so far. */
export class Vocabulary {
  #entries = new Map<string, Entry>();
  /** Entries met before those, which are forgotten next. */
  #older = new Map<string, Entry>();
  readonly #habits = new Map<string, number>();
  readonly #choices: TagChoices;
  readonly #table: FeatureTable;
  readonly #features = new Int32Array(mostOwn);
  readonly #scores: Int32Array;

  /** `tags` is how many there are. */
  constructor(meta: Pick<SyntaxMeta, 'habits' | 'choices' | 'kinds' | 'open'>, table: FeatureTable, tags: number) {
    meta.habits.forEach((words, index) => {
      for (const word of words.split(' ')) this.#habits.set(word, index + 1);
    });
    this.#choices = new TagChoices(meta);
    this.#table = table;
    this.#scores = new Int32Array(tags);
  }

  /** The entry of a word in typewriter's marks. */
  entry(word: string): Entry {
    const known = this.#entries.get(word);
    if (known) return known;
    if (this.#entries.size >= mostEntries) {
      this.#older = this.#entries;
      this.#entries = new Map();
    }
    const entry = this.#older.get(word) ?? this.#make(word);
    this.#entries.set(entry.text, entry);
    return entry;
  }

  #make(word: string): Entry {
    // A copy: a piece of a text keeps the whole text in memory as long as it is remembered.
    const text = ` ${word}`.slice(1);
    const lower = text.toLowerCase();
    const facts = wordFacts(text, lower, this.#habits.get(lower) ?? 0);
    return { text, facts, tags: this.#choices.of(text, lower), scores: null, form: null };
  }

  /** See `Entry.scores`. */
  scores(entry: Entry): readonly number[] {
    if (entry.scores) return entry.scores;
    const { text, facts, tags } = entry;
    const scores = this.#scores.fill(0, 0, tags.length);
    this.#table.add(this.#features, ownFeatures(text, facts, this.#features), tags, scores);
    const own = new Array<number>(tags.length);
    for (let at = 0; at < tags.length; at++) own[at] = scores[at] as number;
    entry.scores = own;
    return own;
  }
}
