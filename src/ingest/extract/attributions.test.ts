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

  it('finds who speaks behind the verb that announces', () => {
    expect(found(`${opening}Stated Varga:\n\n“The board has let the pier rot.”`)).toEqual([
      'Varga | Stated | The board has let the pier rot.',
    ]);
  });

  it('finds who speaks in a participle in front of the verb', () => {
    expect(found(`${opening}Varga blamed the sale on her rival, Lund, adding that it was a theft.`)).toEqual([
      'Varga | blamed | the sale on her rival, Lund',
      'Varga | adding | it was a theft',
    ]);
  });

  it('gives a verb the subject that its tense allows', () => {
    expect(
      found(`${opening}Lund said that Varga would mend the pier, but gave no promise that it would be soon.`),
    ).toEqual(['Lund | said | Varga would mend the pier', 'Lund | gave no promise | it would be soon']);
  });

  it('takes in what is joined to a content, and no other clause', () => {
    expect(found(`${opening}Varga promised to mend the pier, to lower the rents and to open the lighthouse.`)).toEqual([
      'Varga | promised | to mend the pier, to lower the rents and to open the lighthouse',
    ]);
    expect(found(`${opening}Rask promised to mend the pier, and left the hall.`)).toEqual([
      'Rask | promised | to mend the pier',
    ]);
  });

  it('takes no apposition behind a comma for a list', () => {
    expect(
      found(`${opening}Rask said the quay and the pier would one day be one, a claim that pleased nobody.`),
    ).toEqual(['Rask | said | the quay and the pier would one day be one']);
  });

  it('takes no day for what was said', () => {
    expect(found(`${opening}Lund said Thursday in Tarvik.`)).toEqual([]);
  });

  it('takes nobody whom the article does not tell for the source of a rumour', () => {
    expect(found(`${opening}Varga will reportedly speak in Tarvik about the pier.`)).toEqual([
      expect.stringMatching(/^- \\| reportedly \\| Varga will/),
    ]);
    expect(found(`${opening}The man whom Lund accused of theft left the hall.`)).toEqual([
      expect.stringMatching(/^Lund \| accused/),
    ]);
    expect(found(`Olaf Varga Accused Of Shocking Act\n\n${opening}`)).toEqual([
      '- | Accused Of | Olaf Varga // Shocking Act',
    ]);
  });

  it('takes no mark of the article for a cue', () => {
    expect(found(`${opening}UPDATE: The board has taken the plan from its page.`)).toEqual([]);
    expect(found(`${opening}Varga: 1,769\n\nLund: 1,501\n\nRask: 46`)).toEqual([]);
    expect(found(`${opening}Varga: 1,769.\n\nLund: 1,501.\n\nRask: 46.`)).toEqual([]);
    const names = 'Ada Lund, Bo Rask, Ida Weil, Mette Korn.';
    expect(found(`${opening}Tarvik: ${names}\n\nHalden: ${names}\n\nGarrick: ${names}`)).toEqual([]);
    expect(found(`${opening}The older of the two ferries had one great merit: it was never late.`)).toEqual([]);
  });

  it('takes no dash behind a quoted word for a cue, but one in front of who said a sentence', () => {
    expect(found(`${opening}In spring came the “harbour tax” — a levy on every boat.`)).toEqual([]);
    expect(found(`${opening}FAREWELL—“The pier is to close,” by the Gazette.`)).toEqual([]);
    expect(found(`${opening}“Who sold the pier?” — a clerk`)).toEqual(['a clerk | — | Who sold the pier?']);
  });

  it('takes no word within a phrase for a cue', () => {
    expect(found(`${opening}Its self-described saviours took the 40 million crowns that were left.`)).toEqual([]);
    expect(found(`${opening}The larger challenge of paying for the pier remains.`)).toEqual([]);
    expect(found(`${opening}Its Facebook account of the pier was closed.`)).toEqual([]);
  });

  it('ends a content in front of the next voice and the next deed', () => {
    expect(found(`${opening}Rask said the pier was late, and Lund said it was unsafe.`)).toEqual([
      'Rask | said | the pier was late',
      'Lund | said | it was unsafe',
    ]);
    expect(found(`${opening}Rask, who understood that the plan was lost, told the board to go home.`)).toEqual([
      'who | understood | the plan was lost',
      'Rask | told | to go home',
    ]);
  });

  it('takes in what somebody is blamed for', () => {
    expect(found(`${opening}Varga criticised Lund for selling the lighthouse to a friend of his.`)).toEqual([
      'Varga | criticised | Lund for selling the lighthouse to a friend of his',
    ]);
  });
});

it('reads a passage that is one long capital word in time', () => {
  const milliseconds = (word: string) => {
    const start = performance.now();
    found(`${word.repeat(150)}day.`);
    return performance.now() - start;
  };
  milliseconds('Tarvik ');
  // All ways to cut it into a name of four words would take hours.
  expect(milliseconds('TARVIKS')).toBeLessThan(50 * Math.max(milliseconds('Tarvik '), 2));
});
