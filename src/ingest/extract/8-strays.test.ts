import { describe, expect, it } from 'vitest';
import type { Attribution } from '../types.ts';
import { withoutStrays } from './8-strays.ts';
import { readDocument } from './document.ts';

/** The cues and contents that are left of attributions, each given by source, cue, its lemma and contents; what ends in "*" is quoted. */
function left(text: string, given: readonly (readonly [string, string, string, readonly string[]])[]) {
  const span = (words: string) => {
    const start = text.lastIndexOf(words);
    return { start, end: start + words.length, text: words };
  };
  const found = given.map(([source, cue, lemma, content]): Attribution => {
    const quotations = content.filter((words) => words.endsWith('*')).map((words) => span(words.slice(0, -1)));
    return {
      content: content.map((words) => span(words.replace('*', ''))),
      quotations,
      kind: quotations.length === 0 ? 'INDIRECT' : quotations.length < content.length ? 'MIXED' : 'DIRECT',
      cue: { span: span(cue), lemma, token: 0 },
      source: span(source),
      sources: [],
      continues: null,
      confidence: 0.9,
    };
  });
  const document = readDocument({ key: 'test:1', text, headline: null, publishedOn: null, publisher: null, url: null });
  return withoutStrays(document, found).map(({ cue, kind, content }) =>
    [cue?.span.text, kind, ...content.map((part) => part.text)].join(' | '),
  );
}

describe('a quotation behind a sentence that quotes', () => {
  it('is not told by words that only point to something', () => {
    const text = '“The price fell,” Varga said, referring to the piers. “Nobody saw it.”';
    expect(
      left(text, [
        ['Varga', 'said', 'say', ['The price fell,*']],
        ['Varga', 'referring to', 'refer to', ['the piers', 'Nobody saw it.*']],
      ]),
    ).toEqual(['said | DIRECT | The price fell,', 'referring to | INDIRECT | the piers']);
  });

  it('is not told by a verb that tells nothing', () => {
    const text = '“We can win,” said Lund of Tarvik, which freezes in winter. “We sail on.”';
    expect(
      left(text, [
        ['Lund', 'said', 'say', ['We can win,*']],
        ['which', 'freezes', 'freeze', ['We sail on.*']],
      ]),
    ).toEqual(['said | DIRECT | We can win,']);
  });

  it('is left to a verb that tells', () => {
    const text = '“The price fell,” Varga said, adding that it was late. “Nobody saw it.”';
    expect(
      left(text, [
        ['Varga', 'said', 'say', ['The price fell,*']],
        ['Varga', 'adding', 'add', ['it was late', 'Nobody saw it.*']],
      ]),
    ).toEqual(['said | DIRECT | The price fell,', 'adding | MIXED | it was late | Nobody saw it.']);
  });

  it('is left to words that point where nothing is quoted in front of them', () => {
    const text = 'Varga referred to the piers. “Nobody saw it.”';
    expect(left(text, [['Varga', 'referred to', 'refer to', ['the piers', 'Nobody saw it.*']]])).toHaveLength(1);
  });
});

describe('a thing in marks', () => {
  it('is not told by the clause that goes on about it', () => {
    const text = 'The board has a “Harbour Bill,” which allows the sale.';
    expect(left(text, [['which', 'allows', 'allow', ['Harbour Bill,*']]])).toEqual([]);
  });
});
