import type { Document, PassageKind, Token, WordForm } from '../document-types.ts';

/**
 * The words of an article as names are read: hyphened parts joined ("Secretary-General"), a possessive ending folded into
 * the word that bears it, marks kept as words of their own.
 */
export class Word {
  readonly start: number;
  // A long text has a word for every six of its characters: what is the same wherever the word stands and what is the same for a
  // sentence are told once for all, and what is true or false takes a bit.
  readonly #form: WordForm;
  readonly #place: Place;
  readonly #tokenAndTraits: number;

  constructor(start: number, form: WordForm, place: Place, token: number, traits: number) {
    this.start = start;
    this.#form = form;
    this.#place = place;
    this.#tokenAndTraits = token * allTraits + traits;
  }

  get end(): number {
    return this.start + this.#form.text.length;
  }

  get text(): string {
    return this.#form.text;
  }

  get lower(): string {
    return this.#form.lower;
  }

  get lemma(): string {
    return this.#form.lemma;
  }

  get pos(): string {
    return this.mark ? 'PUNCT' : this.#form.pos;
  }

  /** Index of its first token in `Document.tokens`. */
  get token(): number {
    return Math.floor(this.#tokenAndTraits / allTraits);
  }

  /** Index of the outermost quotation that it stands in, or -1. */
  get quotation(): number {
    return this.#place.quotation;
  }

  get sentence(): number {
    return this.#place.sentence;
  }

  get passage(): number {
    return this.#place.passage;
  }

  get kind(): PassageKind {
    return this.#place.kind;
  }

  /** First of its sentence, opening marks aside: its capital says nothing. */
  get opens(): boolean {
    return (this.#tokenAndTraits & trait.opens) !== 0;
  }

  get capital(): boolean {
    return (this.#tokenAndTraits & trait.capital) !== 0;
  }

  get possessive(): boolean {
    return (this.#tokenAndTraits & trait.possessive) !== 0;
  }

  /** A mark: comma, bracket, quotation mark. */
  get mark(): boolean {
    return (this.#tokenAndTraits & trait.mark) !== 0;
  }
}

/** Where words of a sentence stand. */
interface Place {
  readonly quotation: number;
  readonly sentence: number;
  readonly passage: number;
  readonly kind: PassageKind;
}

const trait = { opens: 1, capital: 2, possessive: 4, mark: 8 };
/** So many sets of traits there are: a token's index is counted in them. */
const allTraits = 16;

/** "I’m", "he’s": one token where the mark is curly; the pronoun is what matters. */
const contracted = /^(i|you|he|she|it|we|they|who|that|what|there)['’](?:m|s|d|ll|ve|re)$/;
const plainOf = (lower: string) =>
  lower.includes("'") || lower.includes('’') ? lower.replace(contracted, '$1') : lower;
const letter = /[\p{L}\p{N}]/u;
const hyphens = new Set(['-', '‐', '‑']);
const possessives = new Set(["'s", '’s', '‘s', "'S", '’S', '`s']);
const apostrophes = new Set(["'", '’']);
const openingMarks = /^[“‘"'«„`([\-–—•*]+$/u;
const startsCapital = /^(?:(?:al|el|an|ar|as|ash|at)[-‐‑]|[dl]['’])?\p{Lu}/u;

/** Cuts the document's tokens into words, in text order; headline, body, captions and credits alike. Linear. */
export function readWords(document: Document): readonly Word[] {
  const { tokens, text } = document;
  // No more than there are tokens: a list that grows leaves three times its size behind.
  const words = new Array<Word>(tokens.length);
  let count = 0;
  const closers = new Set(document.quotations.filter((quotation) => !quotation.open).map((q) => q.outer.end));
  const outer = document.quotations.filter((quotation) => quotation.depth === 0);
  let quotation = 0;
  for (const sentence of document.sentences) {
    const kind = document.passages[sentence.passage]?.kind ?? 'BODY';
    const { index, passage } = sentence;
    let place: Place = { quotation: -1, sentence: index, passage, kind };
    let opens = true;
    for (let at = sentence.firstToken; at < sentence.endToken; ) {
      const first = tokens[at];
      if (!first) break;
      let last = at;
      const mark = !letter.test(first.text);
      while (!mark && last + 2 < sentence.endToken) {
        const [here, hyphen, next] = [tokens[last], tokens[last + 1], tokens[last + 2]];
        if (!here || !hyphen || !next || !hyphens.has(hyphen.text) || !letter.test(next.text)) break;
        if (here.end !== hyphen.start || hyphen.end !== next.start) break;
        last += 2;
      }
      const end = tokens[last]?.end ?? first.end;
      const tail = tokens[last];
      let after = last + 1;
      let possessive = false;
      const ending = tokens[after];
      if (!mark && ending && after < sentence.endToken && ending.start === end) {
        const bare = apostrophes.has(ending.text) && /s$/i.test(tail?.text ?? '') && !closers.has(ending.end);
        possessive =
          possessives.has(ending.text) || (bare && /^\s[\p{L}\d]/u.test(text.slice(ending.end, ending.end + 2)));
        if (possessive) after += 1;
      }
      while (quotation < outer.length && (outer[quotation]?.outer.end ?? 0) <= first.start) quotation += 1;
      const around = outer[quotation];
      const within = around && around.outer.start <= first.start ? quotation : -1;
      if (within !== place.quotation) place = { quotation: within, sentence: index, passage, kind };
      const form = last === at ? alone(first) : joined(text.slice(first.start, end), tail ?? first);
      const word = form.text;
      const traits =
        (opens ? trait.opens : 0) |
        (!mark && startsCapital.test(word) ? trait.capital : 0) |
        (possessive ? trait.possessive : 0) |
        (mark ? trait.mark : 0);
      words[count++] = new Word(first.start, form, place, at, traits);
      if (opens && !openingMarks.test(word)) opens = false;
      at = after;
    }
  }
  words.length = count;
  return words;
}

/** A word that is one token: most are what the token is. */
function alone({ form }: Token): WordForm {
  const { text, lemma, pos, tag } = form;
  const lower = plainOf(text.toLowerCase());
  return lower === form.lower ? form : { text, lower, lemma, pos, tag };
}

/** A word of several tokens, whose last one tells what it is. */
function joined(text: string, { pos, tag }: Token): WordForm {
  const lemma = text.toLowerCase();
  return { text, lower: plainOf(lemma), lemma, pos, tag };
}

/** True where `second` follows `first` in the same sentence with nothing but space between them. */
export function adjacent(first: Word | undefined, second: Word | undefined): boolean {
  return !!first && !!second && !first.mark && !second.mark && first.sentence === second.sentence;
}

/** Index of the first word that starts at or after `offset`. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
