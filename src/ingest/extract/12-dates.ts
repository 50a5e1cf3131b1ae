import type { Day, Document, Span } from '../document-types.ts';
import { type Frame, sentenceAt, spanOfTokens } from './10-frame.ts';
import { costOf, farthest } from './12-costs.ts';
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
  if (when.kind === 'VAGUE' || when.kind === 'SAME' || when.kind === 'HOUR') return null;
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

/**
 * The time phrase of the cue's own clause: "told them on Monday that", "On Monday she spoke of", "on May 3, the
 * day Norland said". Phrases inside the content or the source never count, and none behind another clause.
 */
export function saidOn(document: Document, frame: Frame | null, day: Day | null): SaidOn {
  if (!frame) return { day: null, span: null };
  const phrases = timePhrases(frame.tokens, frame.from, frame.to);
  const isHour = ({ when }: TimePhrase) => when.kind === 'HOUR';
  const best = cheapest(frame, phrases, (phrase) => !isHour(phrase)) ?? cheapest(frame, phrases, isHour);
  if (!best) return { day: null, span: null };
  const { kind } = best.when;
  const when = kind === 'SAME' || kind === 'HOUR' ? spokenOfBefore(document, best.first, kind === 'HOUR') : best.when;
  // An hour without a day says nothing.
  if (kind === 'HOUR' && (when === null || resolveWhen(when, day) === null)) return { day: null, span: null };
  return { day: when && resolveWhen(when, day), span: spanOfTokens(document, best.first, best.end) };
}

/** The phrase of a kind that goes best with the cue, or null. */
function cheapest(
  frame: Frame,
  phrases: readonly TimePhrase[],
  fits: (phrase: TimePhrase) => boolean,
): TimePhrase | null {
  let best: TimePhrase | null = null;
  let least = farthest;
  for (const phrase of phrases) {
    if (!fits(phrase)) continue;
    const cost = costOf(frame, phrase);
    if (cost < least) [best, least] = [phrase, cost];
  }
  return best;
}

/**
 * "The permit came on Friday. He shouted that same night": the last day told before token `first`, not far back, in its passage; an
 * hour ("At 9.10 p.m. he denied it") goes on with the day of the passage before as well.
 */
function spokenOfBefore(document: Document, first: number, isHour: boolean): When | null {
  const here = sentenceAt(document.sentences, first);
  if (!here) return null;
  let from = here.firstToken;
  for (let index = here.index - 1; index >= here.index - (isHour ? 4 : 2); index--) {
    const sentence = document.sentences[index];
    const near = sentence && here.passage - sentence.passage <= (isHour ? 1 : 0);
    if (near) from = sentence.firstToken;
  }
  const told = timePhrases(document.tokens, Math.max(from, first - 120), first);
  return told.findLast(({ when }) => when.kind !== 'SAME' && when.kind !== 'HOUR')?.when ?? null;
}
