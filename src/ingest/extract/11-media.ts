import type { Document, Span } from '../document-types.ts';
import { bareOccasions, occasions, outletNames, outletNouns, outlets } from '../lexicon/media.ts';
import { type Frame, nounPhraseEnd, partAt, spanOfTokens } from './10-frame.ts';

const knownOutlets = new Set(outlets);
const namesOutlet = new Set(outletNames);
const nounsOutlet = new Set(outletNouns);
const isOccasion = new Set(occasions);
const isBareOccasion = new Set(bareOccasions);

/** Whether the one who was told is an outlet: "the Radio Halden newsroom", "Radio Norland", "CNN". */
export function isOutlet(words: string): boolean {
  const phrase = words
    .split(/ of |,/)[0]
    ?.replace(/^(?:the|a|an|this|state|local|German|French|British|Russian|public) /i, '')
    .trim();
  if (!phrase) return false;
  if (knownOutlets.has(phrase) || /^(?:Radio|Canal|Channel|Tele|Télé|Voice) /.test(phrase)) return true;
  const last = phrase.split(' ').at(-1) ?? '';
  if (nounsOutlet.has(last) || nounsOutlet.has(last.toLowerCase())) return true;
  return phrase.includes(' ') || /^the /i.test(words) ? namesOutlet.has(last) : false;
}

const prepositions = /^(?:in|at|on|during|through|via|by|from|over|under|outside|after|before|inside)$/;
const goesOn = /^(?:of|on|with|in|before|to|at|by|for|from)$/;

/**
 * What the words came through: the outlet told, else "in a statement", "at a news conference", "on Twitter", "after
 * meeting the president": the phrase of the cue's own clause that is nearest to it.
 */
export function findMedium(document: Document, frame: Frame | null, told: readonly Span[]): Span | null {
  const outlet = told.find((span) => isOutlet(span.text));
  if (outlet) return outlet;
  if (!frame) return null;
  let best: Span | null = null;
  let least = 14;
  for (let index = frame.from; index < frame.to; index++) {
    if (partAt(frame, index) !== 'FREE' || !prepositions.test(frame.tokens[index]?.lower ?? '')) continue;
    const end = phraseEnd(frame, index);
    if (end <= index) continue;
    const cost = distance(frame, index, end);
    if (cost < least) {
      best = spanOfTokens(document, index, end);
      least = cost;
    }
    index = end - 1;
  }
  return best;
}

/** The end of a medium phrase that begins with the preposition at `first`; `first` where it is none. */
function phraseEnd(frame: Frame, first: number): number {
  const { tokens } = frame;
  const preposition = tokens[first]?.lower ?? '';
  if (preposition === 'after' || preposition === 'before') return meetingEnd(frame, first);
  const bare = isBareOccasion.has(tokens[first + 1]?.text ?? '') && partAt(frame, first + 1) === 'FREE';
  if (bare && !/^(?:NOUN|PROPN)$/.test(tokens[first + 2]?.pos ?? '')) return longer(frame, first + 2);
  const end = nounPhraseEnd(frame, first + 1);
  if (end <= first + 1) return first;
  // "in a letter of May 3": the head stands before "of".
  let head = first + 1;
  while (head + 1 < end && tokens[head + 1]?.lower !== 'of' && tokens[head + 1]?.text !== ',') head++;
  const word = tokens[head];
  if (!word) return first;
  const known = isOccasion.has(word.lower) || isOccasion.has(word.text);
  const outlet = preposition === 'on' && isOutlet(spanWords(frame, first + 1, end));
  const voice =
    /^(?:through|via)$/.test(preposition) && /^(?:spokes(?:man|woman|person)|lawyers?|aides?)$/.test(word.lower);
  if (!known && !outlet && !voice) return first;
  // "wiping flour from her telephone": one speaks on it, by it or over it.
  if (/phone$/.test(word.lower) && !/^(?:by|on|over|via)$/.test(preposition)) return first;
  if (preposition === 'by' && !/^(?:phone|telephone|text|e-?mail|letter|radio|post)$/.test(word.lower)) return first;
  return longer(frame, end);
}

const spanWords = (frame: Frame, first: number, end: number) =>
  frame.tokens
    .slice(first, end)
    .map((token) => token.text)
    .join(' ');

/** "in an interview on Radio Norland", "at a rally in the harbour": one or two phrases more belong to it. */
function longer(frame: Frame, end: number): number {
  let last = end;
  for (let times = 0; times < 2; times++) {
    const next = frame.tokens[last];
    if (!next || partAt(frame, last) !== 'FREE' || !goesOn.test(next.lower)) break;
    const after = nounPhraseEnd(frame, last + 1);
    if (after <= last + 1) break;
    last = after;
  }
  return last;
}

/** "after meeting President Holm in the palace", "after talks with the union", up to a comma or the content. */
function meetingEnd(frame: Frame, first: number): number {
  const { tokens } = frame;
  let index = first + 1;
  while (/^(?:DET|ADJ)$/.test(tokens[index]?.pos ?? '') && partAt(frame, index) === 'FREE') index++;
  if (!/^(?:meeting|meetings|talks|speaking|talking|conferring)$/.test(tokens[index]?.lower ?? '')) return first;
  while (
    index < frame.to &&
    partAt(frame, index) === 'FREE' &&
    !/^(?:[,.;:—–"“”]|--|that|and|but)$/.test(tokens[index]?.text ?? '')
  ) {
    index++;
  }
  return index;
}

/** Words between a phrase and the cue, clauses and verbs counting many; infinite inside a content or source. */
function distance(frame: Frame, first: number, end: number): number {
  if (first >= frame.cueFirst && end <= frame.cueEnd) return 0;
  const before = end <= frame.cueFirst;
  const [from, to] = before ? [end, frame.cueFirst] : [frame.cueEnd, first];
  // "In a floor speech that ran past midnight, he …": what opens the sentence, closed by a comma, goes with its verb.
  const opens = before && first === frame.from && end < frame.cueFirst;
  let cost = before ? 1 : 0;
  let passed = false;
  for (let index = from; index < to; index++) {
    const token = frame.tokens[index];
    const part = partAt(frame, index);
    if (!token || part === 'SOURCE') continue;
    if (part === 'CONTENT') {
      if (!passed) cost += before ? 10 : 4;
      passed = true;
    } else if (/^(?:[;:]|who|which|when|while|because|as|whose|but)$/.test(token.lower)) cost += 14;
    else if (token.pos === 'VERB') cost += opens ? 5 : 10;
    else cost += 1;
  }
  return cost;
}
