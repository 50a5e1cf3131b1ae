import type { Document, Sentence } from '../document-types.ts';
import { type RuledAttribution, ruledAttributions } from '../extract/8-rules.ts';
import { hashText } from './hash.ts';
import { cueClass, senseOf, sourceClass } from './lexical.ts';

/** A document's tokens as numbers: what features are made of, worked out once a token. */
export interface TokenView {
  readonly document: Document;
  readonly count: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  /** What the lexicon knows of the word as a cue, and as part of a source. */
  readonly cue: Int32Array;
  readonly person: Int32Array;
  /** What the lexicon of acts says that the word does, 0 where it says nothing. */
  readonly sense: Int32Array;
  /** Index of the outermost quotation that holds the token, or -1. */
  readonly quotation: Int32Array;
  /** Index of its sentence. */
  readonly sentence: Int32Array;
  /** Index of its head, -1 at a root, and the hash of its label. */
  readonly head: Int32Array;
  readonly rel: Int32Array;
  /** What the rules say of a cue, by its main word. */
  readonly ruled: ReadonlyMap<number, RuledAttribution>;
}

/** Reads a document's tokens. Words that are seen again cost a look-up. */
export function viewTokens(document: Document): TokenView {
  const { tokens, quotations, sentences } = document;
  const count = tokens.length;
  // One piece of memory for all: making many is what takes time.
  const room = new ArrayBuffer(4 * count * 12);
  let columns = 0;
  const column = () => new Int32Array(room, 4 * count * columns++, count);
  const view: TokenView = {
    document,
    count,
    word: column(),
    lemma: column(),
    pos: column(),
    suffix: column(),
    shape: column(),
    cue: column(),
    person: column(),
    sense: column(),
    quotation: column().fill(-1),
    sentence: column(),
    head: column().fill(-1),
    rel: column(),
    ruled: new Map(ruledAttributions(document).map((one) => [one.token, one])),
  };
  const tags = new Map<string, number>();
  for (let at = 0; at < count; at++) {
    const { text, lower, lemma, pos, head, label } = tokens[at] as (typeof tokens)[number];
    const plain = startsWithDigit(lower) ? '0' : lower;
    const word = hashText(plain);
    view.word[at] = word;
    view.lemma[at] = lemma === plain ? word : hashText(startsWithDigit(lemma) ? '0' : lemma);
    view.pos[at] = hashOnce(tags, pos);
    view.suffix[at] = plain.length <= 3 ? word : hashText(plain, plain.length - 3);
    view.shape[at] = shapeOf(text);
    view.cue[at] = cueClass(lemma, lower);
    view.sense[at] = senseOf(lemma, lower);
    view.person[at] = sourceClass(text, lower, lemma, pos);
    view.head[at] = head;
    view.rel[at] = hashOnce(tags, label);
  }
  for (const sentence of sentences) view.sentence.fill(sentence.index, sentence.firstToken, sentence.endToken);
  let next = 0;
  quotations.forEach(({ depth, outer }, index) => {
    if (depth > 0) return;
    while (next < count && (tokens[next]?.start ?? 0) < outer.start) next++;
    for (; next < count && (tokens[next]?.start ?? 0) < outer.end; next++) view.quotation[next] = index;
  });
  return view;
}

/** The hash of one of a few texts. */
function hashOnce(known: Map<string, number>, text: string): number {
  let hash = known.get(text);
  if (hash === undefined) {
    hash = hashText(text);
    known.set(text, hash);
  }
  return hash;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const startsWithDigit = (text: string) => isDigit(text.charCodeAt(0));

/** 0 lower case, 1 capital, 2 all capitals, 3 digits, 4 marks. */
function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  // Most words begin with a small letter of the alphabet, most of the others are letters and marks of it.
  if (first >= 97 && first <= 122) return 0;
  if (isDigit(first)) return 3;
  const capital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
  if (capital) return /^.[\p{Lu}.&]+$/u.test(text) ? 2 : 1;
  return /\p{L}/u.test(text) ? 0 : 4;
}

/** The sentence of a token. */
export function sentenceOf(view: TokenView, token: number): Sentence {
  return view.document.sentences[view.sentence[token] as number] as Sentence;
}
