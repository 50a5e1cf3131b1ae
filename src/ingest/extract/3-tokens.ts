import type { Token, WordForm } from '../document-types.ts';

/** A token of a document. A long text has one for every five of its characters: what is the same at all places of a word stands in its form. */
export class PlacedToken implements Token {
  readonly start: number;
  readonly form: WordForm;
  readonly head: number;
  readonly label: string;

  constructor(start: number, form: WordForm, head: number, label: string) {
    this.start = start;
    this.form = form;
    this.head = head;
    this.label = label;
  }

  get end(): number {
    return this.start + this.form.text.length;
  }

  get text(): string {
    return this.form.text;
  }

  get lower(): string {
    return this.form.lower;
  }

  get lemma(): string {
    return this.form.lemma;
  }

  get pos(): string {
    return this.form.pos;
  }

  get tag(): string {
    return this.form.tag;
  }
}

/** The same token read in another way. */
export function readAs({ start, form, head, label }: Token, other: Partial<Omit<WordForm, 'text'>>): Token {
  const { text, lower, lemma, pos, tag } = { ...form, ...other };
  return new PlacedToken(start, { text, lower, lemma, pos, tag }, head, label);
}

/** The same form in other marks. */
export function withText({ lower, lemma, pos, tag }: WordForm, text: string): WordForm {
  return { text, lower, lemma, pos, tag };
}
