import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { Api } from '../helpers/api.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { type SmallWorld, smallWorld } from '../helpers/small-world.ts';

let database: TestDatabase;
let api: Api;
let world: SmallWorld;
let rows: Row[];

/** A statement with all that filters ask about, read apart from the API. */
interface Row extends Readonly<Record<'id' | 'kind' | 'act' | 'text', string>> {
  readonly confidence: number;
  readonly stance: string;
  readonly cueLemma: string | null;
  readonly ingestedAt: string;
  readonly saidOn: string | null;
  readonly speakers: readonly string[];
  readonly addressees: readonly string[];
  readonly mentions: readonly string[];
  readonly headline: string;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const names = (list: readonly { person: { name: string } | null; organisation: { name: string } | null }[]) =>
  list.map((row) => row.person?.name ?? row.organisation?.name ?? '');
const who = { select: { person: true, organisation: true } } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await smallWorld(database.prisma);
  api = new Api(database.prisma);
  const stored = await database.prisma.statement.findMany({
    include: {
      article: { include: { publisher: true } },
      speakers: who,
      addressees: who,
      mentions: { include: { mention: { include: { person: true, organisation: true } } } },
    },
  });
  rows = stored.map((row) => ({
    ...row,
    saidOn: dayOf(row.saidOn),
    speakers: names(row.speakers),
    addressees: names(row.addressees),
    mentions: names(row.mentions.map(({ mention }) => mention)),
    headline: row.article.headline,
    ingestedAt: row.article.ingestedAt.toISOString(),
    publishedOn: dayOf(row.article.publishedOn),
    publisher: row.article.publisher?.name ?? null,
  }));
});
afterAll(() => database?.drop());

type Filter = Record<string, unknown>;
const ada = () => encodeId('Person', world.ada.id);
const board = () => encodeId('Organisation', world.board.id);

const table: readonly [name: string, filter: () => Filter, admits: (row: Row) => boolean][] = [
  ['nothing', () => ({}), () => true],
  ['nulls', () => ({ kind: null, saidOn: { eq: null }, and: null, speaker: {} }), () => true],
  ['a kind', () => ({ kind: { eq: 'DIRECT' } }), (row) => row.kind === 'DIRECT'],
  ['kinds', () => ({ kind: { in: ['DIRECT', 'MIXED'] } }), (row) => row.kind === 'DIRECT'],
  ['no kind', () => ({ kind: { in: [] } }), () => false],
  ['an act', () => ({ act: { eq: 'PROMISE' } }), (row) => row.act === 'PROMISE'],
  ['words', () => ({ matches: 'HARBOUR opens' }), (row) => row.text.includes('harbour')],
  ['a phrase', () => ({ matches: '"week 1"' }), (row) => /week 1\b/.test(row.text)],
  ['either', () => ({ matches: '"week 3" or pay' }), (row) => /week 3\b|pay/.test(row.text)],
  [
    'but not',
    () => ({ matches: 'harbour -"week 2"' }),
    (row) => /harbour/.test(row.text) && !/week 2\b/.test(row.text),
  ],
  ['another form of a word', () => ({ matches: 'opening harbours' }), (row) => row.text.includes('harbour opens')],
  ['accents too many', () => ({ matches: 'hárbour' }), (row) => row.text.includes('harbour')],
  ['a part of a word', () => ({ matches: 'harb' }), () => false],
  ['an article, negated', () => ({ not: { article: { matches: '"story b"' } } }), (row) => !row.headline.endsWith('B')],
  ['an article of which nothing is asked', () => ({ article: {} }), () => true],
  ['a percent sign', () => ({ matches: '%' }), () => false],
  [
    'marks of a query language',
    () => ({ matches: "a & | ! ( ) : * <-> ' \\ harbour" }),
    (row) => /harbour/.test(row.text),
  ],
  ['no words', () => ({ matches: '' }), () => false],
  ['words that count for nothing', () => ({ matches: 'the of' }), () => false],
  ['a speaker', () => ({ speaker: { id: { eq: ada() } } }), (row) => row.speakers.includes('Ada Byron')],
  ['a co-speaker', () => ({ speaker: { name: { eq: 'Bob Stone' } } }), (row) => row.speakers.includes('Bob Stone')],
  ['an alias', () => ({ speaker: { name: { eq: 'Byron' } } }), (row) => row.speakers.includes('Ada Byron')],
  ['a wildcard for a name', () => ({ speaker: { name: { contains: '%' } } }), () => false],
  [
    'a name in part',
    () => ({ speaker: { name: { startsWith: 'haRb' } } }),
    (row) => row.speakers.includes('Harbour Board'),
  ],
  [
    'a name without accents',
    () => ({ speaker: { name: { contains: 'BÝR' } } }),
    (row) => row.speakers.includes('Ada Byron'),
  ],
  ['nobody', () => ({ speaker: { isNull: true } }), (row) => row.speakers.length === 0],
  ['somebody', () => ({ speaker: { isNull: false } }), (row) => row.speakers.length > 0],
  ['one of two', () => ({ speaker: { id: { in: [ada(), board()] } } }), (row) => row.speakers.length > 0],
  ['one who is not', () => ({ speaker: { id: { eq: ada() }, name: { eq: 'Bob Stone' } } }), () => false],
  ['an addressee', () => ({ addressee: { id: { eq: board() } } }), (row) => row.addressees.includes('Harbour Board')],
  ['no addressee', () => ({ addressee: { isNull: true } }), (row) => row.addressees.length === 0],
  ['a mention', () => ({ mentions: { name: { eq: 'Bob Stone' } } }), (row) => row.mentions.includes('Bob Stone')],
  ['no mention', () => ({ mentions: { isNull: true } }), (row) => row.mentions.length === 0],
  ['a day', () => ({ saidOn: { eq: '2026-02-11' } }), (row) => row.saidOn === '2026-02-11'],
  ['from a day', () => ({ saidOn: { gte: '2026-02-12' } }), (row) => (row.saidOn ?? '') >= '2026-02-12'],
  ['days', () => ({ saidOn: { gte: '2026-02-11', lte: '2026-02-12' } }), (row) => /02-1[12]$/.test(row.saidOn ?? '')],
  ['the first of all days', () => ({ saidOn: { gte: '0001-01-01', lte: '9999-12-31' } }), (row) => row.saidOn !== null],
  ['before the first', () => ({ saidOn: { lte: '0001-01-01' } }), () => false],
  ['no day', () => ({ saidOn: { isNull: true } }), (row) => row.saidOn === null],
  ['a day at all', () => ({ saidOn: { isNull: false } }), (row) => row.saidOn !== null],
  ['an article', () => ({ article: { headline: { contains: 'STORY B' } } }), (row) => row.headline.endsWith('B')],
  ['an exact headline', () => ({ article: { headline: { eq: 'harbour story B' } } }), () => false],
  [
    'a publisher',
    () => ({ article: { publisher: { name: { eq: 'Évening Gazette' } } } }),
    (row) => row.publisher !== null,
  ],
  ['no publisher', () => ({ article: { publisher: { isNull: true } } }), (row) => row.publisher === null],
  [
    "an article's day",
    () => ({ article: { publishedOn: { lte: '2026-03-02' } } }),
    (row) => row.publishedOn !== null && row.publishedOn <= '2026-03-02',
  ],
  ['an article that names', () => ({ article: { mentions: { id: { eq: ada() } } } }), () => true],
  ['a language', () => ({ article: { language: { in: ['da', 'sv'] } } }), () => false],
  ['an article that makes statements', () => ({ article: { hasStatements: true } }), () => true],
  [
    'when its article was read',
    () => ({ article: { ingestedAt: { gte: '2026-04-01T00:00:00.003Z', lte: '2026-04-01T00:00:00.004Z' } } }),
    (row) => ['003', '004'].includes(row.ingestedAt.slice(20, 23)),
  ],
  ['the day it came out', () => ({ publishedOn: { eq: '2026-03-02' } }), (row) => row.publishedOn === '2026-03-02'],
  ['a stance', () => ({ stance: { eq: 'ASSERTED' } }), (row) => row.stance === 'ASSERTED'],
  ['another stance', () => ({ stance: { in: ['NEGATED', 'DECLINED'] } }), () => false],
  ['a way of working out', () => ({ resolution: { in: ['UNRESOLVED'] } }), (row) => row.speakers.length === 0],
  ['a cue', () => ({ cue: { eq: 'say' } }), (row) => row.cueLemma === 'say'],
  ['another cue', () => ({ cue: { startsWith: 'x' } }), () => false],
  ['a medium', () => ({ medium: { isNull: true } }), () => true],
  ['a range', () => ({ confidence: { gte: 0.6, lte: 0.7 } }), (row) => row.confidence >= 0.6 && row.confidence <= 0.7],
  ['a confidence', () => ({ minConfidence: 0.7 }), (row) => row.confidence >= 0.7],
  [
    'all of',
    () => ({ and: [{ minConfidence: 0.6 }, { kind: { eq: 'INDIRECT' } }] }),
    (row) => row.confidence >= 0.6 && row.kind === 'INDIRECT',
  ],
  [
    'one of',
    () => ({ or: [{ saidOn: { eq: '2026-02-11' } }, { act: { eq: 'PROMISE' } }] }),
    (row) => row.saidOn === '2026-02-11' || row.act === 'PROMISE',
  ],
  ['one of none', () => ({ or: [] }), () => false],
  ['all of none', () => ({ and: [] }), () => true],
];

async function ask(filter: Filter) {
  const source = `query ($filter: StatementFilter) { statements(filter: $filter, first: 100) {
    totalCount facets { kinds { count } } edges { node { id } } } }`;
  const { statements } = await api.data(source, { filter });
  const counted = statements.facets.kinds.reduce((sum: number, kind: { count: number }) => sum + kind.count, 0);
  return {
    ids: statements.edges.map((edge: { node: { id: string } }) => edge.node.id).sort(),
    total: statements.totalCount,
    counted,
  };
}

describe.each(table)('statements with %s', (_name, filter, admits) => {
  it.each([
    ['as they are', (inner: Filter) => inner, (row: Row) => admits(row)],
    ['negated', (inner: Filter) => ({ not: inner }), (row: Row) => !admits(row)],
    ['twice negated', (inner: Filter) => ({ not: { not: inner } }), (row: Row) => admits(row)],
  ] as const)('%s are those of the reference, in lists, counts and facets', async (_how, wrap, reference) => {
    const wanted = rows.filter(reference).map((row) => encodeId('Statement', row.id));
    const found = await ask(wrap(filter()));
    expect(found).toEqual({ ids: wanted.sort(), total: wanted.length, counted: wanted.length });
  });
});

describe('other lists', () => {
  it.each([
    ['articles(filter: { matches: "nobody knows" })', 13],
    ['people(filter: { or: [{ name: { eq: "Byron" } }, { not: { affiliatedWith: { isNull: false } } }] })', 1],
    ['organisations(filter: { not: { kind: MEDIA }, and: [{ name: { contains: "arb" } }] })', 1],
    ['articles(filter: { not: { publishedOn: { gte: "2026-03-01" } } })', 7],
    ['articles(filter: { not: { publisher: { name: { contains: "gazette" } } } })', 9],
    ['articles(filter: { mentions: { isNull: true } })', 0],
    ['people(filter: { name: { eq: "Byron" } })', 1],
    ['people(filter: { hasStatements: true, affiliatedWith: { name: { startsWith: "harbour" } } })', 1],
    ['people(filter: { affiliatedWith: { isNull: true } })', 1],
    ['people(filter: { hasStatements: false })', 0],
    ['organisations(filter: { kind: MEDIA })', 1],
    ['organisations(filter: { hasStatements: true, name: { contains: "BOARD" } })', 1],
    ['organisations(filter: { hasStatements: false })', 1],
  ])('%s holds %i', async (list, count) => {
    const data = await api.data(`{ list: ${list} { totalCount edges { node { id } } } }`);
    expect([data.list.totalCount, data.list.edges.length]).toEqual([count, Math.min(count, 20)]);
  });
});

describe('an order', () => {
  const value = (row: Row, field: string) =>
    field === 'SAID_ON' ? row.saidOn : field === 'PUBLISHED_ON' ? row.publishedOn : row.confidence;
  const compare = (a: string | number | null, b: string | number | null, direction: string) => {
    if (a === b) return 0;
    if (a === null || b === null) return a === null ? 1 : -1;
    return (a < b ? -1 : 1) * (direction === 'ASC' ? 1 : -1);
  };

  it.each([
    [['SAID_ON', 'ASC']],
    [['SAID_ON', 'DESC']],
    [
      ['PUBLISHED_ON', 'DESC'],
      ['SAID_ON', 'ASC'],
    ],
    [
      ['CONFIDENCE', 'ASC'],
      ['SAID_ON', 'DESC'],
      ['PUBLISHED_ON', 'ASC'],
    ],
  ])('by %j %j %j is that of a sort, nulls last, ids at the end', async (...orderings) => {
    const asked = orderings.filter((one): one is [string, string] => Array.isArray(one));
    const wanted = rows.toSorted((a, b) => {
      for (const [field, direction] of asked) {
        const order = compare(value(a, field), value(b, field), direction);
        if (order !== 0) return order;
      }
      return compare(a.id, b.id, asked.at(-1)?.[1] ?? 'ASC');
    });
    const orderBy = asked.map(([field, direction]) => ({ field, direction }));
    const data = await api.data(
      'query ($orderBy: [StatementOrder!]) { statements(orderBy: $orderBy, first: 100) { edges { node { id } } } }',
      { orderBy },
    );
    expect(data.statements.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(
      wanted.map((row) => encodeId('Statement', row.id)),
    );
  });
});
