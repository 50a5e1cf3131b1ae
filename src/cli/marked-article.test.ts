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
    expect(plain.map((line) => line.replace(/0\.\d\d$/, '0.00'))).toMatchInlineSnapshot();
  });

  it('says the same in colour', () => {
    const painted = markedArticle(extraction, { colour: true, all: false });
    expect(painted.join('')).not.toBe(plain.join(''));
    expect(painted.map((line) => stripVTControlCharacters(line))).toEqual(plain);
  });
});
