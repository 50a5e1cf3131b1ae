import { describe, expect, it } from 'vitest';
import type { Attribution } from '../types.ts';
import { withoutSecondClaim } from './8-claims.ts';
import { readDocument } from './document.ts';

const raw = { key: 'test:1', headline: null, publishedOn: null, publisher: null, url: null };

/** The contents that are left of attributions, each given by source, cue, its lemma and contents. */
function left(text: string, claims: readonly (readonly [string, string, string, readonly string[]])[]) {
  const span = (words: string) => {
    const start = text.lastIndexOf(words);
    return { start, end: start + words.length, text: words };
  };
  const found = claims.map(
    ([source, cue, lemma, content]): Attribution => ({
      content: content.map(span),
      quotations: content.map(span),
      kind: 'DIRECT',
      cue: { span: span(cue), lemma, token: 0 },
      source: span(source),
      sources: [],
      continues: null,
      confidence: 0.9,
    }),
  );
  return withoutSecondClaim(readDocument({ ...raw, text }), found).map(({ cue, content, quotations }) => [
    cue?.span.text,
    ...content.map((part) => part.text),
    quotations.length,
  ]);
}

describe('a quotation that two cues claim', () => {
  it('belongs to the one right behind it', () => {
    const text = 'Lund disagreed.\n\n“The pier can be mended,” he argued.';
    const quoted = ['The pier can be mended,'];
    expect(
      left(text, [
        ['Lund', 'disagreed', 'disagree', quoted],
        ['he', 'argued', 'argue', quoted],
      ]),
    ).toEqual([['argued', ...quoted, 1]]);
  });

  it('belongs to the one that leads up to it, not to the next', () => {
    const text = 'Varga was asked, “Who sold it?” He answered, “I did.”';
    expect(
      left(text, [
        ['Varga', 'was asked', 'ask', ['Who sold it?']],
        ['He', 'answered', 'answer', ['Who sold it?', 'I did.']],
      ]),
    ).toEqual([
      ['was asked', 'Who sold it?', 1],
      ['answered', 'I did.', 1],
    ]);
  });

  it('belongs to the one that leads up to it, not to a sentence behind it', () => {
    const quoted = ['Boats are lost.'];
    expect(
      left('Varga said: “Boats are lost.” He told us twice.', [
        ['Varga', 'said', 'say', quoted],
        ['He', 'told', 'tell', quoted],
      ]),
    ).toEqual([['said', ...quoted, 1]]);
  });

  it('belongs to who has a name, not to a relative clause in front of it', () => {
    const quoted = ['Boats are lost.'];
    expect(
      left('Lund wrote of a man who promised new boats: “Boats are lost.”', [
        ['Lund', 'wrote', 'write', quoted],
        ['who', 'promised', 'promise', quoted],
      ]),
    ).toEqual([['wrote', ...quoted, 1]]);
  });

  it('is left to both where one is a witness', () => {
    const quoted = ['Boats are lost,'];
    expect(
      left('Varga said: “Boats are lost,” according to a letter.', [
        ['Varga', 'said', 'say', quoted],
        ['a letter', 'according', 'according to', quoted],
      ]),
    ).toHaveLength(2);
  });
});
