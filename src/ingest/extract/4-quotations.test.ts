import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';

const found = (text: string) =>
  readDocument({ key: 'k', text, headline: null, publishedOn: null, publisher: null, url: null }).quotations.map(
    ({ span, depth }) => `${depth} ${span.text}`,
  );

describe('marks that do not fit', () => {
  it('close where the one that opens stands in the place of the one that closes', () => {
    expect(found('“Not at all,“ Varga said. “It was late.”')).toEqual(['0 Not at all,', '0 It was late.']);
    expect(found('She sold “tickets“ and “maps” there.')).toEqual(['0 tickets', '0 maps']);
  });

  it('are within straight ones that open the paragraph, around a word of another kind', () => {
    expect(found('"The U.S. needs no “harbour tax” any more. It needs boats."')).toEqual([
      '0 The U.S. needs no “harbour tax” any more. It needs boats.',
      '1 harbour tax',
    ]);
  });

  it('end what was open in front of what somebody says within', () => {
    expect(found('"Varga left. “We were not asked,” Lund said.')).toEqual(['0 Varga left.', '0 We were not asked,']);
  });
});
