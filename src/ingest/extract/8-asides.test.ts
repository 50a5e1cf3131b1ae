import { describe, expect, it } from 'vitest';
import { viewTokens } from '../attribution/tokens.ts';
import { withBothSides } from './8-asides.ts';
import { readDocument } from './document.ts';

/** What is said where all that stands in front of "Lund said" was found. */
function sides(text: string): readonly string[] {
  const document = readDocument({ key: 'k', text, headline: null, publishedOn: null, publisher: null, url: null });
  const { tokens } = document;
  const anchor = tokens.findIndex((token) => token.text === 'said');
  const likelihoods = {
    cueLikelihood: 1,
    contentLikelihood: 1,
    sourceLikelihood: 1,
    certainty: 1,
    words: 0,
    quoted: 0,
  };
  const one = {
    ...likelihoods,
    anchor,
    cue: { first: anchor, end: anchor + 1 },
    source: { first: anchor - 1, end: anchor },
    content: [{ first: 0, end: anchor - 2 }],
  };
  return withBothSides(viewTokens(document), one, new Set([anchor])).map(({ first, end }) =>
    text.slice(tokens[first]?.start, tokens[end - 1]?.end),
  );
}

describe('a cue between commas', () => {
  it('tells what goes on behind it, with words in marks', () => {
    expect(sides('The two towns, Lund said, now have a “golden chance” to sail again.')).toEqual([
      'The two towns',
      'now have a “golden chance” to sail again',
    ]);
  });

  it('leaves a quotation of its own behind it to others', () => {
    expect(sides('The two towns, Lund said, met: “We now have a golden chance.”')).toEqual(['The two towns']);
  });
});
