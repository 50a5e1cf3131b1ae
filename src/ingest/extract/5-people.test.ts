import { describe, expect, it } from 'vitest';
import { findMentions } from './5-mentions.ts';
import { readDocument } from './document.ts';

/** Everybody in a text, with aliases and offices; `speaking` stand first where they speak. */
function everybody(text: string, speaking: readonly string[]): readonly string[] {
  const raw = { key: 'test:1', text, headline: 'A test', publishedOn: null, publisher: null, url: null };
  const voices = speaking.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    text: words,
  }));
  return findMentions(readDocument(raw), voices).entities.map(({ name, aliases, affiliations }) =>
    [name, aliases.join(', '), affiliations.map(({ title }) => title).join(', ')].filter(Boolean).join(' | '),
  );
}

describe('names', () => {
  it.each<[string, string, string[], string[]]>([
    ['have no party’s word', 'Liberal Jane Roe left.', [], ['Jane Roe']],
    ['have initials', 'Rep. K. Mike Roe left.', [], ['K. Mike Roe | Rep.']],
    ['have no office of several', 'Senators Jane Roe and Tom Hill left.', [], ['Jane Roe', 'Tom Hill']],
    [
      'share no office with the next one',
      'Rob Lind, the mayor, and Eve Stone, a judge, left.',
      [],
      ['Rob Lind | the mayor | mayor', 'Eve Stone | judge'],
    ],
    ['are not what an office is of', 'Port Guild Director of Government Affairs Phil Smith left.', [], ['Phil Smith']],
    [
      'may be trades, and share a surname with nobody who has one',
      'Peter Cook met Ash Carter. Cook left. Carter and Eric Fanning stayed.',
      [],
      ['Peter Cook | Cook', 'Ash Carter | Carter', 'Eric Fanning'],
    ],
    ['are not what is held', 'The Republican National Convention opened.', ['Republican'], []],
    ['are not what is told of somebody', 'The Carrow-backed plan failed.', ['Carrow-backed'], []],
    [
      'of papers go by their end',
      'The New York Times printed it. The Times said it was true.',
      ['The New', 'The Times said'],
      ['New York Times | Times'],
    ],
    [
      'of papers go by their end, whatever else has that name',
      'The Solm Daily News printed it. The Daily News said it was true.',
      [],
      ['Solm Daily News | Daily News'],
    ],
  ])('%s', (_, text, speaking, expected) => {
    expect(everybody(text, speaking)).toEqual(expected);
  });
});
