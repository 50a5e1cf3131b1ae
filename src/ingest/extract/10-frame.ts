import type { Document, Sentence, Span, Token } from '../document-types.ts';
import type { Attribution } from '../types.ts';

/** What a token near a cue belongs to; FREE tokens tell to whom, through what and when. */
export type Part = 'CUE' | 'SOURCE' | 'CONTENT' | 'FREE';

/** The words around a cue: tokens `from` up to, not including, `to`, in the cue's sentence. */
export interface Frame {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** The cue's first token and the one after its last; both the same where no cue stands. */
  readonly cueFirst: number;
  readonly cueEnd: number;
  /** The cue's main word. */
  readonly head: number;
  /** One part per token, from `from` on. */
  readonly parts: readonly Part[];
}

/** Nothing that belongs to a cue stands further away; it also bounds the work in a text without full stops. */
const reach = 90;

/** The index of the first token that ends after `offset`: the token there, or the next one. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds a token. */
export function sentenceAt(sentences: readonly Sentence[], token: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.endToken ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

const covers = (span: Span, token: Token) => token.start < span.end && token.end > span.start;

/** The words around an attribution's cue; null where it has none. */
export function frameOf(document: Document, attribution: Attribution): Frame | null {
  const { cue, content, source } = attribution;
  const { tokens } = document;
  if (!cue) return null;
  const cueFirst = tokenAt(tokens, cue.span.start);
  const sentence = sentenceAt(document.sentences, cueFirst);
  if (!sentence || !tokens[cueFirst]) return null;
  const cueEnd = Math.min(tokenAt(tokens, cue.span.end - 1) + 1, sentence.endToken);
  const from = Math.max(sentence.firstToken, cueFirst - reach);
  const to = Math.min(sentence.endToken, cueEnd + reach);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  const near = content.filter((span) => span.start < end && span.end > start);
  const parts: Part[] = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    if (index >= cueFirst && index < cueEnd) parts.push('CUE');
    else if (source && covers(source, token)) parts.push('SOURCE');
    else if (near.some((span) => covers(span, token))) parts.push('CONTENT');
    else parts.push('FREE');
  }
  const head = cue.token >= cueFirst && cue.token < cueEnd ? cue.token : cueFirst;
  return { tokens, from, to, cueFirst, cueEnd, head, parts };
}

/** What the token at `index` belongs to; CONTENT outside of the frame, so that nothing is found there. */
export function partAt(frame: Frame, index: number): Part {
  return frame.parts[index - frame.from] ?? 'CONTENT';
}

/** The words from token `first` up to, not including, token `end`. */
export function spanOfTokens(document: Document, first: number, end: number): Span {
  const start = document.tokens[first]?.start ?? 0;
  const stop = document.tokens[end - 1]?.end ?? start;
  return { start, end: stop, text: document.text.slice(start, stop) };
}

const inner = /^(?:DET|ADJ|NUM|NOUN|PROPN|SYM)$/;
const possessive = /^(?:my|your|his|her|its|our|their|whose)$/;
const personal =
  /^(?:me|you|him|her|it|us|them|everyone|everybody|someone|somebody|anyone|anybody|nobody|one|each|himself|herself|themselves|myself|ourselves)$/;
const notNoun = /^(?:that|whether|if|what|how|why|when|where|who|which|so|this|not|no)$/;
const timeWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|last|next|earlier|later|again|privately|recently)$/;

/**
 * The end of the noun phrase that begins at token `first`, within free tokens: determiners, adjectives, nouns, names,
 * "of" phrases and names in apposition ("the Veyran ambassador, Lidia Voskar,"). `first` itself where none begins.
 */
export function nounPhraseEnd(frame: Frame, first: number): number {
  const { tokens } = frame;
  const free = (index: number) => partAt(frame, index) === 'FREE';
  const opening = tokens[first];
  if (!opening || !free(first) || notNoun.test(opening.lower) || timeWord.test(opening.lower)) return first;
  if (personal.test(opening.lower) && !inner.test(tokens[first + 1]?.pos ?? '')) return first + 1;
  let index = first;
  let nouns = 0;
  for (; free(index); index++) {
    const token = tokens[index] as Token;
    if (notNoun.test(token.lower) && index > first) break;
    if (nouns > 0 && timeWord.test(token.lower)) break;
    if (/^(?:NOUN|PROPN)$/.test(token.pos)) nouns++;
    else if (inner.test(token.pos) || possessive.test(token.lower)) {
      // "told reporters the talks": a determiner after a noun opens the next phrase.
      if (nouns > 0 && (token.pos === 'DET' || possessive.test(token.lower))) break;
      if (token.pos === 'NUM') nouns++;
    } else if (token.lower === "'s" || token.lower === '’s' || token.lower === '&' || token.lower === '-') {
      if (nouns === 0) break;
    } else if (token.lower === 'of' && nouns > 0) {
      const end = nounPhraseEnd(frame, index + 1);
      return end > index + 1 ? end : index;
    } else if (token.pos === 'ADV' && index === first) {
    } else if (token.pos === 'VERB' && nouns === 0 && index > first) {
      // "visiting ministers", "elected members" are tagged as verbs now and then.
      if (!/(?:ing|ed|en)$/.test(token.lower)) break;
    } else break;
  }
  if (nouns === 0) {
    // "asked the public": an adjective that stands for people.
    if (opening.lower === 'the' && index === first + 2 && tokens[first + 1]?.pos === 'ADJ') return index;
    return opening.pos === 'PRON' || /^(?:both|all|others|many|some|several)$/.test(opening.lower) ? first + 1 : first;
  }
  while (index > first && /^(?:DET|ADP|CCONJ)$/.test(tokens[index - 1]?.pos ?? '')) index--;
  return appositionEnd(frame, index);
}

/** ", Lidia Voskar," after "the ambassador": a name between commas, the second comma left out. */
function appositionEnd(frame: Frame, index: number): number {
  const { tokens } = frame;
  if (tokens[index]?.text !== ',' || partAt(frame, index) !== 'FREE') return index;
  // "ambassador" is tagged as a name now and then, and a name has a capital.
  const before = tokens[index - 1];
  if (before?.pos === 'PROPN' && /^\p{Lu}/u.test(before.text)) return index;
  let end = index + 1;
  while (tokens[end]?.pos === 'PROPN' && partAt(frame, end) === 'FREE') end++;
  const closed = tokens[end]?.text === ',' || tokens[end]?.text === '.' || tokens[end]?.lower === 'that';
  return end > index + 1 && (closed || partAt(frame, end) === 'CONTENT') ? end : index;
}
