import { describe, expect, it } from 'vitest';
import { dateToDay, dayToDate } from '../shared/day.ts';
import { fillTimeline, type Interval } from './timeline.ts';

const at = (day: string, count: number) => ({ day: dayToDate(day) ?? new Date(Number.NaN), count });
const filled = (counted: ReturnType<typeof at>[], interval: Interval) =>
  fillTimeline(counted, interval).map(({ start, count }) => `${dateToDay(start)} ${count}`);

describe('fillTimeline', () => {
  it.each<[Interval, ReturnType<typeof at>[], string[]]>([
    ['DAY', [at('2024-03-01', 2), at('2024-02-28', 1)], ['2024-02-28 1', '2024-02-29 0', '2024-03-01 2']],
    ['WEEK', [at('2025-12-29', 1), at('2026-01-12', 3)], ['2025-12-29 1', '2026-01-05 0', '2026-01-12 3']],
    ['MONTH', [at('2025-11-01', 1), at('2026-01-01', 1)], ['2025-11-01 1', '2025-12-01 0', '2026-01-01 1']],
    ['YEAR', [at('0001-01-01', 1), at('0003-01-01', 1)], ['0001-01-01 1', '0002-01-01 0', '0003-01-01 1']],
    ['YEAR', [], []],
  ])('fills gaps by %s', (interval, counted, wanted) => {
    expect(filled(counted, interval)).toEqual(wanted);
  });

  it('refuses timelines that are too long to draw', () => {
    expect(() => filled([at('0001-01-01', 1), at('2026-01-01', 1)], 'DAY')).toThrow('over 10000 buckets');
  });
});
