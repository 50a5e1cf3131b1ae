import { type Frame, partAt } from './10-frame.ts';
import type { TimePhrase } from './12-times.ts';

/** What a time phrase may cost at most; a verb or a clause between it and the cue costs about as much. */
export const farthest = 16;

const clauseWord =
  /^(?:who|which|whose|whom|when|while|after|before|because|since|until|although|though|where|as|if|unless|than)$/;

/** How far a time phrase stands from the cue: what lies between them, and whether something else has a better claim to it. */
export function costOf(frame: Frame, phrase: TimePhrase): number {
  const held = heldBy(frame, phrase);
  if (held === 'SOURCE')
    return releasedThen(frame, phrase) || closesSource(frame, phrase) || opensSource(frame, phrase)
      ? 8
      : Number.POSITIVE_INFINITY;
  if (held === 'CONTENT') return phrase.when.kind === 'SAME' ? Number.POSITIVE_INFINITY : edgeCost(frame, phrase);
  if (phrase.first >= frame.cueFirst && phrase.end <= frame.cueEnd) return 0;
  const before = phrase.end <= frame.cueFirst;
  const [start, end] = before ? [phrase.end, frame.cueFirst] : [frame.cueEnd, phrase.first];
  let cost = before ? 1 : 0;
  // "On Thursday, before a committee whose members had read it, the secretary argued": a day that opens the sentence is the sentence's.
  const opens = before && (opensSentence(frame, phrase) || asksThen(frame, phrase) || answersThen(frame, phrase));
  if (before && !opens && !isTheDay(frame, phrase) && !isParticiple(frame) && hasOwnVerb(frame, phrase)) cost += 14;
  let contentPassed = false;
  for (let index = start; index < end; index++) {
    const token = frame.tokens[index];
    const part = partAt(frame, index);
    if (!token || part === 'SOURCE') continue;
    if (part === 'CONTENT') {
      if (!contentPassed) cost += before ? 12 : 3;
      contentPassed = true;
    } else if (token.text === ';' || token.text === ':') cost += 20;
    else if (clauseWord.test(token.lower)) cost += opens ? 4 : 16;
    else if (token.pos === 'VERB' && !describes(frame, index)) cost += opens || isOneAct(frame, index) ? 4 : 14;
    else cost += opens ? 0.25 : 1;
  }
  return cost;
}

/** "On Monday, Weil, who …", "At the airport on Saturday, Weil, who …": nothing is done in front of the day. */
function opensSentence(frame: Frame, { first, end }: TimePhrase): boolean {
  if (first === frame.from) return true;
  if (frame.tokens[end]?.text !== ',') return false;
  for (let index = frame.from; index < first; index++)
    if (!/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/.test(frame.tokens[index]?.pos ?? '') && !isMadeBy(frame, index))
      return false;
  return true;
}

/** "In a recording broadcast by Radio Sola on Monday, Weil": what is told of a noun is nothing that is done. */
function isMadeBy({ tokens, from }: Frame, index: number): boolean {
  if (index === from || tokens[from]?.pos !== 'ADP' || tokens[index - 1]?.pos !== 'NOUN') return false;
  return tokens[index]?.pos === 'VERB' && /^(?:by|on|in|to)$/.test(tokens[index + 1]?.lower ?? '');
}

/** "Asked on Friday whether it was over, Weil said": the question and the answer are of one day. */
function asksThen(frame: Frame, { first }: TimePhrase): boolean {
  const opening = frame.tokens[frame.from]?.lower ?? '';
  return (
    first <= frame.from + 3 &&
    /^(?:asked|pressed|questioned|challenged|speaking|responding|replying|testifying|addressing|writing|appearing)$/.test(
      opening,
    )
  );
}

/** "Weil, asked about it on the radio last Friday, called it over": the question and the answer are of one day. */
function answersThen(frame: Frame, { first, end }: TimePhrase): boolean {
  if (frame.tokens[end]?.text !== ',' || end + 1 !== frame.cueFirst) return false;
  for (let index = first - 1; index > frame.from; index--) {
    if (frame.tokens[index - 1]?.text !== ',') continue;
    const { tag = '', lower = '' } = frame.tokens[index] ?? {};
    return /^VB[NG]$/.test(tag) || /(?:ed|ing)$/.test(lower);
  }
  return false;
}

/** A verb with which the cue is one act: "on Sunday refused to say", "the warning, made on Thursday". */
function isOneAct(frame: Frame, index: number): boolean {
  const before = frame.tokens[index - 1]?.text;
  if (index >= frame.cueEnd) return before === ',' && frame.tokens[index]?.lower === 'made';
  const to = frame.tokens[frame.cueFirst]?.lower === 'to' || frame.tokens[frame.cueFirst - 1]?.lower === 'to';
  return (
    to &&
    /^(?:refused|declined|failed|began|continued|went|threatened|offered|agreed)$/.test(
      frame.tokens[index]?.lower ?? '',
    )
  );
}

/** "At 9.10 p.m. Weil said", where the source has taken in the time in front of it. */
function opensSource(frame: Frame, { first, end }: TimePhrase): boolean {
  return first === frame.from && partAt(frame, first) === 'SOURCE' && partAt(frame, end) === 'SOURCE';
}

/** "Nobody in the chamber on Thursday could say": a day at the end of a source without a clause, right before the cue. */
function closesSource(frame: Frame, { first, end }: TimePhrase): boolean {
  if (end !== frame.cueFirst) return false;
  for (let index = first - 1; index >= frame.from && partAt(frame, index) === 'SOURCE'; index--) {
    const token = frame.tokens[index];
    if (!token || /^(?:VERB|AUX)$/.test(token.pos) || clauseWord.test(token.lower)) return false;
  }
  return true;
}

/** "went on the offensive on Wednesday, telling a host that", "opened on Tuesday by asking": what it adds is of the main verb's day. */
function isParticiple(frame: Frame): boolean {
  const head = frame.tokens[frame.cueFirst];
  return /ing$/.test(head?.lower ?? '') && /^(?:,|by)$/.test(frame.tokens[frame.cueFirst - 1]?.text ?? '');
}

/** "A report released Thursday by the auditor concludes": what is written says so from the day that it came out. */
function releasedThen(frame: Frame, phrase: TimePhrase): boolean {
  const before = frame.tokens[phrase.first - 1]?.lower ?? '';
  return /^(?:released|published|issued|unsealed|posted|public|unveiled|filed|circulated)$/.test(before);
}

/** "on May 3, the day Norland said …": the day is the cue's own, whatever stands in front of it. */
function isTheDay(frame: Frame, phrase: TimePhrase): boolean {
  const [comma, the, day] = frame.tokens.slice(phrase.end, phrase.end + 3);
  return comma?.text === ',' && the?.lower === 'the' && day?.lower === 'day';
}

/** "after she took over on May 1, she said": a verb of its own clause stands in front of the phrase. */
function hasOwnVerb(frame: Frame, phrase: TimePhrase): boolean {
  for (let index = phrase.first - 1; index >= frame.from && partAt(frame, index) === 'FREE'; index--) {
    const token = frame.tokens[index];
    if (!token || /^(?:[,;:.—–]|--|and|but)$/.test(token.lower)) return false;
    if (token.pos === 'VERB') return true;
  }
  return false;
}

function heldBy(frame: Frame, phrase: TimePhrase): 'CONTENT' | 'SOURCE' | null {
  for (let index = phrase.first; index < phrase.end; index++) {
    const part = partAt(frame, index);
    if (part === 'CONTENT' || part === 'SOURCE') return part;
  }
  return null;
}

/**
 * A time phrase at the edge of an indirect content is the cue's: "said on Friday an album would appear" right behind the
 * cue, "appealed for money on Thursday" behind a content that has no verb to go with.
 */
function edgeCost(frame: Frame, phrase: TimePhrase): number {
  const unquoted = !/["“”‘«»]/.test(frame.tokens[phrase.first - 1]?.text ?? '');
  if (phrase.first === frame.cueEnd && unquoted) return 2;
  // "accused Hale Monday night of", "told reporters Monday that": nobody but the hearer stands between the cue and the day.
  if (/^(?:of|that)$/.test(frame.tokens[phrase.end]?.lower ?? '') && unquoted && onlyNames(frame, phrase)) return 4;
  const last = partAt(frame, phrase.end) !== 'CONTENT';
  if (!last || phrase.first < frame.cueEnd) return Number.POSITIVE_INFINITY;
  for (let index = frame.cueEnd; index < phrase.first; index++) {
    const token = frame.tokens[index];
    // A noun right behind the cue may be taken for a verb: "conceded defeat Sunday".
    const verbal = token && index > frame.cueEnd && /^(?:VERB|AUX)$/.test(token.pos) && !describes(frame, index);
    if (verbal || token?.pos === 'AUX') return Number.POSITIVE_INFINITY;
    if (token && (/["“”‘«»]/.test(token.text) || clauseWord.test(token.lower))) return Number.POSITIVE_INFINITY;
  }
  return 6;
}

/** "In a televised speech": a participle in front of its noun is no verb of the content. */
function describes({ tokens }: Frame, index: number): boolean {
  if (!/(?:ed|ing)$/.test(tokens[index]?.lower ?? '') || !/^(?:NOUN|PROPN)$/.test(tokens[index + 1]?.pos ?? ''))
    return false;
  let before = index - 1;
  while (/^(?:ADJ|ADV|NUM)$/.test(tokens[before]?.pos ?? '')) before--;
  return tokens[before]?.pos === 'DET';
}

function onlyNames(frame: Frame, { first }: TimePhrase): boolean {
  if (first <= frame.cueEnd || first > frame.cueEnd + 6) return false;
  for (let index = frame.cueEnd; index < first; index++)
    if (!/^(?:DET|PROPN|NOUN|PRON)$/.test(frame.tokens[index]?.pos ?? '')) return false;
  return true;
}
