import type { WordForm } from '../document-types.ts';
import { type LemmaRules, Lemmatiser } from './lemmas.ts';
import { partOf } from './parse-input.ts';
import type { Entry, TaggedForm } from './vocabulary.ts';

/** Makes of words and their tags what later passes read: one object for all places of a word, which remembers those it has made. */
export class Forms {
  readonly #lemmatiser: Lemmatiser;
  readonly #parts: readonly string[];
  readonly #fine: readonly string[];

  /** `tags` are the set's: "VERB.VBD". */
  constructor(tags: readonly string[], rules: LemmaRules) {
    this.#lemmatiser = new Lemmatiser(tags, rules);
    this.#parts = tags.map(partOf);
    this.#fine = tags.map((tag) => tag.slice(tag.indexOf('.') + 1));
  }

  /** The word of an entry under the tag of that number. */
  of(entry: Entry, number: number): WordForm {
    for (let known = entry.form; known; known = known.next) if (known.number === number) return known;
    const { lower } = entry.facts;
    const made: TaggedForm = {
      text: entry.text,
      lower,
      lemma: this.#lemmatiser.lemma(lower, number),
      pos: this.#parts[number] as string,
      tag: this.#fine[number] as string,
      number,
      next: entry.form,
    };
    entry.form = made;
    return made;
  }
}
