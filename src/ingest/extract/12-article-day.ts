import type { Day, Document } from '../document-types.ts';
import { months, weekdays } from '../lexicon/calendar.ts';
import type { DateBasis } from '../types.ts';
import { addDays, calendarDay, daysBetween, weekdayOfDay } from './12-dates.ts';

/** The article's own day and where it comes from. */
export interface ArticleDay {
  readonly publishedOn: Day | null;
  readonly basis: DateBasis;
}

const monthName =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?';
const weekdayName = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const monthFirst = `${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`;
const dayFirst = `(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName},? (\\d{4})`;
const fullDate = new RegExp(`\\b(?:${monthFirst}|${dayFirst})\\b`, 'g');
const withWeekday = new RegExp(`\\b${weekdayName},? (?:the )?(?:${monthFirst}|${dayFirst})\\b`);
const monthAndDay = new RegExp(`\\b(?:${monthName} (\\d{1,2})|(\\d{1,2}) ${monthName})\\b`);
const published = /\b(?:published|posted|updated|last modified|first appeared|amended|corrected)\b/i;
// "next Wednesday" and "until Friday" say nothing about the day of the article.
const pastWeekday = new RegExp(`(?<!\\b(?:next|until|by|before|from|every|last|to) )\\b${weekdayName}\\b(?!['’]s)`);

/** How much of the body is read for its day: the news stands first, history further down. */
const leadPassages = 6;

function dayOf(match: RegExpMatchArray, from: number): Day | null {
  const [monthA, dayA, yearA, dayB, monthB, yearB] = match.slice(from, from + 6);
  const month = months[(monthA ?? monthB ?? '').toLowerCase()];
  return month === undefined ? null : calendarDay(Number(yearA ?? yearB), month, Number(dayA ?? dayB));
}

function datesIn(text: string): readonly Day[] {
  return [...text.matchAll(fullDate)].map((match) => dayOf(match, 1)).filter((day) => day !== null);
}

/**
 * The day an article was published: as given; else inferred from a dateline's date, a dated caption with the first
 * weekday the article speaks of, or a weekday with a full date in its first paragraphs. Dates without any of these are
 * history, and the day stays unknown. A file photograph's date tells nothing.
 */
export function articleDay(document: Document): ArticleDay {
  if (document.raw.publishedOn !== null) return { publishedOn: document.raw.publishedOn, basis: 'GIVEN' };
  const publishedOn = inferDay(document);
  return { publishedOn, basis: publishedOn === null ? 'UNKNOWN' : 'INFERRED' };
}

function inferDay(document: Document): Day | null {
  const words = (kind: string) => document.passages.filter((p) => p.kind === kind).map((p) => p.span.text);
  const captioned = words('CAPTION')
    .filter((caption) => !/\bfile\b/i.test(caption))
    .flatMap(datesIn)
    .sort()
    .at(-1);
  const dateline = document.dateline?.span.text ?? '';
  const lead = words('BODY').slice(0, leadPassages);
  const dated = datesIn(dateline)[0];
  if (dated) return dated;
  const noted = words('CREDIT')
    .filter((note) => note.length < 200 && published.test(note))
    .flatMap(datesIn)[0];
  const anchor = captioned ?? lead.flatMap((text) => weekdayDate(text) ?? [])[0] ?? noted ?? null;
  if (anchor === null) return null;
  const inDateline = monthAndDay.exec(dateline);
  if (inDateline) return nearest(anchor, inDateline) ?? anchor;
  if (captioned === undefined) return anchor;
  const weekday = lead.map((text) => pastWeekday.exec(text)?.[1]).find((name) => name !== undefined);
  const number = weekday === undefined ? undefined : weekdays[weekday.toLowerCase()];
  // Pictures come from archives too: without a weekday to go with it, or with a later date, one dates nothing.
  if (number === undefined || words('BODY').some((text) => datesIn(text).some((day) => day > anchor))) return null;
  // The picture was taken on the day of the news or up to six days before it.
  return addDays(anchor, (number - weekdayOfDay(anchor) + 7) % 7);
}

function weekdayDate(text: string): Day | null {
  const match = withWeekday.exec(text);
  const day = match && dayOf(match, 2);
  // A weekday that does not fit its date is a slip: neither is to be trusted.
  return day && weekdays[(match[1] ?? '').toLowerCase()] === weekdayOfDay(day) ? day : null;
}

/** A dateline's month and day in the year that brings it nearest to `anchor`. */
function nearest(anchor: Day, match: RegExpExecArray): Day | null {
  const month = months[(match[1] ?? match[4] ?? '').toLowerCase()];
  if (month === undefined) return null;
  const year = Number(anchor.slice(0, 4));
  const days = [year - 1, year, year + 1].map((y) => calendarDay(y, month, Number(match[2] ?? match[3])));
  const distance = (day: Day | null) => (day === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(anchor, day)));
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best), days[0] ?? null);
}
