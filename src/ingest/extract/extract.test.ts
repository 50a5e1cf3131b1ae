import { describe, expect, it } from 'vitest';
import type { RawArticle } from '../document-types.ts';
import type { Extraction } from '../types.ts';
import { extract } from './extract.ts';

const text = `TARVIK, Norland (Reuters) - Harbour Minister Elena Varga told the fishing fleet on Tuesday that the quay would close by autumn.

“We have no choice,” Varga said. “The piles are rotten.”

The minister also asked the Harbour Trust to pay for half of the work. It declined to comment.

Bo Lund, who mends nets on the quay, said he did not believe her.

Reporting by Ida Rask; editing by Tom Hill`;

const raw: RawArticle = {
  key: 'test:1',
  text,
  headline: 'Quay to close',
  publishedOn: '2025-03-05',
  publisher: null,
  url: null,
};

const told = (extraction: Extraction) =>
  extraction.statements.map((s) => {
    const name = (index: number | null) => (index === null ? '-' : extraction.entities[index]?.name);
    const to = s.addressees.map((a) => ` to ${a.span.text}`).join('');
    return `${name(s.speaker)} ${s.resolution}${to}, ${s.kind} ${s.act}: ${s.text}`;
  });

describe('extract', () => {
  const extraction = extract(raw);

  it('says who said what to whom', () => {
    expect(told(extraction)).toMatchInlineSnapshot(`
      [
        "Elena Varga NAMED to the fishing fleet, INDIRECT STATE: the quay would close by autumn",
        "Elena Varga ALIAS, DIRECT STATE: We have no choice, The piles are rotten.",
        "Elena Varga ROLE to the Harbour Trust, INDIRECT REQUEST: to pay for half of the work",
        "Harbour Trust PRONOUN, INDIRECT REFUSE: to comment",
        "Bo Lund NAMED, INDIRECT STATE: he did not believe her",
      ]
    `);
  });

  it('names everybody once', () => {
    expect(extraction.entities.map((entity) => `${entity.name}: ${entity.aliases.join(', ')}`)).toMatchInlineSnapshot(`
      [
        "Elena Varga: Varga, the minister",
        "Harbour Trust: ",
        "Bo Lund: ",
        "Ida Rask: ",
        "Tom Hill: ",
        "Reuters: ",
      ]
    `);
  });

  it('numbers statements in text order, each in its passage', () => {
    for (const [index, statement] of extraction.statements.entries()) {
      expect(statement.index).toBe(index);
      const start = statement.content[0]?.start ?? statement.cue?.span.start ?? 0;
      const passage = extraction.passages[statement.passage]?.span;
      expect(passage && passage.start <= start && start < passage.end).toBe(true);
    }
  });

  it('gives the same for the same text', () => {
    expect(extract(raw)).toEqual(extraction);
  });

  it.each([
    ['By Ann On Ann Lee', ['Ann On Ann Lee']],
    ['By Ann Lee\n\nBy Ann Alliance. Lee', ['Ann Lee', 'Ann Alliance. Lee']],
  ])('mentions nobody within another, of %j', (odd, mentioned) => {
    const { mentions } = extract({ ...raw, text: odd, headline: null, publishedOn: null });
    expect(mentions.map(({ span }) => span.text)).toEqual(mentioned);
  });

  it.each(['', ' ', '.', '“', 'a', 'NATO', '“I”, I said “he” said.', '\u0000', '🙂 said 🙂', 'he said '.repeat(500)])(
    'reads %j',
    (odd) => {
      const odds = extract({ ...raw, text: odd, headline: null, publishedOn: null });
      for (const { span } of odds.mentions) expect(odd.slice(span.start, span.end)).toBe(span.text);
      for (const statement of odds.statements)
        for (const span of statement.content) expect(odd.slice(span.start, span.end)).toBe(span.text);
    },
  );
});
