import { describe, expect, it } from 'vitest';
import { inSentenceCase, usageOf } from './3-title-case.ts';
import { extract } from './extract.ts';

const body =
  'Ottla Varga met the harbour board in Tarvik on Monday. “The old pier is lost,” said Bill Varga, her brother, of a bill that she paid.';
const written = (heading: string) =>
  inSentenceCase(
    heading.split(' '),
    () => usageOf(`${heading}\n\n${body}`),
    (word) => word === 'norland',
  ).join(' ');

describe('a heading', () => {
  it.each([
    ['keeps the names that the article writes so', 'Varga Says Old Pier Is Lost', 'Varga says old pier is lost'],
    ['keeps a name that is a word as well', 'Bill Varga Paid Harbour Board', 'Bill Varga paid harbour board'],
    ['keeps a name that comes up nowhere else', 'Board Tells Norland Pier Is Lost', 'board tells Norland pier is lost'],
    ['keeps all capitals', 'NATO Says Pier Is Lost', 'NATO says pier is lost'],
    ['stays as it is where it is a sentence', 'Varga says the old pier is lost', 'Varga says the old pier is lost'],
    ['stays as it is where it is a name', 'Bill Varga', 'Bill Varga'],
    ['stays as it is all in capitals', 'VARGA SAYS OLD PIER IS LOST', 'VARGA SAYS OLD PIER IS LOST'],
  ])('%s', (_, heading, expected) => {
    expect(written(heading)).toBe(expected);
  });

  it('makes a statement, whose words are the text’s', () => {
    const raw = { key: 'test:1', headline: null, publishedOn: null, publisher: null, url: null };
    const { passages, statements } = extract({ ...raw, text: `Ottla Varga Says Old Pier Is Lost\n\n${body}` });
    const [first] = statements;
    expect(passages[0]?.kind).toBe('HEADLINE');
    expect([first?.source?.text, first?.text]).toEqual(['Ottla Varga', 'Old Pier Is Lost']);
  });
});
