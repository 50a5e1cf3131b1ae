import type { Token } from '../document-types.ts';
import { innerVerbs, weakObjects } from '../lexicon/cues.ts';
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
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|earlier|later|last|this|next|recently|ago|week|month|year|morning|afternoon|evening|night|again|afterwards|then|on|in|at|during|via|through|by|after|before|from|a|an|the|his|her|its|their|simply|also|here|there|now|aloud|publicly|to)$/;

/** Where the content right of a cue starts; null where nothing there can be one. */
export function openingOf(tokens: readonly Token[], cue: CueCandidate, cued: CuedSentence): Opening | null {
  const limit = cue.sentence.endToken;
  const { shapes } = cue;
  let at = cue.end;
  while (at < limit && tokens[at]?.pos === 'ADV' && !questionWords.has(tokens[at]?.lower ?? '')) at++;
  const direct = openingAt(tokens, cue, at, limit, cued);
  if (direct && direct.by !== 'CLAUSE' && direct.by !== 'OBJECT') return direct;
  // An object comes first: "told her that", "asked Russia on Wednesday to give".
  const object = pastInsertion(tokens, phraseEnd(tokens, at, limit), at, limit);
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

/** "told Putin, who is now prime minister, that": past what stands between commas, when the content follows at once. */
function pastInsertion(tokens: readonly Token[], object: number, from: number, limit: number): number {
  if (object === from || tokens[object]?.lower !== ',') return object;
  for (let at = object + 1; at < Math.min(limit, object + 25); at++) {
    if (tokens[at]?.lower === ',') return /^(?:that|whether|to)$/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : object;
  }
  return object;
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
  if (verb === undefined) return false;
  // "members such as France, Spain and others already have": a long subject is nouns all the way.
  return verb.first - end <= 10 || tokens.slice(end, verb.first).every((token) => listed.has(token.pos));
}

const listed = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'ADP', 'CCONJ', 'PUNCT', 'ADV', 'SCONJ']);

/** Past "on Wednesday", "in a statement", "reporters at the airport": short, and no verb inside. */
function skipAdverbials(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < Math.min(limit, from + 16)) {
    const token = tokens[at];
    if (!token || token.lower === 'that' || token.lower === '"' || token.lower === ':') break;
    if (token.lower === ',' && tokens[at + 1]?.lower === '"') return at;
    if (token.lower === 'to' && tokens[at + 1]?.pos === 'VERB') break;
    const adverbial = token.pos === 'ADV' || token.pos === 'ADP' || timeWords.test(token.lower);
    if (!adverbial) break;
    const end = phraseEnd(tokens, token.pos === 'ADP' ? at + 1 : at, limit, true);
    at = Math.max(at + 1, token.pos === 'ADP' || timeWords.test(token.lower) ? end : at + 1);
  }
  return at;
}

/** Where a content ends, and the cue behind it that shares its source: "… and said", ", but gave no indication". */
export interface Ending {
  /** The token after the content's last. */
  readonly end: number;
  readonly joined: CueCandidate | null;
}

/** Words after which a further thought of the article's own begins, behind a comma. */
const trailing = new Set([
  'according',
  'although',
  'though',
  'adding',
  'saying',
  'noting',
  'calling',
  'arguing',
  'citing',
  'insisting',
  'warning',
]);
/** ", statements that …": the article's name for what was said. */
const summaries = new Set([
  'statement',
  'comment',
  'remark',
  'claim',
  'move',
  'position',
  'stance',
  'assertion',
  'promise',
  'accusation',
]);

/** Where content that starts at token `from` ends. */
export function contentEnd(tokens: readonly Token[], cue: CueCandidate, opening: Opening, cued: CuedSentence): Ending {
  const limit = cue.sentence.endToken;
  const { from } = opening;
  const speech = cued.cues.filter(
    (other) =>
      other.first > from && other.kind === 'VERB' && !innerVerbs.has(other.lemma) && other.group?.form === 'FINITE',
  );
  let quoted = false;
  for (let at = from; at < limit; at++) {
    const token = tokens[at] as Token;
    if (token.lower === '"') quoted = !quoted;
    if (quoted || at === from) continue;
    const comma = token.lower === ',';
    if (token.text === ';') return { end: at, joined: null };
    if (!comma && token.pos !== 'CCONJ') continue;
    const next = tokens[at + 1];
    if (comma && next && trailing.has(next.lower)) return { end: at, joined: null };
    if (comma && next && summaries.has(next.lemma) && /^(?:that|which)$/.test(tokens[at + 2]?.lower ?? ''))
      return { end: at, joined: null };
    const start = comma && next?.pos === 'CCONJ' ? at + 2 : at + 1;
    const joined = speech.find((other) => other.first === start);
    if (joined && sharesSubject(tokens, cue, joined, comma && start === at + 1)) {
      return { end: tokens[at - 1]?.lower === ',' ? at - 1 : at, joined: comma && start === at + 1 ? null : joined };
    }
    if (speech.some((other) => other.lemma === 'say' && ownSubject(tokens, start, other.first, limit)))
      return { end: at, joined: null };
    if (opening.by === 'INFINITIVE' && token.pos === 'CCONJ' && isPast(tokens[start]) && isPast(tokens[cue.head]))
      return { end: at, joined: null };
  }
  return { end: limit, joined: null };
}

/** "and Weil said": a short subject right before a verb of saying. */
function ownSubject(tokens: readonly Token[], start: number, verb: number, limit: number): boolean {
  const first = tokens[start];
  return (
    verb > start &&
    verb - start <= 4 &&
    phraseEnd(tokens, start, limit) === verb &&
    (first?.pos === 'PROPN' || first?.lower === 'he' || first?.lower === 'she')
  );
}

const isPast = (token: Token | undefined) =>
  token !== undefined &&
  token.pos === 'VERB' &&
  /ed$|^(?:said|told|wrote|gave|made|spoke|had|was|put)$/.test(token.lower);

/** Verbs of one subject stand in one tense; behind a bare comma only a verb of saying takes the subject up again. */
function sharesSubject(tokens: readonly Token[], a: CueCandidate, b: CueCandidate, bare: boolean): boolean {
  if (bare) return b.shapes.has('l') && b.group?.first === b.first;
  return isPast(tokens[a.head]) === isPast(tokens[b.group?.head ?? b.head]);
}
