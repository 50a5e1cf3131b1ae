import { describe, expect, it } from 'vitest';
import type { RawArticle, Span } from '../document-types.ts';
import { findMentions } from './5-mentions.ts';
import { readDocument } from './document.ts';

const article = (text: string, rest: Partial<RawArticle> = {}): RawArticle => ({
  key: 'test:1',
  text,
  headline: 'A test',
  publishedOn: null,
  publisher: null,
  url: null,
  ...rest,
});

/** The places where the given words stand first. */
const voices = (text: string, words: readonly string[]): readonly Span[] =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, text: word }));

/** Everybody in a text: name, kind, aliases, offices. */
function everybody(text: string, speaking: readonly string[] = [], rest: Partial<RawArticle> = {}): readonly string[] {
  const { entities } = findMentions(readDocument(article(text, rest)), voices(text, speaking));
  return entities.map((entity) => {
    const offices = entity.affiliations.map(({ title, former, organisation }) =>
      [former ? 'former ' : '', title, organisation === null ? '' : ` @ ${entities[organisation]?.name}`].join(''),
    );
    const kind = entity.type === 'PERSON' ? entity.gender : entity.kind;
    return [entity.name, kind, entity.aliases.join(', '), offices.join(', ')].filter((part) => part !== '').join(' | ');
  });
}

describe('offices and short names', () => {
  it.each<[string, string, string[], string[]]>([
    ['an office in capitals is nobody’s name', 'Tom Hill met the First Minister.', ['First'], ['Tom Hill | MALE']],
    ['nor are two', 'Tom Hill met the Attorney General.', ['Attorney'], ['Tom Hill | MALE']],
    ['an age tells a person', 'Merl Tarnin, a 24-year-old rigger, came.', [], ['Merl Tarnin | UNKNOWN']],
    [
      'an age tells no person of a firm',
      'Dunmoor Estates, a 100-year-old firm, failed.',
      ['Dunmoor'],
      ['Dunmoor Estates | COMPANY'],
    ],
    ['a role and "named" do', 'A clerk named Merl Tarnin came.', [], ['Merl Tarnin | UNKNOWN']],
    [
      'the first words of a body’s name are the body',
      'Grey Heron Power owns it. Grey Heron paid.',
      ['Grey Heron paid'],
      ['Grey Heron Power | COMPANY | Grey Heron'],
    ],
    [
      'a body goes by its noun without its owner',
      'Norland’s health ministry agreed.',
      ['Norland’s health ministry'],
      ['Norland’s health ministry | GOVERNMENT_BODY | health ministry'],
    ],
    ['what a sentence says of somebody is an office', 'Ada Voss is now mayor.', [], ['Ada Voss | FEMALE | mayor']],
    ['what he was is past', 'Ada Voss, 52, was governor.', [], ['Ada Voss | FEMALE | former governor']],
    ['what he may be is none', 'If Ada Voss is mayor, it rains.', [], ['Ada Voss | FEMALE']],
    ['nor what he is not', 'Ada Voss is not a senator.', [], ['Ada Voss | FEMALE']],
    [
      'an apostrophe is one, curly or straight',
      'Chief James O’Dell came. "No," said O\'Dell.',
      ["O'Dell"],
      ["James O’Dell | MALE | O'Dell | Chief"],
    ],
    [
      'a verb between comma and name is no apposition',
      'The driver, who picked Ada Voss, came.',
      ['Ada Voss'],
      ['Ada Voss | FEMALE'],
    ],
    [
      'a date is no part of a name',
      'Ada Voss left Halden University on June 30.',
      [],
      ['Ada Voss | FEMALE', 'Halden University | ACADEMIC'],
    ],
    [
      'a noun in capitals is no other body’s',
      'The Harbour Office paid. It told the Treasury.',
      ['the Treasury'],
      ['Harbour Office | GOVERNMENT_BODY', 'Treasury | OTHER'],
    ],
    [
      'whose office is only likely is not given it',
      'Ada Voss came. The housing chief left. The city planner agreed.',
      ['The housing chief', 'The city planner'],
      ['Ada Voss | FEMALE | the housing chief, the city planner'],
    ],
  ])('%s', (_, text, speaking, expected) => {
    expect(everybody(text, speaking)).toEqual(expected);
  });

  it('takes nobody whom a sentence has named for the office that it goes on to name', () => {
    expect(everybody('Mia Lund spoke so softly that the judge asked her again.', ['the judge'])).toEqual([
      'Mia Lund | FEMALE',
    ]);
  });
});

describe('one person, all names', () => {
  it.each<[string, string, string[]]>([
    [
      'a surname takes up the full name',
      'Elena Varga spoke first. Varga then left. Ms. Varga has a train to catch.',
      ['Elena Varga | FEMALE | Varga'],
    ],
    [
      'two who share a surname stay two, and a courtesy title tells which',
      'Joel Birch and Tansy Birch came. Mr. Birch sat down. Mrs. Birch stood.',
      ['Joel Birch | MALE | Birch', 'Tansy Birch | FEMALE | Birch'],
    ],
    [
      'a first name shared with its partner',
      'Joel and Tansy Birch came home late.',
      ['Joel Birch | MALE | Joel', 'Tansy Birch | UNKNOWN'],
    ],
    [
      'the end of a longer name',
      'Pieter de Wit Hofman waited. Then Wit Hofman was cold. Hofman sat.',
      ['Pieter de Wit Hofman | MALE | Wit Hofman, Hofman'],
    ],
    ['a short first name', 'Douglas Wick smiled. Friends call him Doug.', ['Douglas Wick | MALE | Doug']],
    ['a pronoun tells the gender', 'Mirel Stanko, 51, closed his shop.', ['Mirel Stanko | MALE']],
  ])('%s', (_, text, expected) => {
    expect(everybody(text)).toEqual(expected);
  });
});

describe('offices', () => {
  it.each<[string, string, string[]]>([
    [
      'after the name',
      'Daniel Orr, an airline analyst at Carrow Securities, sold his shares.',
      ['Daniel Orr | MALE | airline analyst @ Carrow Securities', 'Carrow Securities | COMPANY'],
    ],
    ['in a relative clause', 'Victor Lund, who is now a powerful mayor, smiled.', ['Victor Lund | MALE | mayor']],
    ['before a comma', 'Its director, Ylva Brandt, came late.', ['Ylva Brandt | FEMALE | director']],
    [
      'of an owner',
      'Sweden’s prime minister, Ida Rask, came late.',
      ['Sweden | STATE', 'Ida Rask | FEMALE | prime minister @ Sweden'],
    ],
    [
      'taken up by its noun',
      'NATO Secretary-General Bo Rask arrived. The NATO chief was late. The chief sat down.',
      [
        'NATO | INTERGOVERNMENTAL',
        'Bo Rask | UNKNOWN | the NATO chief, the chief | NATO Secretary-General @ NATO, NATO chief @ NATO',
      ],
    ],
    [
      'a former one of somebody just spoken of',
      'Bo Rask opened the fair. It rained, the former Danish farm minister told guests.',
      [
        'Bo Rask | UNKNOWN | the former Danish farm minister | former Danish farm minister @ Denmark',
        'Denmark | STATE',
      ],
    ],
    [
      'not taken up by another body’s',
      'Governor Ann Lee spoke. Mayor Tom Hill listened. The mayor left.',
      ['Ann Lee | FEMALE | Governor', 'Tom Hill | MALE | the mayor | Mayor'],
    ],
  ])('%s', (_, text, expected) => {
    expect(everybody(text)).toEqual(expected);
  });
});

describe('organisations and states', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'an acronym in brackets',
      'A grant went to the Harbour Workers Trade Union (HWTU). Later HWTU spent it.',
      [],
      ['Harbour Workers Trade Union | NON_PROFIT | HWTU'],
    ],
    [
      'its first words and its noun',
      'Shares of Sollen Air fell. Then Sollen cut its fares, and the airline lost money.',
      [],
      ['Sollen Air | COMPANY | Sollen, the airline'],
    ],
    [
      'a known alliance by its noun',
      'They joined NATO. The Western alliance grew.',
      [],
      ['NATO | INTERGOVERNMENTAL | the Western alliance'],
    ],
    ['an unclear name with a relative', 'Vellomed, which makes scales, grew.', ['Vellomed'], ['Vellomed | OTHER']],
    ['an unclear name in the middle is nobody', 'We walked along Sorrel Sands at dusk.', [], []],
    ['a state that acts', 'Last year Norway warned Chile.', [], ['Norway | STATE', 'Chile | STATE']],
    ['a state as a place', 'It rained in Norway and across Chile.', [], []],
    ['a capital that acts', 'On Monday Moscow froze the talks.', [], ['Russia | STATE | Moscow']],
    ['a capital as a place', 'He flew to Moscow after a week in Paris.', [], []],
    ['a seat of government that speaks', 'The Kremlin denied it.', ['Kremlin'], ['Russia | STATE | Kremlin']],
    [
      'an unknown state by its minister',
      'Veyra cut taxes. The foreign minister of Veyra smiled.',
      [],
      ['Veyra | STATE'],
    ],
  ])('%s', (_, text, speaking, expected) => {
    expect(everybody(text, speaking)).toEqual(expected);
  });

  it('brings in publisher, agency and credits', () => {
    const text =
      'OSLO (Reuters) - The boat sank on Monday in calm water near the pier.\n\nIda Rask swam ashore.\n\nEditing by Tom Hill';
    const reading = findMentions(readDocument(article(text)), []);
    const name = (index: number | null) => (index === null ? null : reading.entities[index]?.name);
    expect(name(reading.publisher)).toBe('Reuters');
    expect(reading.credits.map(({ role, entity }) => [role, name(entity)])).toEqual([['EDITING', 'Tom Hill']]);
    expect(reading.mentions.map((mention) => mention.span.text)).toEqual(['Reuters', 'Ida Rask', 'Tom Hill']);
    const given = findMentions(readDocument(article(text, { publisher: 'The Harbour Gazette' })), []);
    expect(given.entities[given.publisher ?? -1]).toMatchObject({ name: 'The Harbour Gazette', kind: 'MEDIA' });
  });
});

describe('mentions', () => {
  it('never overlap, and stand where they say', () => {
    const text = 'NATO Secretary-General Bo Rask left. The NATO chief waved to Dana Mirek, the former Danish minister.';
    const { mentions } = findMentions(readDocument(article(text)), []);
    for (const [at, { span }] of mentions.entries()) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
      expect(span.start).toBeGreaterThanOrEqual(mentions[at - 1]?.span.end ?? 0);
    }
    expect(mentions.map(({ span, kind }) => `${kind} ${span.text}`)).toContain('ROLE The NATO chief');
  });

  it('take time in proportion to the text, whatever it repeats', () => {
    const time = (copies: number) => {
      const text = Array.from(
        { length: copies },
        (_, i) => `Ann${'abcdefghij'[i % 10]} Smith of Orsk Group No. ${i} told Bo Smith that he left.`,
      ).join(' ');
      const document = readDocument(article(text));
      const start = performance.now();
      findMentions(document, []);
      return performance.now() - start;
    };
    time(50);
    const [small, large] = [Math.max(time(100), 5), time(1000)];
    expect(large / small).toBeLessThan(60);
  });
});
