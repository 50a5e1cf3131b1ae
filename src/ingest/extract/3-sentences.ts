import type { Dateline, Passage, Sentence, Span, Token, WordForm } from '../document-types.ts';
import { abbreviations, mayEndSentence, numbering } from '../lexicon/abbreviations.ts';
import { trimmedSpan } from '../span.ts';
import { parseSentence } from '../syntax/syntax.ts';
import { retag } from './3-retag.ts';
import { inSentenceCase, type Usage, usageOf } from './3-title-case.ts';
import { PlacedToken, withText } from './3-tokens.ts';
import { cutWords, type WordSpan } from './3-words.ts';

/** Whether a word that an article writes in no other place is a name, going by the word alone. */
const isName = (lower: string) => parseSentence([lower]).forms[0]?.pos === 'PROPN';

/** Sentences and tokens of a text, in text order. */
export interface Cut {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/**
 * Cuts the passages into sentences and words. `view` is the plain view of `text`. A dateline belongs to no sentence.
 * Words are tagged and parsed sentence by sentence, so that time stays linear however long a paragraph is.
 */
export function cutSentences(text: string, view: string, passages: readonly Passage[], dateline: Dateline | null): Cut {
  const sentences: Sentence[] = [];
  // As many as news has, and then some: a list that grows leaves three times its size behind.
  const tokens = new Array<Token>(Math.ceil(text.length / usualToken));
  let count = 0;
  let known: Usage | undefined;
  const usage = () => (known ??= usageOf(view));
  for (const passage of passages) {
    const { start, end } = passage.span;
    const from = dateline && dateline.span.start >= start && dateline.span.end <= end ? dateline.span.end : start;
    for (const span of sentencesIn(text, view, from, end)) {
      const firstToken = count;
      for (const token of retag(tokensIn(text, view, span, firstToken, usage))) tokens[count++] = token;
      if (count === firstToken) continue;
      sentences.push({ index: sentences.length, passage: passage.index, span, firstToken, endToken: count });
    }
  }
  tokens.length = count;
  return { sentences, tokens };
}

// A stop, what may close after it, white space, and the start of something new.
const boundary = /[.!?…]+(["')\]]*)\s+(?=(["'([]*)([\p{Lu}\p{N}$£€#@]|["'(]))|\n+/gu;
/** "Why?" Smith asked: a question or cry inside marks, and who uttered it; but "Why?" | He asked for help, as "he" has no capital elsewhere. */
const utterance =
  /^(?!(?:He|She|They|It|We|You)\s)(?:[\p{Lu}][\p{L}'.-]*\s+){1,4}(?:said|says|asked|asks|told|cried|shouted|wrote|added|replied|answered)\b/u;
const longestSentence = 4000;

function sentencesIn(text: string, view: string, start: number, end: number): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  const cut = (to: number) => {
    for (let at = from; at < to; at += longestSentence) {
      const span = trimmedSpan(text, at, Math.min(to, at + longestSentence));
      if (span) found.push(span);
    }
    from = to;
  };
  boundary.lastIndex = 0;
  const passage = view.slice(start, end);
  for (const match of passage.matchAll(boundary)) {
    const at = start + match.index;
    const after = at + match[0].length;
    if (match[0].startsWith('\n') || endsSentence(view, at, after, match[0], match[1] ?? '')) cut(after);
  }
  cut(end);
  return found;
}

function endsSentence(view: string, at: number, after: number, mark: string, closing: string): boolean {
  const stop = mark[0];
  if (stop !== '.') return !(closing && utterance.test(view.slice(after, after + 80)));
  if (mark.startsWith('..')) return true;
  const word = /[\p{L}\p{N}.&-]*$/u.exec(view.slice(Math.max(0, at - 24), at))?.[0].toLowerCase() ?? '';
  // A single letter is an initial: "J. Kellner". "Plan B. The" is rare, and lost.
  if (/^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return mayEndSentence.has(word) && startsAnew(view, after);
  }
  if (mayEndSentence.has(word)) return startsAnew(view, after);
  return !abbreviations.has(word) || (numbering.has(word) && !/^\(?\p{N}/u.test(view.slice(after, after + 2)));
}

/** Whether what follows begins as sentences do: with a word of grammar rather than with a name. */
function startsAnew(view: string, after: number): boolean {
  return /^["'(]*(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|That|This|These|Those|His|Her|Its|Their|As|For|If|When|While|After|Before|By|There|So|Mr|Mrs|Ms|Some|Many|Most|One|Both|No|Not|Now|Under|With|To)\b/.test(
    view.slice(after, after + 16),
  );
}

/** Characters to a token, white space included, in text that has many: in most there are five or so. */
const usualToken = 4;

function tokensIn(
  text: string,
  view: string,
  sentence: Span,
  firstToken: number,
  usage: () => Usage,
): readonly Token[] {
  const words = cutWords(view, sentence.start, sentence.end);
  const plain: string[] = [];
  for (const { start, end } of words) plain.push(view.slice(start, end));
  const { forms, head, label } = parseSentence(inSentenceCase(plain, usage, isName));
  const tokens = new Array<Token>(words.length);
  for (let index = 0; index < words.length; index++) {
    const { start, end } = words[index] as WordSpan;
    const governor = head[index] as number;
    const known = forms[index] as WordForm;
    // Where the text has marks of its own, its words are no other's.
    const form = text.startsWith(known.text, start) ? known : withText(known, text.slice(start, end));
    tokens[index] = new PlacedToken(start, form, governor < 0 ? -1 : firstToken + governor, label[index] as string);
  }
  return tokens;
}
