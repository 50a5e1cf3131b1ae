import { badInput } from '../shared/errors.ts';

export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** The most buckets that a timeline has: 27 years of days. */
export const mostBuckets = 10_000;

function next(day: Date, interval: Interval): Date {
  const later = new Date(day);
  if (interval === 'DAY') later.setUTCDate(later.getUTCDate() + 1);
  if (interval === 'WEEK') later.setUTCDate(later.getUTCDate() + 7);
  if (interval === 'MONTH') later.setUTCMonth(later.getUTCMonth() + 1);
  if (interval === 'YEAR') later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}

/**
 * Buckets from the first to the last that has a count, those without one included; days are starts of their buckets.
 * @throws GraphQLError with code BAD_USER_INPUT where there would be over 10,000.
 */
export function fillTimeline(
  counted: readonly { readonly day: Date; readonly count: number }[],
  interval: Interval,
): { start: Date; count: number }[] {
  const sorted = counted.toSorted((a, b) => a.day.getTime() - b.day.getTime());
  const counts = new Map(sorted.map(({ day, count }) => [day.getTime(), count]));
  const [first, last] = [sorted.at(0)?.day, sorted.at(-1)?.day];
  const buckets: { start: Date; count: number }[] = [];
  if (!first || !last) return buckets;
  for (let start = first; start <= last; start = next(start, interval)) {
    if (buckets.length === mostBuckets) {
      throw badInput(`The timeline has over ${mostBuckets} buckets`, 'ask for a longer interval or filter by date');
    }
    buckets.push({ start, count: counts.get(start.getTime()) ?? 0 });
  }
  return buckets;
}
