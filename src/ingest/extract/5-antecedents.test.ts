import { describe, expect, it } from 'vitest';
import { findMentions } from './5-mentions.ts';
import { readDocument } from './document.ts';

/** Whom the words mean that stand for a source, by the rules alone. */
const meant = (text: string, words: string): string | null => {
  const start = text.lastIndexOf(words);
  const voice = { start, end: start + words.length, text: words };
  const raw = { key: 'test:1', text, headline: 'A test', publishedOn: null, publisher: null, url: null };
  const { spots, entities } = findMentions(readDocument(raw), [voice]);
  const spot = spots.find(({ span }) => span.start === start);
  return spot ? (entities[spot.entity]?.name ?? null) : null;
};

describe('the office of somebody to whom the article gave none', () => {
  it.each([
    ['the one who is there', 'Tom Hill smiled. The host said no.', 'Tom Hill'],
    ['past who only owns', 'Tom Hill smiled. Callers asked for Mia Marr’s card. The host said no.', 'Tom Hill'],
    ['past what passes', 'Tom Hill, the Reform nominee, smiled. The host said no.', 'Tom Hill'],
    ['nobody of two', 'Tom Hill met Mia Marr. The host said no.', null],
    ['nobody with an office', 'Mayor Tom Hill smiled. The host said no.', null],
    ['nobody of the same sentence', 'Tom Hill smiled because the host said no.', null],
  ])('%s', (_, text, expected) => {
    expect(meant(text, text.includes('The host') ? 'The host' : 'the host')).toBe(expected);
  });
});

describe('the office of a state’s', () => {
  const visit = (of: string) => `Norland voted. ${of} Foreign Minister Lidia Marr came.`;
  it.each([
    ['another state’s minister', `${visit('Veyran')} The Norland minister said no.`, 'The Norland minister', null],
    ['its own', `${visit('Norland')} The Norland minister said no.`, 'The Norland minister', 'Lidia Marr'],
    ['any', `${visit('Veyran')} The foreign minister said no.`, 'The foreign minister', 'Lidia Marr'],
  ])('%s', (_, text, words, expected) => {
    expect(meant(text, words)).toBe(expected);
  });
});

describe('a body that an article names no further', () => {
  it.each([
    ['The directorate', 'directorate'],
    ['The inquiry', 'inquiry'],
    ['The supporters’ trust', 'supporters’ trust'],
    ["The players' union", "players' union"],
    ['The cooperative', null],
    ['The rival trust', null],
    ['The critics', null],
  ])('%s', (words, expected) => {
    expect(meant(`Tom Hill came. ${words} said no.`, words)).toBe(expected);
  });

  it.each([
    ['is no other body of its kind', 'The Superior Court met. The council said no.', 'The council', 'council'],
    [
      'is the one that has its noun',
      'The Orsk City Council met. The council said no.',
      'The council',
      'Orsk City Council',
    ],
    ['may be another by a wider noun', 'The Harbour Bureau met. The agency said no.', 'The agency', 'Harbour Bureau'],
    [
      'has a name',
      'The Corran Farmers’ Cooperative met. The cooperative said no.',
      'The cooperative',
      'Corran Farmers’ Cooperative',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(meant(text, words)).toBe(expected);
  });
});
