import { describe, expect, it } from 'vitest';
import { cutWords } from './3-words.ts';

describe('words and marks', () => {
  it.each([
    ["They don't, can't and cannot; she'd've gone.", "They do n't , ca n't and can not ; she 'd 've gone ."],
    ["Kim's lawyer, the Smiths' dog, O'Brien's U.S.'s", "Kim 's lawyer , the Smiths ' dog , O'Brien 's U.S. 's"],
    ["'We're here,' he said", "' We 're here , ' he said"],
    ['Mr. Hale of Acme Inc. moved to Washington, D.C.', 'Mr. Hale of Acme Inc. moved to Washington , D.C.'],
    ['He said no.', 'He said no .'],
    [
      'He said no. 5 was the deputy Jo Mica (L-Fla.) of Solm.',
      'He said no. 5 was the deputy Jo Mica ( L - Fla. ) of Solm .',
    ],
    ['He said no. They left (in Fla.)', 'He said no . They left ( in Fla . )'],
    [
      '10,000 votes, $5.3m, 3.5%, 9/11, the 1990s, 2nd at 10:30 a.m.',
      '10,000 votes , $ 5.3 m , 3.5 % , 9/11 , the 1990s , 2nd at 10:30 a.m.',
    ],
    [
      'self-made, co-founder, mid-1990s, a 20-year-old EB-5',
      'self - made , co-founder , mid-1990s , a 20 - year - old EB-5',
    ],
    ['AT&T and/or https://a.example/b?c=d, x@y.example', 'AT&T and / or https://a.example/b?c=d , x@y.example'],
    ["Kellner 's lawyer", "Kellner 's lawyer"],
    ['wait ... what--now', 'wait ... what -- now'],
    ['ended.Then more', 'ended . Then more'],
  ])('of %s', (text, wanted) => {
    const words = cutWords(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
    expect(words.join(' ')).toBe(wanted);
  });

  it('count from the beginning of the text', () => {
    expect(cutWords("No. Don't go.", 4, 13)).toEqual([
      { start: 4, end: 6 },
      { start: 6, end: 9 },
      { start: 10, end: 12 },
      { start: 12, end: 13 },
    ]);
  });

  it('leave nothing out but white space, whatever stands there, in linear time', () => {
    for (const text of [
      '😀 \u0301e\n%%%\u200d',
      "'".repeat(20_000),
      'a-'.repeat(20_000),
      'a.'.repeat(20_000),
      '1,'.repeat(20_000),
      "x'".repeat(20_000),
      'www.'.repeat(20_000),
      'a+'.repeat(20_000),
    ]) {
      const words = cutWords(text, 0, text.length);
      const covered = words.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(covered).toBe(text.replace(/\s/g, '').length);
    }
  });
});
