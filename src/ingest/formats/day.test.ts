import { expect, it } from 'vitest';
import { findDay, readDay } from './day.ts';

it.each([
  ['2024-03-05', '2024-03-05'],
  [' 2024-02-29 ', '2024-02-29'],
  ['0001-01-01', '0001-01-01'],
  ['2024-03-05T23:30:00-05:00', '2024-03-05'],
  ['2024-03-05 07:10', '2024-03-05'],
])('reads %j', (given, day) => {
  expect(readDay(given, 'publishedOn')).toBe(day);
});

it.each([
  '2025-02-30',
  '2023-02-29',
  '2024-13-01',
  '0000-01-01',
  '24-03-05',
  '2024-3-5',
  '20240305',
  '2024-03-05x',
  'today',
])('refuses %j', (given) => {
  expect(() => readDay(given, 'publishedOn')).toThrow('which is no day');
});

it.each([
  ['2009-12-16T10:00:00Z', '2009-12-16'],
  ['Wed, 16 Dec 2009 10:00:00 GMT', '2009-12-16'],
  ['December 16, 2009 10:00 am EST', '2009-12-16'],
  ['Published: Sept. 4th, 2015', '2015-09-04'],
  ['February 30, 2009', null],
  ['Wednesday', null],
  ['', null],
])('finds the day in %j', (given, day) => {
  expect(findDay(given)).toBe(day);
});
