import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

const days = (text: string) =>
  extract({ key: 't', text, headline: null, publishedOn: '2026-02-05', publisher: null, url: null }).statements.map(
    (one) => `${one.cue?.span.text} ${one.saidOn ?? '-'}`,
  );

describe('days that one sentence shares', () => {
  it.each([
    [
      'a participle goes with its verb',
      'Ada Voss told the board on Tuesday that the pier was shut, adding that it would stay so.',
      ['told 2026-02-03', 'adding 2026-02-03'],
    ],
    [
      'another sentence is another day',
      'Ada Voss said on Tuesday that the pier was shut. Voss said that it would stay so.',
      ['said 2026-02-03', 'said -'],
    ],
    ['weeks ago', 'Ada Voss said two weeks ago that the pier was shut.', ['said 2026-01-22']],
  ])('%s', (_, text, expected) => {
    expect(days(text)).toEqual(expected);
  });
});
