import { describe, expect, it } from 'vitest';
import { extract } from '../extract/extract.ts';
import { giveWords, takeWords } from './words-of-spans.ts';

const text =
  'TARVIK (NPA) — Ann Lee, the mayor, told the council on Friday that the gates would open. “No,” said Bob Roe.';
const raw = { key: 'k', text, headline: 'Gates', publishedOn: null, publisher: null, url: null };

describe('the words of spans', () => {
  it('are taken and given back, wherever a span stands', () => {
    const there = structuredClone(extract(raw));
    takeWords(there, text);
    const { passages, sentences, mentions } = there;
    const spans = [...passages.map(({ span }) => span), ...sentences, ...mentions.map(({ span }) => span)];
    expect(spans.length).toBeGreaterThan(5);
    expect(new Set(spans.map((span) => span.text))).toEqual(new Set(['']));
    expect(there.statements.map(({ content: [said], cue }) => [said?.text, cue?.span.text])).toEqual([
      ['', ''],
      ['', ''],
    ]);
    giveWords(there, text);
    expect(there).toEqual(extract(raw));
  });

  it('stay where they are not the article’s', () => {
    const apart = { span: { start: 0, end: 3, text: 'Gat' }, list: [{ start: 9, end: 12, text: 'TAR' }], none: null };
    takeWords(apart, text);
    expect(apart).toEqual({
      span: { start: 0, end: 3, text: 'Gat' },
      list: [{ start: 9, end: 12, text: 'TAR' }],
      none: null,
    });
  });
});
