import { describe, expect, it } from 'vitest';
import { readNames } from './5-names.ts';
import { findRuns, readCapitals } from './5-runs.ts';
import { readWords } from './5-words.ts';
import { readDocument } from './document.ts';

/** Every name of a sentence: its sort, its words, and the office before it. */
function names(text: string): readonly string[] {
  const document = readDocument({
    key: 'test:1',
    text,
    headline: 'A test',
    publishedOn: null,
    publisher: null,
    url: null,
  });
  const words = readWords(document);
  return findRuns(words, readCapitals(words))
    .flatMap((run) => readNames(words, text, run))
    .map((name) =>
      [name.sort, name.text, ...(name.title ? [`(${name.title.former ? 'former ' : ''}${name.title.text})`] : [])].join(
        ' ',
      ),
    );
}

describe('names of people', () => {
  it.each<[string, string[]]>([
    ['We met Rosa de Vries and Jan van der Berg there.', ['PERSON Rosa de Vries', 'PERSON Jan van der Berg']],
    ['Later, Foreign Minister Elena Varga spoke.', ['PERSON Elena Varga (Foreign Minister)']],
    ['It was spokesman Ansel Holt who called.', ['PERSON Ansel Holt (spokesman)']],
    ['We asked former harbour chief Victor Lund.', ['PERSON Victor Lund (former harbour chief)']],
    ['A call came from Sen. Maria Ortiz at noon.', ['PERSON Maria Ortiz (Sen.)']],
    ['A letter from Secretary of State Helen Marsh arrived.', ['PERSON Helen Marsh (Secretary of State)']],
    ['We saw the union chief Sir Edmund Lowe leave.', ['PERSON Edmund Lowe (union chief)']],
    ['By noon Mrs. Tarrant and Dr Whitby had gone.', ['PERSON Tarrant', 'PERSON Whitby']],
    ['The choice fell on Mary-Anne O’Hara of Dublin.', ['PERSON Mary-Anne O’Hara', 'SEAT Dublin']],
    ['They chose U.S. President Carl Brand.', ['PERSON Carl Brand (U.S. President)']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('names of bodies and places', () => {
  it.each<[string, string[]]>([
    ['A note from the Federation of Harbour Pilots came.', ['ORGANISATION Federation of Harbour Pilots']],
    ["Half of the Farmers' Federation left.", ["ORGANISATION Farmers' Federation"]],
    ['He joined St Brannoc’s University in May.', ['ORGANISATION St Brannoc’s University']],
    ['We heard it on the Radio Sola radio station.', ['ORGANISATION Radio Sola']],
    ['It helped NATO and the Taliban.', ['ORGANISATION NATO', 'ORGANISATION Taliban']],
    ['They moved from Oslo to Texas.', ['SEAT Oslo', 'PLACE Texas']],
    ['There the Norwegian culture ministry sat.', ['ORGANISATION Norwegian culture ministry']],
    ['Talks with the French government stalled.', ['STATE French government']],
    ['Voters stayed at home on Monday.', []],
    ['Yesterday I saw English sailors.', []],
  ])('%s', (text, expected) => {
    expect(names(text).filter((name) => !name.startsWith('UNKNOWN'))).toEqual(expected);
  });
});
