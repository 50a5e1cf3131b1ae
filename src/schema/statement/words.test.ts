import { describe, expect, it } from 'vitest';
import { contentTexts, sentencesAround } from './words.ts';

describe('contentTexts', () => {
  it.each([
    ['one span', 'We will go', [5], [15], ['We will go']],
    ['two spans', 'We will go and stay', [1, 30], [11, 38], ['We will go', 'and stay']],
    ['none', '', [], [], []],
  ])('cuts %s out of the joined text', (_name, text, starts, ends, wanted) => {
    expect(contentTexts(text, starts, ends)).toEqual(wanted);
  });
});

describe('sentencesAround', () => {
  const text = 'One came. Two went. Three stayed. Four slept.';
  const reading = { text, sentenceStarts: [0, 10, 20, 34], sentenceEnds: [9, 19, 33, 45] };

  it.each([
    [[10, 13], 0, 0, 'Two went.'],
    [[10, 13], 1, 0, 'One came. Two went.'],
    [[10, 13], 0, 1, 'Two went. Three stayed.'],
    [[12, 25], 0, 0, 'Two went. Three stayed.'],
    [[0, 3], 10, 10, text],
    [[9, 10], 0, 0, ' '],
  ])('around %j with %i before and %i after', ([start, end], before, after, wanted) => {
    expect(sentencesAround(reading, start ?? 0, end ?? 0, before, after)).toBe(wanted);
  });
});
