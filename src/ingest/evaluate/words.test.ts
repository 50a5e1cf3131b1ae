import { describe, expect, it } from 'vitest';
import { headWord } from './head-word.ts';
import { kindOf, quoteMask } from './quote-mask.ts';
import { findWords, overlap, sharedWords, wordsIn } from './words.ts';

const place = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

describe('words', () => {
  it('are letters and digits, with what belongs inside them', () => {
    const text = 'Voss’s ferry won’t carry 1,400 cars—or 3.5 tonnes.';
    expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['Voss’s', 'ferry', 'won’t', 'carry', '1,400', 'cars', 'or', '3.5', 'tonnes'],
    ]);
  });

  it('are touched by places, each once, and marks never count', () => {
    const text = '“No,” she said. “Never.”';
    const places = [place(text, '“No,”'), place(text, 'o,” sh'), place(text, '.”')];
    expect(wordsIn(findWords(text), places)).toEqual([0, 1]);
  });

  it('are compared as sets', () => {
    expect(sharedWords([1, 2, 5], [2, 3, 5])).toBe(2);
    expect(overlap([1, 2, 5], [2, 3, 5])).toBeCloseTo(2 / 3);
    expect(overlap([], [])).toBe(0);
  });
});

describe('the head word of a source', () => {
  it.each([
    ['a spokesman for the port', 'spokesman'],
    ['Harbour Master Ada Voss, who runs it,', 'Voss'],
    ['the ministry’s own auditors', 'auditors'],
    ['Voss and Rudd', 'Voss'],
    ['she', 'she'],
  ])('of %j is %j', (source, head) => {
    const words = findWords(source);
    const at = words[headWord(source, words, [{ start: 0, end: source.length }])];
    expect(source.slice(at?.start, at?.end)).toBe(head);
  });

  it('is none without words', () => {
    expect(headWord('—', findWords('—'), [{ start: 0, end: 1 }])).toBe(-1);
  });
});

describe('the quote mask', () => {
  const masked = (text: string) => {
    const mask = quoteMask(text);
    return [...text].map((character, at) => (mask[at] ? character : '_')).join('');
  };
  it.each([
    ['“We sail,” she said.', '“We sail,”__________'],
    ['"We sail," she said, "now."', '"We sail,"___________"now."'],
    ["``We sail,'' she said.", "``We sail,''__________"],
    ['‘We sail,’ she said.', '‘We sail,’__________'],
    ['The crew’s ‘holiday’ ended.', '___________________________'],
    ['“We sail.\n“Now.”', '“We sail._“Now.”'],
    ['He fell 6" short" twice', '_______________________'],
  ])('of %j is %j', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('tells kinds apart', () => {
    const text = 'She said the port was “a shambles of a place”, and shut.';
    const kind = (words: string) => kindOf(findWords(text), quoteMask(text), [place(text, words)]);
    expect(kind('a shambles of a place')).toBe('DIRECT');
    expect(kind('the port was “a shambles of a place”')).toBe('MIXED');
    expect(kind('the port was')).toBe('INDIRECT');
  });
});
