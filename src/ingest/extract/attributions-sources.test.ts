import { describe, expect, it } from 'vitest';
import { findAttributions } from './attributions.ts';
import { readDocument } from './document.ts';

/** What is found in a text, one line each: source | cue | content. */
function found(text: string): readonly string[] {
  const document = readDocument({ key: 'test:1', text, headline: null, publishedOn: null, publisher: null, url: null });
  return findAttributions(document).map(({ source, cue, content }) =>
    [source?.text ?? '-', cue?.span.text ?? '-', content.map((span) => span.text).join(' // ')].join(' | '),
  );
}

const opening = 'The harbour board met on Monday to talk about the old pier.\n\n';

describe('who speaks', () => {
  it('is no mark of two quotations that end together', () => {
    expect(found(`${opening}''We only asked the board, 'Who sold the pier?,''' said Gregory Lund, a clerk.`)).toEqual([
      "Gregory Lund, a clerk | said | We only asked the board, 'Who sold the pier?,",
    ]);
  });

  it('stands outside of what is quoted', () => {
    expect(
      found(
        `${opening}“It is good for trade in the long run, and that is what we all want,” said Bo Rask, a former mayor, referring to the list of new piers.`,
      ),
    ).toEqual([
      'Bo Rask, a former mayor | said | It is good for trade in the long run, and that is what we all want,',
      'Bo Rask, a former mayor | referring to | the list of new piers',
    ]);
  });

  it('stands behind a verb that is put between a subject and its own', () => {
    expect(
      found(
        `${opening}Any “clear-eyed” reading of his letter, said Ottla Rask, a clerk in Tarvik, would see the end of it.`,
      ),
    ).toEqual([
      'Ottla Rask, a clerk in Tarvik | said | Any “clear-eyed” reading of his letter // would see the end of it',
    ]);
    expect(found(`${opening}The pier of stone, Rask said, must go.`)).toEqual([
      'Rask | said | The pier of stone // must go',
    ]);
  });
});
