import { RefusedInput } from '../../errors.ts';
import type { Day } from '../document-types.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day of a date or RFC 3339 date-time, as written there: whoever wrote it meant the day of their own time zone.
 * @throws RefusedInput for what is no day of the calendar.
 */
export function readDay(value: string, field: string): Day {
  const day = isoDay(value.trim());
  if (day === null) {
    throw new RefusedInput(
      `${field} is ${JSON.stringify(value.slice(0, 40))}, which is no day`,
      'write it as YYYY-MM-DD',
    );
  }
  return day;
}

/**
 * The day that a page's metadata give, in the forms that pages use: ISO 8601, RFC 2822 ("Wed, 16 Dec 2009 10:00:00 GMT")
 * and "December 16, 2009". Null where it is none of these: a page's slip is not its reader's.
 */
export function findDay(value: string): Day | null {
  const text = value.trim();
  const iso = isoDay(text);
  if (iso) return iso;
  const written =
    /\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[A-Z][a-z]{2,8})\.?,? (?<year>\d{4})\b/.exec(text) ??
    /\b(?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/.exec(text);
  const { day = '', month = '', year = '' } = written?.groups ?? {};
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? null : isoDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** YYYY-MM-DD, alone or with a time after it, where that day exists. */
function isoDay(value: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ]\d{2}:\d{2})/.exec(value);
  if (!match || match[1] === '0000') return null;
  const day = value.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
