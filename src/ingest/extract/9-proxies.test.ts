import { describe, expect, it } from 'vitest';
import { findMentions } from './5-mentions.ts';
import { nounAt } from './9-anaphors.ts';
import { principalOf } from './9-proxies.ts';
import { readDocument } from './document.ts';

const principal = (source: string): string | null => {
  const text = `${source} said no.`;
  const span = { start: 0, end: source.length, text: source };
  const raw = { key: 'test:1', text, headline: 'A test', publishedOn: null, publisher: null, url: null };
  const reading = findMentions(readDocument(raw), [span]);
  const noun = nounAt(reading, span);
  const spot = noun && principalOf(reading, noun);
  return spot ? (reading.entities[spot.entity]?.name ?? null) : null;
};

describe('whom a phrase speaks for by its own words', () => {
  it.each([
    ['A spokeswoman for the Labour Ministry', 'Labour Ministry'],
    ['A spokesman for Carrow Securities, whose shares fell,', 'Carrow Securities'],
    ['A Carrow Securities spokesman', 'Carrow Securities'],
    ['A survey by Linden College', 'Linden College'],
    ['A report made public on Monday by the Rail Safety Board', 'Rail Safety Board'],
    ['A letter from Ida Rask', 'Ida Rask'],
    ['Economists at Corvane Bank', 'Corvane Bank'],
    ['Leaders of the Harbour Trust', 'Harbour Trust'],
    // nobody by these words
    ['A spokesman for Ida Rask', null],
    ['A survey on Linden College', null],
    ['A survey by Linden College’s rivals', null],
    ['A report, which the Rail Safety Board wrote,', null],
    ['Pilots at Corvane Airways', null],
    ['Two economists at Corvane Bank', null],
    ['The economists at Corvane Bank', null],
    ['A clerk at Corvane Bank', null],
  ])('%s', (source, expected) => {
    expect(principal(source)).toBe(expected);
  });
});
