import { describe, expect, it } from 'vitest';
import type { Attribution } from '../types.ts';
import { withoutNested } from './8-nested.ts';
import { tokenAt } from './10-frame.ts';
import { readDocument } from './document.ts';

/** Source, cue, content and how sure. */
type Told = readonly [source: string | null, cue: string, content: string, confidence: number];

/** The cues that are kept of what was found in a text. */
function kept(text: string, ...found: readonly Told[]): readonly string[] {
  const document = readDocument({ key: 'test:1', text, headline: null, publishedOn: null, publisher: null, url: null });
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words };
  };
  const attributions = found.map(([source, cue, content, confidence]): Attribution => {
    const span = spanOf(cue);
    const token = tokenAt(document.tokens, span.end - 1);
    return {
      content: [spanOf(content)],
      quotations: [],
      kind: 'INDIRECT',
      cue: { span, lemma: document.tokens[token]?.lemma ?? cue, token },
      source: source === null ? null : spanOf(source),
      sources: [],
      continues: null,
      confidence,
    };
  });
  return withoutNested(document, attributions).map((one) => one.cue?.span.text ?? '');
}

describe('what is told within a content', () => {
  it("is the teller's own voice where only a pronoun stands for who says it, however sure", () => {
    const text = 'The board met on Monday. Varga said she expects that the pier will go.';
    expect(
      kept(
        text,
        ['Varga', 'said', 'she expects that the pier will go', 0.9],
        ['she', 'expects', 'the pier will go', 0.99],
      ),
    ).toEqual(['said']);
  });

  it('is a statement of its own where somebody else is its source and it is very sure', () => {
    const text = 'The board met on Monday. Varga said that Lund promised a new pier.';
    const outer: Told = ['Varga', 'said', 'Lund promised a new pier', 0.9];
    expect(kept(text, outer, ['Lund', 'promised', 'a new pier', 0.96])).toEqual(['said', 'promised']);
    expect(kept(text, outer, ['Lund', 'promised', 'a new pier', 0.8])).toEqual(['said']);
  });

  it('is a statement of its own where nobody named tells it', () => {
    const text = 'The board met on Monday. Two officials said that Lund wants a new pier.';
    expect(
      kept(text, ['Two officials', 'said', 'Lund wants a new pier', 0.9], ['Lund', 'wants', 'a new pier', 0.5]),
    ).toEqual(['said', 'wants']);
  });

  it('lets several mean one of whom they tell, and one only herself', () => {
    const friends = 'The board met on Monday. Friends said he regretted the sale.';
    expect(
      kept(friends, ['Friends', 'said', 'he regretted the sale', 0.9], ['he', 'regretted', 'the sale', 0.5]),
    ).toEqual(['said', 'regretted']);
    const mayor = 'The board met on Monday. The mayor said she regretted the sale.';
    expect(
      kept(mayor, ['The mayor', 'said', 'she regretted the sale', 0.9], ['she', 'regretted', 'the sale', 0.5]),
    ).toEqual(['said']);
  });

  it('is a statement of its own where the teller had said it before', () => {
    const text =
      'The board met on Monday. Varga said she had asked the board for a new pier and that she had believed in it.';
    const outer: Told = [
      'Varga',
      'said',
      'she had asked the board for a new pier and that she had believed in it',
      0.9,
    ];
    expect(kept(text, outer, ['she', 'had asked', 'a new pier', 0.7], ['she', 'had believed', 'it', 0.7])).toEqual([
      'said',
      'had asked',
    ]);
  });

  it('is surer still within a quotation', () => {
    const text = 'The board met on Monday. “Lund said that the pier would go,” two officials wrote.';
    const outer: Told = ['two officials', 'wrote', 'Lund said that the pier would go', 0.9];
    expect(kept(text, outer, ['Lund', 'said', 'the pier would go', 0.95])).toEqual(['wrote']);
    expect(kept(text, outer, ['Lund', 'said', 'the pier would go', 0.99])).toEqual(['wrote', 'said']);
  });

  it('is no part of it where a participle goes on about the teller', () => {
    const text =
      'The board met on Monday. Varga mocked her rival before accusing her of theft. Lund praised her for saying so.';
    const found = kept(
      text,
      ['Varga', 'mocked', 'her rival before accusing her of theft', 0.9],
      ['Varga', 'accusing', 'her of theft', 0.6],
      ['Lund', 'praised', 'her for saying so', 0.9],
      ['Lund', 'saying', 'so', 0.6],
    );
    expect(found).toEqual(['mocked', 'accusing', 'praised']);
  });

  it('leaves alone what stands beside a content', () => {
    const text = 'The board met on Monday. Varga said the pier would go, and she regretted it.';
    expect(kept(text, ['Varga', 'said', 'the pier would go', 0.9], ['she', 'regretted', 'it', 0.5])).toEqual([
      'said',
      'regretted',
    ]);
  });
});
