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

describe('rules beside the model', () => {
  it('lets a quotation tell of others only what they did', () => {
    expect(
      found(`${opening}“Varga has to deny the leak, and Lund must reject the plan,” the mayor, Ida Rask, said.`),
    ).toEqual(['the mayor, Ida Rask | said | Varga has to deny the leak, and Lund must reject the plan,']);
  });

  it('reads a signature with a stop behind it or initials in it', () => {
    const lines = '“The pier was my second home for forty years.” ― Bo T. Lund.\n\n“Nobody asked us.” — Elena Varga.';
    expect(found(opening + lines)).toEqual([
      'Bo T. Lund | ― | The pier was my second home for forty years.',
      'Elena Varga | — | Nobody asked us.',
    ]);
  });

  it('reads two apostrophes as one mark on either side', () => {
    expect(found(`${opening}''We will not sell the pier,'' Varga said. ''It's ours.''`)).toEqual([
      "Varga | said | We will not sell the pier, // It's ours.",
    ]);
  });

  it('gives a quotation to the cue next to it', () => {
    expect(
      found(
        `${opening}“We cannot pay for the repairs this year,” Varga said, adding later, “We are looking for somebody who can.”`,
      ),
    ).toEqual([
      'Varga | said | We cannot pay for the repairs this year,',
      'Varga | adding | We are looking for somebody who can.',
    ]);
  });

  it('gives quoted paragraphs to the line that announces them', () => {
    const text = `${opening}Two days later Varga published the following letter:\n\n“The board has let the pier rot for ten years.\n\n“It will not be forgiven for that.”`;
    expect(found(text)).toEqual([
      'Varga | published | The board has let the pier rot for ten years. // It will not be forgiven for that.',
    ]);
  });

  it('finds who speaks in a participle in front of the verb', () => {
    expect(
      found(`${opening}Varga walked through the market with two aides, telling traders that the pier would reopen.`),
    ).toEqual(['Varga | telling | the pier would reopen']);
  });

  it('takes in what is joined to a content, and no other clause', () => {
    expect(found(`${opening}Rask said that the pier was late, and that nobody on the board cared.`)).toEqual([
      'Rask | said | the pier was late, and that nobody on the board cared',
    ]);
    expect(
      found(`${opening}Rask promised to mend the pier, the quay and the old lighthouse, and left the hall.`),
    ).toEqual(['Rask | promised | to mend the pier, the quay and the old lighthouse']);
  });

  it('ends no content within a phrase', () => {
    expect(found(`${opening}Rask called for a moratorium on new piers.`)).toEqual([
      'Rask | called for | a moratorium on new piers',
    ]);
  });
});
