import { describe, expect, it } from 'vitest';
import { withHeadline } from './8-headlines.ts';
import { readDocument } from './document.ts';
import { extract } from './extract.ts';

const raw = { key: 'test:1', headline: null, publishedOn: null, publisher: null, url: null };
const body = 'Ottla Varga, the harbour chief, met the board on Monday. Police were there. The Pier Report is late.';
const found = (headline: string) =>
  withHeadline(readDocument({ ...raw, text: `${headline}\n\n${body}` }), []).map(({ source, cue, content, kind }) =>
    [source?.text, cue?.span.text, content.map(({ text }) => text).join(' // '), kind].join(' | '),
  );

describe('a headline with a colon', () => {
  it.each([
    ['Varga: ‘Nobody Asked Us About The Pier.’', 'Varga | : | Nobody Asked Us About The Pier. | DIRECT'],
    ['Varga: Pier Is ‘Lost For Good’', 'Varga | : | Pier Is ‘Lost For Good’ | MIXED'],
    ['Varga to board: Mend the pier', 'Varga | : | Mend the pier | INDIRECT'],
    ['Exclusive – Ottla Varga: The pier is lost', 'Ottla Varga | : | The pier is lost | INDIRECT'],
    ['Police: Two men sold the pier', 'Police | : | Two men sold the pier | INDIRECT'],
  ])('tells who is in front of it: %s', (headline, line) => {
    expect(found(headline)).toEqual([line]);
  });

  it.each([
    ['of one who does not come up again', 'Lund: The pier is lost'],
    ['of a rubric', 'The Report: The pier is lost'],
    ['of a title', 'Ottla Varga: A Life by the Pier'],
    ['of a verb in front of it', 'Lund Backs Varga: I am not for sale'],
    ['of no noun', 'Report no more: Varga is late\n\nThere is more.'],
    ['of a question', 'Varga: Is the pier lost?'],
    ['of a possessive', 'Varga’s Report: The pier is lost'],
    ['of an hour', 'Board meets at 7:30 to hear Varga'],
  ])('tells nothing %s', (_, headline) => {
    expect(found(headline)).toEqual([]);
  });

  it('has the speaker that the article has', () => {
    const { statements, entities } = extract({ ...raw, text: `Varga: The pier is lost\n\n${body}` });
    const [first] = statements;
    expect([first?.text, entities[first?.speaker ?? -1]?.name]).toEqual(['The pier is lost', 'Ottla Varga']);
  });

  it('has no speaker where two bear the name', () => {
    const brother = 'Her brother Bo Varga, 40, was there.';
    const { statements } = extract({ ...raw, text: `Varga: The pier is lost\n\n${body} ${brother}` });
    expect([statements[0]?.text, statements[0]?.speaker]).toEqual(['The pier is lost', null]);
  });
});
