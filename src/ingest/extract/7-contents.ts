import { innerVerbs, weakObjects } from '../lexicon/cues.ts';
import type { Quotation, Token } from '../types.ts';
import { phraseEnd, type VerbGroup } from './6-clauses.ts';
import type { CueCandidate, CuedSentence } from './6-cues.ts';

/** A stretch of text, in offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a cue opens to its right: where the content starts (a token), and by which construction. */
export interface Opening {
  readonly from: number;
  readonly by: 'QUOTE' | 'THAT' | 'WH' | 'INFINITIVE' | 'CLAUSE' | 'OBJECT' | 'PREPOSITION';
}

const questionWords = new Set('whether if how why what who whom when where which'.split(' '));
const timeWords =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|earlier|later|last|this|next|recently|ago|week|month|year|morning|afternoon|evening|night|again|afterwards|then|on|in|at|during|via|through|by|after|before|from|a|an|the|his|her|its|their|simply|also|here|there|now|aloud|publicly|to)$/;

/** Where the content right of a cue starts; null where nothing there can be one. */
export function openingOf(tokens: readonly Token[], cue: CueCandidate, cued: CuedSentence): Opening | null {
  const limit = cue.sentence.endToken;
  const { shapes } = cue;
  let at = cue.end;
  while (at < limit && tokens[at]?.pos === 'ADV' && !questionWords.has(tokens[at]?.lower ?? '')) at++;
  const direct = openingAt(tokens, cue, at, limit, cued);
  if (direct && direct.by !== 'CLAUSE' && direct.by !== 'OBJECT') return direct;
  // An object comes first: "told her that", "asked Russia on Wednesday to give".
  const object = phraseEnd(tokens, at, limit);
  if (object > at && (shapes.has('a') || shapes.has('o'))) {
    const beyond = skipAdverbials(tokens, object, limit);
    const after = openingAt(tokens, cue, beyond, limit, cued);
    if (after && (after.by !== 'OBJECT' || !shapes.has('a'))) {
      if (after.by !== 'INFINITIVE' || shapes.has('o')) {
        // "told her he would": a clause begins anew only after a whole object.
        if (after.by !== 'CLAUSE' || shapes.has('a')) return after;
      }
    }
  }
  const beyond = skipAdverbials(tokens, at, limit);
  if (beyond > at) {
    const after = openingAt(tokens, cue, beyond, limit, cued);
    if (after && (after.by === 'THAT' || after.by === 'QUOTE' || after.by === 'WH')) return after;
    if (after && after.by === 'CLAUSE' && !shapes.has('n')) return after;
    if (after?.by === 'INFINITIVE' && shapes.has('i')) return after;
  }
  return direct;
}

function openingAt(
  tokens: readonly Token[],
  cue: CueCandidate,
  at: number,
  limit: number,
  cued: CuedSentence,
): Opening | null {
  const { shapes } = cue;
  let from = at;
  if ((tokens[from]?.lower === ':' || tokens[from]?.lower === ',') && tokens[from + 1]?.lower === '"') from++;
  const token = tokens[from];
  const next = tokens[from + 1];
  if (!token || from >= limit) return null;
  if (token.lower === '"' || token.text === '‘') return { from, by: 'QUOTE' };
  if (token.lower === ':') return next ? { from: from + 1, by: 'CLAUSE' } : null;
  const clausal = shapes.has('c') || cue.kind === 'NOUN';
  if (token.lower === 'that' && clausal && next?.pos !== 'PUNCT') return { from: from + 1, by: 'THAT' };
  if (questionWords.has(token.lower) && (clausal || shapes.has('a'))) return { from, by: 'WH' };
  if (token.lower === 'to' && (next?.pos === 'VERB' || next?.pos === 'AUX' || next?.pos === 'ADV')) {
    return shapes.has('i') || shapes.has('o') ? { from, by: 'INFINITIVE' } : null;
  }
  if (token.pos === 'ADP' && shapes.has(token.lower) && next && next.pos !== 'PUNCT') {
    return { from: from + 1, by: 'PREPOSITION' };
  }
  if (cue.kind === 'NOUN' || token.pos === 'PUNCT' || token.pos === 'CCONJ') return null;
  if (clausal && startsClause(tokens, from, limit, cued.groups)) return { from, by: 'CLAUSE' };
  const nominal = phraseEnd(tokens, from, limit) > from || token.lower.endsWith('ing');
  if (shapes.has('n') && nominal && !weakObjects.has(cue.lemma)) return { from, by: 'OBJECT' };
  return null;
}

/** Whether a subject and its verb follow. */
function startsClause(tokens: readonly Token[], from: number, limit: number, groups: readonly VerbGroup[]): boolean {
  if (/^(?:if|when|as|because|there|since|although)$/.test(tokens[from]?.lower ?? '')) return true;
  const end = phraseEnd(tokens, from, limit);
  const gerund = tokens[from]?.lower.endsWith('ing') ?? false;
  if (end === from && tokens[from]?.pos !== 'ADP' && !gerund) return false;
  const verb = groups.find((group) => group.first >= end && group.form !== 'ING' && group.form !== 'INFINITIVE');
  return verb !== undefined && verb.first - end <= 10;
}

/** Past "on Wednesday", "in a statement", "reporters at the airport": short, and no verb inside. */
function skipAdverbials(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < Math.min(limit, from + 16)) {
    const token = tokens[at];
    if (!token || token.lower === 'that' || token.lower === '"' || token.lower === ':') break;
    if (token.lower === ',' && tokens[at + 1]?.lower === '"') return at;
    if (token.lower === 'to' && tokens[at + 1]?.pos === 'VERB') break;
    const adverbial =
      token.pos === 'ADV' || token.pos === 'ADP' || token.pos === 'PROPN' || timeWords.test(token.lower);
    if (!adverbial) break;
    const end = phraseEnd(tokens, token.pos === 'ADP' ? at + 1 : at, limit, true);
    at = Math.max(at + 1, token.pos === 'ADP' || timeWords.test(token.lower) ? end : at + 1);
  }
  return at;
}

/** Words after which a further thought of the article's own begins. */
const trailing = new Set(['according', 'although', 'though']);

/** Where content that starts at token `from` ends: the token after its last. */
export function contentEnd(tokens: readonly Token[], cue: CueCandidate, from: number, cued: CuedSentence): number {
  const limit = cue.sentence.endToken;
  const speech = cued.cues.filter(
    (other) => other.first > from && other.kind === 'VERB' && other.shapes.has('l') && !innerVerbs.has(other.lemma),
  );
  let quoted = 0;
  for (let at = from; at < limit; at++) {
    const token = tokens[at] as Token;
    if (token.lower === '"') quoted = 1 - quoted;
    if (quoted || at === from) continue;
    const next = tokens[at + 1];
    if (token.lower === ',' && next && trailing.has(next.lower)) return at;
    if (token.text === ';') return at;
    if (
      token.lower === ',' &&
      next?.pos === 'VERB' &&
      /^(?:adding|saying|noting|calling|arguing|citing|insisting|warning)$/.test(next.lower)
    )
      return at;
    if (token.pos === 'CCONJ' || token.lower === ',') {
      const start = token.lower === ',' && next?.pos === 'CCONJ' ? at + 2 : at + 1;
      const joined = speech.find((other) => other.first === start);
      if (joined && token.pos === 'CCONJ' && sameTense(tokens, cue, joined))
        return tokens[at - 1]?.lower === ',' ? at - 1 : at;
      if (joined && token.lower === ',' && next?.pos === 'CCONJ' && sameTense(tokens, cue, joined)) return at;
      const own = speech.find((other) => other.lemma === 'say' && other.first > start && other.first - start <= 4);
      if (
        own &&
        phraseEnd(tokens, start, limit) === own.first &&
        (next?.pos === 'PROPN' || next?.pos === 'CCONJ' || next?.lower === 'he' || next?.lower === 'she')
      )
        return at;
    }
  }
  return limit;
}

function sameTense(tokens: readonly Token[], a: CueCandidate, b: CueCandidate): boolean {
  const past = (cue: CueCandidate) =>
    /ed$|^(?:said|told|wrote|gave|made|spoke|had|was|put)$/.test(tokens[cue.head]?.lower ?? '');
  return past(a) === past(b) && b.group?.form === 'FINITE';
}

/** The quotation in whose span, marks included, the offset lies; quotations are in text order. */
export function quotationAt(quotations: readonly Quotation[], offset: number): Quotation | null {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).outer.start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - 3); index--) {
    const quotation = quotations[index] as Quotation;
    if (quotation.depth === 0 && quotation.outer.end > offset) return quotation;
  }
  return null;
}
