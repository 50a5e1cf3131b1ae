import { describe, expect, it } from 'vitest';
import type { KnownEntity } from '../link-types.ts';
import type { Affiliation, Entity, Extraction } from '../types.ts';
import { directoryNames } from './directory-names.ts';
import { link } from './link.ts';
import { normaliseName } from './normalise.ts';

const office = (title: string, organisation: number | null = null, former = false): Affiliation => ({
  span: { start: 0, end: title.length, text: title },
  title,
  former,
  organisation,
});
const person = (
  name: string,
  aliases: readonly string[] = [],
  affiliations: readonly Affiliation[] = [],
): Omit<Entity, 'index'> => ({
  type: 'PERSON',
  name,
  aliases,
  kind: 'OTHER',
  gender: 'UNKNOWN',
  affiliations,
});
const body = (name: string, kind: Entity['kind'], aliases: readonly string[] = []): Omit<Entity, 'index'> => ({
  type: 'ORGANISATION',
  name,
  aliases,
  kind,
  gender: 'UNKNOWN',
  affiliations: [],
});
const article = (...entities: readonly Omit<Entity, 'index'>[]): Extraction => ({
  raw: { key: 'test:1', text: '', headline: null, publishedOn: null, publisher: null, url: null },
  headline: '',
  language: 'en',
  dateline: null,
  publisher: null,
  publishedOn: null,
  publishedOnBasis: 'UNKNOWN',
  passages: [],
  sentences: [],
  entities: entities.map((entity, index) => ({ ...entity, index })),
  mentions: [],
  credits: [],
  statements: [],
});
const known = (id: string, type: KnownEntity['type'], name: string, rest: Partial<KnownEntity> = {}): KnownEntity => ({
  id,
  type,
  name,
  aliases: [],
  kind: 'OTHER',
  roles: [],
  ...rest,
});
const answer = (extraction: Extraction, ...directory: readonly KnownEntity[]) =>
  link(extraction, { known: directory }).identities.map(({ id, evidence }) => `${id ?? '-'} ${evidence.rule}`);

describe('normaliseName', () => {
  it.each([
    ['Inés Quiroga', 'ines quiroga'],
    ['The Aldmark Tribune', 'aldmark tribune'],
    ['U.N.', 'un'],
    ['St Brannoc’s University', 'st brannoc university'],
    ["Fishers' Federation", 'fishers federation'],
    ['Jean-Luc  Orsk', 'jean luc orsk'],
    ['Søren Bølle', 'soren bolle'],
    ['The', 'the'],
  ])('%s', (name, plain) => {
    expect(normaliseName(name)).toBe(plain);
  });
});

describe('directoryNames', () => {
  it('asks for names, surnames and proper aliases, never for what only the article understands', () => {
    const extraction = article(
      person('Ida Lund Rask', ['Rask', 'the minister']),
      body('Harbour Trust', 'NON_PROFIT', ['HT', 'the trust']),
      body('transport department', 'GOVERNMENT_BODY'),
    );
    expect(directoryNames(extraction)).toEqual(['harbour trust', 'ht', 'ida lund rask', 'rask']);
  });
});

describe('people', () => {
  it.each<[string, Extraction, KnownEntity[], string[]]>([
    ['the same full name', article(person('Ida Rask')), [known('a', 'PERSON', 'Ida Rask')], ['a SAME_NAME']],
    ['accents and case aside', article(person('INES ROJO')), [known('a', 'PERSON', 'Inés Rojo')], ['a SAME_NAME']],
    ['a further name between', article(person('Ida Rask')), [known('a', 'PERSON', 'Ida Lund Rask')], ['a SAME_NAME']],
    [
      'not where offices clash plainly',
      article(person('Ida Rask', [], [office('goalkeeper')])),
      [known('a', 'PERSON', 'Ida Rask', { roles: [{ title: 'finance minister', organisation: null }] })],
      ['- NEW'],
    ],
    [
      'an office may change within a walk of life',
      article(person('Ida Rask', [], [office('President')])),
      [known('a', 'PERSON', 'Ida Rask', { roles: [{ title: 'senator', organisation: null }] })],
      ['a SAME_NAME'],
    ],
    ['a shared surname is nobody', article(person('Rask')), [known('a', 'PERSON', 'Ida Rask')], ['- NEW']],
    ['another first name is another person', article(person('Bo Rask')), [known('a', 'PERSON', 'Ida Rask')], ['- NEW']],
    [
      'a surname with the same office of the same body',
      article(person('Rask', [], [office('Foreign Minister', 1)]), body('Norway', 'STATE')),
      [known('a', 'PERSON', 'Ida Rask', { roles: [{ title: 'foreign minister', organisation: 'Norway' }] })],
      ['a SURNAME_AND_ROLE', '- NEW'],
    ],
    [
      'not with the same office of another body',
      article(person('Rask', [], [office('Foreign Minister', 1)]), body('Norway', 'STATE')),
      [known('a', 'PERSON', 'Ida Rask', { roles: [{ title: 'foreign minister', organisation: 'Chile' }] })],
      ['- NEW', '- NEW'],
    ],
    [
      'of two who fit a surname, neither',
      article(person('Rask', [], [office('judge')])),
      ['a', 'b'].map((id) => known(id, 'PERSON', `${id} Rask`, { roles: [{ title: 'judge', organisation: null }] })),
      ['- NEW'],
    ],
    [
      'two of one article never become one',
      article(person('Ida Rask'), person('Ida Lund Rask')),
      [known('a', 'PERSON', 'Ida Lund Rask')],
      ['- NEW', 'a SAME_NAME'],
    ],
  ])('%s', (_, extraction, directory, expected) => {
    expect(answer(extraction, ...directory)).toEqual(expected);
  });
});

describe('organisations', () => {
  it.each<[string, Entity['kind'], string, readonly string[], Partial<KnownEntity> & { name: string }, string]>([
    ['the same name', 'MEDIA', 'The Harbour Gazette', [], { name: 'Harbour Gazette', kind: 'MEDIA' }, 'a SAME_NAME'],
    ['a state', 'STATE', 'Norway', [], { name: 'Norway', kind: 'STATE' }, 'a SAME_NAME'],
    ['never a state and a company', 'STATE', 'Georgia', [], { name: 'Georgia', kind: 'COMPANY' }, '- NEW'],
    [
      'an acronym',
      'OTHER',
      'HTU',
      [],
      { name: 'Harbour Transport Union', aliases: ['HTU'], kind: 'NON_PROFIT' },
      'a ACRONYM',
    ],
    [
      'an acronym that the article explains',
      'NON_PROFIT',
      'Harbour Transport Union',
      ['HTU'],
      { name: 'HTU' },
      'a ACRONYM',
    ],
    [
      'another proper name',
      'COMPANY',
      'Merle',
      [],
      { name: 'Merle Homes', aliases: ['Merle'], kind: 'COMPANY' },
      'a SAME_NAME',
    ],
    [
      'never a role',
      'COMPANY',
      'Merle Homes',
      ['the company'],
      { name: 'Orsk Air', aliases: ['the company'], kind: 'COMPANY' },
      '- NEW',
    ],
    [
      'never a body written small',
      'GOVERNMENT_BODY',
      'transport department',
      [],
      { name: 'transport department', kind: 'GOVERNMENT_BODY' },
      '- NEW',
    ],
  ])('%s', (_, kind, name, aliases, other, expected) => {
    expect(answer(article(body(name, kind, aliases)), known('a', 'ORGANISATION', other.name, other))).toEqual([
      expected,
    ]);
  });
});
