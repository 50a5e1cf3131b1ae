import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';

function read(text: string, rest: { headline?: string; publisher?: string } = {}) {
  const raw = { key: 't', text, headline: null, publishedOn: '2026-02-05', publisher: null, url: null, ...rest };
  const { statements, entities } = extract(raw);
  return statements.map((one) => {
    const name = (index: number) => entities[index]?.name ?? '?';
    const all = one.speaker === null ? [] : [one.speaker, ...one.coSpeakers];
    return `${one.source?.text}: ${all.map(name).join(' + ') || '-'}`;
  });
}

describe('whom a source means', () => {
  it.each([
    ['a pronoun, by gender', 'Ada Voss met Tom Hill on the pier. “It is shut,” she said.', ['she: Ada Voss']],
    [
      'the one who has been speaking',
      'Ada Voss said the pier was shut. “It is rotten,” she said.',
      ['Ada Voss: Ada Voss', 'she: Ada Voss'],
    ],
    ['an office', 'Mayor Ada Voss opened the pier. The mayor said it was safe.', ['The mayor: Ada Voss']],
    [
      'an organisation by its noun',
      'The Halden Harbour Trust owns the pier. The trust said it was safe.',
      ['The trust: Halden Harbour Trust'],
    ],
    ['both', 'Ada Voss and Tom Hill said the pier was shut.', ['Ada Voss and Tom Hill: Ada Voss + Tom Hill']],
    ['nobody where none is told', 'Ada Voss opened the pier. Officials said it was safe.', ['Officials: -']],
    ['nobody for a spokesman of nobody', 'Ada Voss opened the pier. A spokesman said it was safe.', ['A spokesman: -']],
    ['the pronoun of another gender is nobody', 'Ada Voss opened the pier. He said it was safe.', ['He: -']],
    [
      'two of one surname stay two',
      'Ada Voss met Tom Voss. Ada Voss said the pier was shut. Tom Voss said it was not.',
      ['Ada Voss: Ada Voss', 'Tom Voss: Tom Voss'],
    ],
    [
      'the name behind a question',
      'Ada Voss met Mia Hill. Asked if she regretted the cut, Hill said that it was safe.',
      ['undefined: -', 'she: Mia Hill', 'Hill: Mia Hill'],
    ],
    [
      'the name of a body behind what it is',
      'Ada Voss came. The operator, Merle Coaches, said the pier was shut.',
      ['The operator, Merle Coaches: Merle Coaches'],
    ],
    [
      'the name in front of what it is',
      'Mayor Ada Voss came. Orsk Services, the contractor, said the pier was shut.',
      ['Orsk Services, the contractor: Orsk Services'],
    ],
    [
      'a name behind an office in capitals with its body',
      'President of the Orsk Republic Anton Hale said it was late.',
      ['President of the Orsk Republic Anton Hale: Anton Hale'],
    ],
    [
      'the head of state, who is no other head',
      'President Anton Hale came. Foreign Minister Lidia Marr left. The head of state said the bridge was safe.',
      ['The head of state: Anton Hale'],
    ],
    [
      'an office told by a sentence of its own',
      'Ada Voss, 52, was governor of Orsk. Mia Hill came. The former governor said the pier was shut.',
      ['The former governor: Ada Voss'],
    ],
    [
      'the minister, who is no prime minister',
      'Prime Minister Tom Hill met Finance Minister Ada Voss. Tom Hill left. The minister said the pier was shut.',
      ['The minister: Ada Voss'],
    ],
    [
      'nobody for a state representative where one of the capital is named',
      'Rep. Tom Hill came with Ada Voss. The state representative said the pier was shut.',
      ['The state representative: -'],
    ],
    [
      'the first words of a body’s name',
      'Grey Heron Power owns the dam. Grey Heron said the dam was safe.',
      ['Grey Heron: Grey Heron Power'],
    ],
    [
      'whose promise it is',
      'The Halden Harbour Trust owns the pier. The trust’s promise to mend it was welcomed.',
      ['The trust’s: Halden Harbour Trust'],
    ],
    ['al- before a name', 'Omar al-Harran came. Harran said the pier was shut.', ['Harran: Omar al-Harran']],
    ['a nickname', 'William Tarrow came. Bill Tarrow said the pier was shut.', ['Bill Tarrow: William Tarrow']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes a transcript’s label for the person, by the headline’s full name too', () => {
    const text = 'An interview follows.\n\nVOSS: I think the pier is shut.\n\nVOSS: I said so.';
    expect(read(text, { headline: 'Ada Voss on the pier' }).every((line) => !line.includes('VOSS: -'))).toBe(true);
  });

  it('stays linear: a thousand people and two thousand statements ask of no more candidates than a hundred do', () => {
    const article = (people: number) =>
      Array.from(
        { length: people },
        (_, at) => `Ada Voss${at} met Tom Hill${at}.\n\n“It is shut,” she said. The mayor said no.`,
      ).join('\n\n');
    const asked = (people: number) => read(article(people)).length / people;
    expect(asked(300)).toBeCloseTo(asked(30), 0);
  });
});
