import type { Document, PassageKind } from '../document-types.ts';

/**
 * The words of an article as names are read: hyphened parts joined ("Secretary-General"), a possessive ending folded into
 * the word that bears it, marks kept as words of their own.
 */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  readonly sentence: number;
  readonly passage: number;
  readonly kind: PassageKind;
  /** First of its sentence, opening marks aside: its capital says nothing. */
  readonly opens: boolean;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** A mark: comma, bracket, quotation mark. */
  readonly mark: boolean;
  /** Index of the outermost quotation that it stands in, or -1. */
  readonly quotation: number;
  /** Index of its first token in `Document.tokens`. */
  readonly token: number;
}

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
      words.push({
        start: first.start,
        end,
        text: word,
        lower: plainOf(word.toLowerCase()),
        lemma: last === at ? first.lemma : word.toLowerCase(),
        pos: mark ? 'PUNCT' : (tail?.pos ?? first.pos),
        sentence: sentence.index,
        passage: sentence.passage,
        kind,
        opens,
        capital: !mark && startsCapital.test(word),
        possessive,
        mark,
        quotation: around && around.outer.start <= first.start ? quotation : -1,
        token: at,
      });
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
