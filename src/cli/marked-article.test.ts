import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { extract } from '../ingest/extract/extract.ts';
import { markedArticle } from './marked-article.ts';

const text = `TARVIK, Norland (Reuters) - Harbour Minister Elena Varga told the fishing fleet on Tuesday that the quay would close by autumn.

“We have no choice,” Varga said. “The piles are rotten.”

Editing by Tom Hill`;
const raw = { key: 't', text, headline: 'Quay to close', publishedOn: '2025-03-05', publisher: null, url: null };

describe('an article marked for people', () => {
  const extraction = extract(raw);
  const plain = markedArticle(extraction, { colour: false, all: false });

  it('brackets what was said and says below who said it', () => {
    expect(plain.map((line) => line.replace(/[01]\.\d\d$/, '0.00'))).toMatchInlineSnapshot(`
      [
        "Quay to close",
        "Reuters, 2025-03-05",
        "",
        "TARVIK, Norland (Reuters) - Harbour Minister Elena Varga told the fishing fleet on Tuesday that [1 the quay would close by autumn].",
        "    1  Elena Varga (Harbour Minister Elena Varga), told to the fishing fleet, on 2025-03-04; state; 0.00",
        "",
        "“[2 We have no choice,]” Varga said. “[2 The piles are rotten.]”",
        "    2  Elena Varga (Varga), said; state; 0.00",
        "",
        "(credit) Editing by Tom Hill",
        "",
        "2 statements, 1 speakers",
      ]
    `);
  });

  it('says the same in colour', () => {
    const painted = markedArticle(extraction, { colour: true, all: false });
    expect(painted.join('')).not.toBe(plain.join(''));
    expect(painted.map((line) => stripVTControlCharacters(line))).toEqual(plain);
  });
});
