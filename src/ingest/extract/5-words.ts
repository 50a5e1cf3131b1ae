import type { Document, PassageKind } from '../document-types.ts';

/**
 * The words of an article as names are read: hyphened parts joined ("Secretary-General"), a possessive ending folded into
 * the word that bears it, marks kept as words of their own.
 */
export class Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  /** Index of the outermost quotation that it stands in, or -1. */
  readonly quotation: number;
  /** Index of its first token in `Document.tokens`. */
  readonly token: number;
  // A long text has a word for every six of its characters: what is the same for a sentence is told once for all, and what is true or
  // false takes a bit.
  readonly #place: Place;
  readonly #traits: number;

  constructor(parts: WordParts, place: Place, traits: number) {
    this.start = parts.start;
    this.end = parts.end;
    this.text = parts.text;
    this.lower = parts.lower;
    this.lemma = parts.lemma;
    this.pos = parts.pos;
    this.quotation = parts.quotation;
    this.token = parts.token;
    this.#place = place;
    this.#traits = traits;
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
    return (this.#traits & trait.opens) !== 0;
  }

  get capital(): boolean {
    return (this.#traits & trait.capital) !== 0;
  }

  get possessive(): boolean {
    return (this.#traits & trait.possessive) !== 0;
  }

  /** A mark: comma, bracket, quotation mark. */
  get mark(): boolean {
    return (this.#traits & trait.mark) !== 0;
  }
}

type WordParts = Pick<Word, 'start' | 'end' | 'text' | 'lower' | 'lemma' | 'pos' | 'quotation' | 'token'>;

/** Where a sentence's words stand. */
interface Place {
  readonly sentence: number;
  readonly passage: number;
  readonly kind: PassageKind;
}

const trait = { opens: 1, capital: 2, possessive: 4, mark: 8 };

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
  const words: Word[] = [];
  const closers = new Set(document.quotations.filter((quotation) => !quotation.open).map((q) => q.outer.end));
  const outer = document.quotations.filter((quotation) => quotation.depth === 0);
  let quotation = 0;
  for (const sentence of document.sentences) {
    const kind = document.passages[sentence.passage]?.kind ?? 'BODY';
    const place: Place = { sentence: sentence.index, passage: sentence.passage, kind };
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
      const word = last === at ? first.text : text.slice(first.start, end);
      const lower = plainOf(word.toLowerCase());
      const parts = {
        start: first.start,
        end,
        text: word,
        // One string for all places of a word.
        lower: lower === first.lower ? first.lower : lower,
        lemma: last === at ? first.lemma : word.toLowerCase(),
        pos: mark ? 'PUNCT' : (tail?.pos ?? first.pos),
        quotation: around && around.outer.start <= first.start ? quotation : -1,
        token: at,
      };
      const traits =
        (opens ? trait.opens : 0) |
        (!mark && startsCapital.test(word) ? trait.capital : 0) |
        (possessive ? trait.possessive : 0) |
        (mark ? trait.mark : 0);
      words.push(new Word(parts, place, traits));
      if (opens && !openingMarks.test(word)) opens = false;
      at = after;
    }
  }
  return words;
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
