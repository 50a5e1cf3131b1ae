import { describe, expect, it } from 'vitest';
import { marked } from '../../../tests/helpers/marked.ts';
import { isOutlet } from './11-media.ts';
import { judge } from './judge.ts';

describe('media', () => {
  it.each([
    ['{K “It is shut,”} {S she} {C told} the Radio Halden station.', 'the Radio Halden station', []],
    ['{K “It is shut,”} {S she} {C told} the Halden Courier.', 'the Halden Courier', []],
    [
      '{K “It is shut,”} {S she} {C told} reporters at a packed news conference.',
      'at a packed news conference',
      ['reporters'],
    ],
    ['{S The board} {C said} in a written statement that {K it was shut}.', 'in a written statement', []],
    ['In a floor speech that ran past midnight, {S he} {C said} {K it was shut}.', 'In a floor speech', []],
    ['{K “It is shut,”} {S he} {C wrote} on Twitter.', 'on Twitter', []],
    ['{S Friends} {C say} in private that {K she knew}.', 'in private', []],
    [
      '{S He} {C said} during an interview with Radio Norland that {K he knew}.',
      'during an interview with Radio Norland',
      [],
    ],
    ['{S The mayor} {C said} through a spokesman that {K she knew}.', 'through a spokesman', []],
    [
      '{K “We agree,”} {S Weil} {C said} after meeting President Holm in the palace.',
      'after meeting President Holm in the palace',
      [],
    ],
    ['{S Weil} {C said} in Halden that {K it was shut}.', null, []],
    ['{S Weil} {C said} {K it had been announced in a letter}.', null, []],
  ])('%s', (text, medium, addressees) => {
    const { document, attribution } = marked(text);
    const judged = judge(document, attribution, null);
    expect(judged.medium?.text ?? null).toBe(medium);
    expect(judged.addressees.map((span) => span.text)).toEqual(addressees);
  });

  it.each([
    ['the public broadcaster VTV', false],
    ['a radio station', true],
    ['CNN', true],
    ['the Associated Press', true],
    ['Channel 11', true],
    ['reporters', false],
    ['the news conference', false],
    ['Russia', false],
  ])('%s: %s', (words, expected) => {
    expect(isOutlet(words)).toBe(expected);
  });
});
