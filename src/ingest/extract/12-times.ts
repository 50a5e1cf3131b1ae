import type { Token } from '../document-types.ts';
import { months, weekdays } from '../lexicon/calendar.ts';

/** What a time phrase says; days that only the article's own day can tell are relative to it. */
export type When =
  | { readonly kind: 'WEEKDAY'; readonly weekday: number; readonly shift: 'LAST' | 'NEXT' | 'NEAREST' }
  | { readonly kind: 'DATE'; readonly month: number; readonly day: number; readonly year: number | null }
  /** Days after the article's own: 0 today, -1 yesterday. */
  | { readonly kind: 'OFFSET'; readonly days: number }
  /** "the same evening", "later that day": the day that was spoken of last. */
  | { readonly kind: 'SAME' }
  /** "at 9.10 p.m.", "shortly before midnight": an hour of the day that was spoken of last. */
  | { readonly kind: 'HOUR' }
  /** "in May", "last year": a time, yet no day. */
  | { readonly kind: 'VAGUE' };

/** A time phrase: tokens `first` up to, not including, `end`, its preposition included. */
export interface TimePhrase {
  readonly first: number;
  readonly end: number;
  readonly when: When;
}

const bare = (word: string) => word.replace(/\.$/, '');
const prepositions = /^(?:on|late|early|in|during|around)$/;
/** "until Monday", "a letter of May 3", "by Friday": times of something else than the saying. */
const elsewhere = /^(?:by|until|till|since|before|after|from|for|of|dated|to|than|between|through|and|every|each)$/;
const dayParts = /^(?:morning|afternoon|evening|night|lunchtime|midnight|noon|dawn)$/;
const hours = /^(?:noon|midday|midnight|\d{1,2}[.:]\d\d(?:[ap]m)?|\d{1,2}[ap]m)$/;
const occasions =
  /^(?:hearing|meeting|briefing|conference|call|debate|rally|session|speech|address|interview|trial|sentencing|announcement|ceremony|testimony|forum|summit|vote|launch|inquest|presser)$/;
const vagueUnits = /^(?:week|weekend|month|year|spring|summer|autumn|fall|winter|decade|century|quarter|term|season)$/;
const numbers = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
numbers.set('a', 1);
const monthNumbers = new Map(Object.entries(months));
const weekdayNumbers = new Map(Object.entries(weekdays));
const calendar = new Set([...monthNumbers.keys(), ...weekdayNumbers.keys()].flatMap((name) => [name, `${name}.`]));
const openers = new Set([
  ...numbers.keys(),
  ...'yesterday today tonight tomorrow last next this that previous past same noon midday midnight'.split(' '),
]);
/** What leads in a time that is no day: "in May", "since the spring". */
const leadsIn = new Set(['in', 'during', 'since', 'by']);

/** Whether a time phrase may have its core at a token: most can be told by the word alone. */
function mayOpen(tokens: readonly Token[], index: number): boolean {
  const { text, lower } = tokens[index] as Token;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  return openers.has(lower) || calendar.has(lower) || (index > 0 && leadsIn.has((tokens[index - 1] as Token).lower));
}

function numberOf(token: Token | undefined): number | null {
  if (!token) return null;
  if (/^\d{1,4}$/.test(token.text)) return Number(token.text);
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token.lower);
  return ordinal ? Number(ordinal[1]) : (numbers.get(token.lower) ?? null);
}

const isDay = (value: number | null): value is number => value !== null && value >= 1 && value <= 31;
const isYear = (token: Token | undefined) => token !== undefined && /^(?:1[6-9]|20)\d\d$/.test(token.text);

function monthOf(token: Token | undefined): number | null {
  if (!token || !/^\p{Lu}/u.test(token.text)) return null;
  return monthNumbers.get(bare(token.lower)) ?? null;
}

function weekdayOf(token: Token | undefined): number | null {
  if (!token || !/^\p{Lu}/u.test(token.text)) return null;
  const word = bare(token.lower);
  // "Sun" and "Sat" and the like only stand for days with a point behind them.
  return word.length > 4 || token.lower.endsWith('.') ? (weekdayNumbers.get(word) ?? null) : null;
}

/** "14 December 2009", "December 14, 2009", "Oct. 24", from token `index`; null where no date begins. */
function dateAt(tokens: readonly Token[], index: number): { end: number; when: When } | null {
  const month = monthOf(tokens[index]);
  let end: number;
  let day: number | null;
  let named: number;
  if (month !== null) {
    day = numberOf(tokens[index + 1]);
    // "May a month later" and "in March 2009" are no days.
    if (!isDay(day) || !/^\d/.test(tokens[index + 1]?.text ?? '')) return null;
    named = month;
    end = index + 2;
  } else {
    day = /^\d/.test(tokens[index]?.text ?? '') ? numberOf(tokens[index]) : null;
    const at = tokens[index + 1]?.lower === 'of' ? index + 2 : index + 1;
    const later = monthOf(tokens[at]);
    if (!isDay(day) || later === null) return null;
    named = later;
    end = at + 1;
  }
  let year: number | null = null;
  const comma = tokens[end]?.text === ',' ? 1 : 0;
  if (isYear(tokens[end + comma])) {
    year = Number(tokens[end + comma]?.text);
    end += comma + 1;
  }
  return { end, when: { kind: 'DATE', month: named, day, year } };
}

/** The word after "Friday's press call" in "at Friday's press call", up to the weekday's own; null where it is no occasion to speak. */
function occasionEnd(tokens: readonly Token[], index: number): number | null {
  if (!/^(?:at|in|during)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  for (let at = index + 2; at < index + 6; at++) {
    const token = tokens[at];
    if (!token || !/^(?:NOUN|ADJ|PROPN)$/.test(token.pos)) return null;
    if (occasions.test(token.lower)) return index + 1;
  }
  return null;
}

/** The core of a time phrase at token `index`, without what may stand in front of it. */
function coreAt(tokens: readonly Token[], index: number): { end: number; when: When } | null {
  const token = tokens[index];
  if (!token) return null;
  const date = dateAt(tokens, index);
  if (date) return date;
  const hour = hourEnd(tokens, index);
  if (hour > 0) return { end: hour, when: { kind: 'HOUR' } };
  const weekday = weekdayOf(token);
  if (weekday !== null) {
    // "Thursday, Nov. 13, 2025": the date says more than the day of the week.
    const dated = tokens[index + 1]?.text === ',' ? dateAt(tokens, index + 2) : dateAt(tokens, index + 1);
    if (dated) return dated;
    // "Wednesday's lunch" is the lunch, not the day it was said on; what is said "at Wednesday's hearing" is said that day.
    if (/^['’]s$/.test(tokens[index + 1]?.text ?? '')) {
      const end = occasionEnd(tokens, index);
      return end === null ? null : { end, when: { kind: 'WEEKDAY', weekday, shift: 'NEAREST' } };
    }
    return { end: index + 1, when: { kind: 'WEEKDAY', weekday, shift: 'NEAREST' } };
  }
  if (/^(?:yesterday|today|tonight|tomorrow)$/.test(token.lower) && !/^['’]s$/.test(tokens[index + 1]?.text ?? '')) {
    const days = token.lower === 'yesterday' ? -1 : token.lower === 'tomorrow' ? 1 : 0;
    return { end: index + 1, when: { kind: 'OFFSET', days } };
  }
  const next = tokens[index + 1];
  if (/^(?:last|next|this|that|previous|past)$/.test(token.lower) && next) {
    const named = weekdayOf(next);
    if (named !== null && !/^['’]s$/.test(tokens[index + 2]?.text ?? '')) {
      const shift = token.lower === 'next' ? 'NEXT' : token.lower === 'this' ? 'NEAREST' : 'LAST';
      return { end: index + 2, when: { kind: 'WEEKDAY', weekday: named, shift } };
    }
    if (dayParts.test(next.lower) && /^(?:last|this)$/.test(token.lower)) {
      const days = token.lower === 'last' ? -1 : 0;
      return { end: index + 2, when: { kind: 'OFFSET', days } };
    }
    if (vagueUnits.test(next.lower) || monthOf(next) !== null) return { end: index + 2, when: { kind: 'VAGUE' } };
  }
  if (/^(?:that|same)$/.test(token.lower) && next) {
    const same = token.lower === 'that' && next.lower === 'same' ? 1 : 0;
    const unit = tokens[index + 1 + same]?.lower ?? '';
    const told = token.lower === 'same' ? /^(?:the|that)$/.test(tokens[index - 1]?.lower ?? '') : true;
    if (told && (unit === 'day' || dayParts.test(unit))) return { end: index + 2 + same, when: { kind: 'SAME' } };
  }
  const count = numberOf(token);
  if (count !== null && next && /^(?:day|week|month|year|hour|minute)s?$/.test(next.lower)) {
    const direction = tokens[index + 2]?.lower ?? '';
    if (direction === 'ago') {
      const unit = next.lower.startsWith('day') ? 1 : next.lower.startsWith('week') ? 7 : 0;
      const when: When = unit > 0 ? { kind: 'OFFSET', days: -count * unit } : { kind: 'VAGUE' };
      return { end: index + 3, when };
    }
    if (/^(?:earlier|later|before)$/.test(direction)) return { end: index + 3, when: { kind: 'VAGUE' } };
  }
  return null;
}

/** The word after an hour that a preposition leads in, "at 9.10 p.m.", "after midnight"; 0 where none stands. */
function hourEnd(tokens: readonly Token[], index: number): number {
  if (!/^(?:at|around|before|after)$/.test(tokens[index - 1]?.lower ?? '')) return 0;
  const half = /^[ap]\.?m\.?$/.test(tokens[index + 1]?.lower ?? '');
  const { lower = '' } = tokens[index] ?? {};
  return half && /^\d/.test(lower) ? index + 2 : hours.test(lower) ? index + 1 : 0;
}

/** Every time phrase of tokens `from` up to, not including, `to`, in text order. */
export function timePhrases(tokens: readonly Token[], from: number, to: number): readonly TimePhrase[] {
  const found: TimePhrase[] = [];
  for (let index = from; index < to; index++) {
    if (!mayOpen(tokens, index)) continue;
    const core = coreAt(tokens, index) ?? vagueAt(tokens, index);
    if (!core || core.end > to) continue;
    if (core.when.kind !== 'HOUR' && boundElsewhere(tokens, index, core.end)) {
      index = core.end - 1;
      continue;
    }
    let first = core.when.kind === 'HOUR' && index > from ? index - 1 : index;
    while (first > from && (prepositions.test(tokens[first - 1]?.lower ?? '') || isArticle(tokens, first - 1))) first--;
    let end = core.end;
    while (end < to && dayParts.test(tokens[end]?.lower ?? '')) end++;
    found.push({ first, end, when: core.when });
    index = end - 1;
  }
  return found;
}

/** "his Friday broadcast", "a Thursday column", "by Monday": a time that belongs to another word. */
function boundElsewhere(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens[first - 1];
  if (before && elsewhere.test(before.lower)) return true;
  const named = weekdayOf(tokens[first]) !== null || monthOf(tokens[first]) !== null;
  if (!named) return false;
  if (before && /^(?:the|his|her|its|their|our|my|your|this|['’]s)$/.test(before.lower)) return true;
  // "denied on Saturday rumours of looting": behind a preposition of time it is the day, whatever noun comes next.
  if (before && /^(?:on|late|early)$/.test(before.lower) && weekdayOf(tokens[first]) !== null) return false;
  const after = tokens[end];
  return after !== undefined && after.pos === 'NOUN' && !dayParts.test(after.lower);
}

/** "on a Sunday night" is a day of some week: its article belongs to it. */
function isArticle(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.lower === 'a' && weekdayOf(tokens[index + 1]) !== null;
}

/** "in May", "in March 2009", "in 2023", "in the spring", "in recent weeks": only after a preposition. */
function vagueAt(tokens: readonly Token[], index: number): { end: number; when: When } | null {
  if (!leadsIn.has(tokens[index - 1]?.lower ?? '')) return null;
  const month = monthOf(tokens[index]);
  if (month !== null) return { end: isYear(tokens[index + 1]) ? index + 2 : index + 1, when: { kind: 'VAGUE' } };
  if (isYear(tokens[index])) return { end: index + 1, when: { kind: 'VAGUE' } };
  const determiner = /^(?:the|recent|early|late)$/.test(tokens[index]?.lower ?? '');
  const unit = tokens[index + 1]?.lower.replace(/s$/, '') ?? '';
  return determiner && vagueUnits.test(unit) ? { end: index + 2, when: { kind: 'VAGUE' } } : null;
}
