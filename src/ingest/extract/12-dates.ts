import type { Day, Document, Span } from '../document-types.ts';
import { type Frame, partAt, sentenceAt, spanOfTokens } from './10-frame.ts';
import { type TimePhrase, timePhrases, type When } from './12-times.ts';

const millisecondsADay = 86_400_000;

function toTime(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day `days` after `day`; days of the proleptic Gregorian calendar, without time zones. */
export function addDays(day: Day, days: number): Day {
  return new Date(toTime(day) + days * millisecondsADay).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toTime(to) - toTime(from)) / millisecondsADay);
}

/** The day of the week, Sunday 0. */
export function weekdayOfDay(day: Day): number {
  return new Date(toTime(day)).getUTCDay();
}

/** The day of a year, month and day; null where the calendar has none, as on 30 February. */
export function calendarDay(year: number, month: number, day: number): Day | null {
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null;
}

/** The day that a time phrase means in an article of `day`; null where it is no single day or `day` would be needed. */
export function resolveWhen(when: When, day: Day | null): Day | null {
  if (when.kind === 'VAGUE' || when.kind === 'SAME') return null;
  if (when.kind === 'DATE') {
    if (when.year !== null) return calendarDay(when.year, when.month, when.day);
    if (day === null) return null;
    const year = Number(day.slice(0, 4));
    const thisYear = calendarDay(year, when.month, when.day);
    // What has been said was said before the article; "Dec. 30" in an article of January is last year's.
    return thisYear !== null && thisYear <= day ? thisYear : calendarDay(year - 1, when.month, when.day);
  }
  if (day === null) return null;
  if (when.kind === 'OFFSET') return addDays(day, when.days);
  const back = (weekdayOfDay(day) - when.weekday + 7) % 7;
  if (when.shift === 'NEXT') return addDays(day, back === 0 ? 7 : 7 - back);
  return addDays(day, when.shift === 'LAST' && back === 0 ? -7 : -back);
}

/** When a statement was made: the day, where it can be one, and the words that say so. */
export interface SaidOn {
  readonly day: Day | null;
  readonly span: Span | null;
}

/** What a time phrase may cost at most; a verb or a clause between it and the cue costs about as much. */
const farthest = 16;

const clauseWord =
  /^(?:who|which|whose|whom|when|while|after|before|because|since|until|although|though|where|as|if|unless|than)$/;

/**
 * The time phrase of the cue's own clause: "told them on Monday that", "On Monday she spoke of", "on May 3, the
 * day Norland said". Phrases inside the content or the source never count, and none behind another clause.
 */
export function saidOn(document: Document, frame: Frame | null, day: Day | null): SaidOn {
  if (!frame) return { day: null, span: null };
  let best: TimePhrase | null = null;
  let least = farthest;
  for (const phrase of timePhrases(frame.tokens, frame.from, frame.to)) {
    const cost = costOf(frame, phrase);
    if (cost < least) [best, least] = [phrase, cost];
  }
  if (!best) return { day: null, span: null };
  const when = best.when.kind === 'SAME' ? spokenOfBefore(document, best.first) : best.when;
  return { day: when && resolveWhen(when, day), span: spanOfTokens(document, best.first, best.end) };
}

/** "The permit came on Friday. He shouted that same night": the last day told before token `first` in its passage, not far back. */
function spokenOfBefore(document: Document, first: number): When | null {
  const here = sentenceAt(document.sentences, first);
  if (!here) return null;
  let from = here.firstToken;
  for (let index = here.index - 1; index >= here.index - 2; index--) {
    const sentence = document.sentences[index];
    if (sentence?.passage === here.passage) from = sentence.firstToken;
  }
  const told = timePhrases(document.tokens, Math.max(from, first - 120), first);
  return told.findLast(({ when }) => when.kind !== 'SAME')?.when ?? null;
}

function costOf(frame: Frame, phrase: TimePhrase): number {
  const held = heldBy(frame, phrase);
  if (held === 'SOURCE')
    return releasedThen(frame, phrase) || closesSource(frame, phrase) ? 8 : Number.POSITIVE_INFINITY;
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
    else if (token.pos === 'VERB') cost += opens || isOneAct(frame, index) ? 4 : 14;
    else cost += opens ? 0.25 : 1;
  }
  return cost;
}

/** "On Monday, Weil, who …", "At the airport on Saturday, Weil, who …": nothing is done in front of the day. */
function opensSentence(frame: Frame, { first, end }: TimePhrase): boolean {
  if (first === frame.from) return true;
  if (frame.tokens[end]?.text !== ',') return false;
  for (let index = frame.from; index < first; index++)
    if (!/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/.test(frame.tokens[index]?.pos ?? '')) return false;
  return true;
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
    const verbal = token && index > frame.cueEnd && /^(?:VERB|AUX)$/.test(token.pos);
    if (verbal || token?.pos === 'AUX') return Number.POSITIVE_INFINITY;
    if (token && (/["“”‘«»]/.test(token.text) || clauseWord.test(token.lower))) return Number.POSITIVE_INFINITY;
  }
  return 6;
}

function onlyNames(frame: Frame, { first }: TimePhrase): boolean {
  if (first <= frame.cueEnd || first > frame.cueEnd + 6) return false;
  for (let index = frame.cueEnd; index < first; index++)
    if (!/^(?:DET|PROPN|NOUN|PRON)$/.test(frame.tokens[index]?.pos ?? '')) return false;
  return true;
}
