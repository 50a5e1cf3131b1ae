import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { Api } from '../helpers/api.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { type SmallWorld, smallWorld } from '../helpers/small-world.ts';

let database: TestDatabase;
let api: Api;
let world: SmallWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await smallWorld(database.prisma);
  api = new Api(database.prisma);
});
afterAll(() => database?.drop());

const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const uuid = '01900000-0000-7000-8000-000000000001';
const ofStatements = ['Query.statements', 'PUBLISHED_ON:DESC'];

/** Arguments that no honest client sends, by what they are. Each must be refused by name, never fail. */
const refused: readonly [what: string, source: string, variables?: Record<string, unknown>][] = [
  ['a page over the limit', '{ statements(first: 101) { totalCount edges { cursor } } }'],
  ['a page from the end over the limit', '{ statements(last: 5000) { edges { cursor } } }'],
  ['a page below nothing', '{ statements(first: -1) { edges { cursor } } }'],
  ['two directions', '{ statements(first: 1, last: 1) { edges { cursor } } }'],
  ['a nested page over the limit', '{ articles { edges { node { statements(first: 101) { edges { cursor } } } } } }'],
  ['a nested cursor of nothing', '{ articles { edges { node { mentions(after: "x") { edges { cursor } } } } } }'],
  ...(
    [
      ['no base64', '%%%'],
      ['empty', ''],
      ['no JSON', Buffer.from('[').toString('base64url')],
      ['of another list', forged(['Query.articles', 'PUBLISHED_ON:DESC', null, uuid])],
      ['of another order', forged(['Query.statements', 'SAID_ON:DESC', null, uuid])],
      ['short', forged([...ofStatements, null])],
      ['long', forged([...ofStatements, null, uuid, 1])],
      ['with a null that cannot be', forged([...ofStatements, null, null])],
      ['with a day that is none', forged([...ofStatements, '2026-02-30', uuid])],
      ['with a day before all days', forged([...ofStatements, '-271821-04-20', uuid])],
      ['with an object', forged([...ofStatements, { gt: '' }, uuid])],
      ['with a key that is none', forged([...ofStatements, null, "' OR 1=1"])],
      ['in another spelling', `${forged([...ofStatements, null, uuid])}=`],
      ['huge', 'A'.repeat(50_000)],
    ] as const
  ).map(
    ([what, after]) =>
      [`a cursor ${what}`, 'query ($after: String) { statements(after: $after) { edges { cursor } } }', { after }] as [
        string,
        string,
        Record<string, unknown>,
      ],
  ),
  ['a search cursor of nothing', '{ search(query: "a", after: "x") { totalCount } }'],
  ['a search page over the limit', '{ search(query: "a", first: 101) { totalCount } }'],
  ['a long search', 'query ($query: String!) { search(query: $query) { totalCount } }', { query: 'a '.repeat(2_000) }],
  ['an id of another type', `{ person(by: { id: "${encodeId('Article', uuid)}" }) { name } }`],
  ['an id that is none', '{ article(by: { id: "1" }) { slug } }'],
  ['a filter by an id that is none', '{ statements(filter: { speaker: { id: { eq: "x" } } }) { totalCount } }'],
  [
    'a filter by an article as a speaker',
    `{ statements(filter: { speaker: { id: { in: ["${encodeId('Article', uuid)}"] } } }) { totalCount } }`,
  ],
  ['two look-ups at once', '{ person(by: { name: "a", wikidataId: "Q1" }) { name } }'],
  ['no look-up', 'query ($by: SpeakerLookup!) { person(by: $by) { name } }', { by: {} }],
  ['an empty name', '{ person(by: { name: " " }) { name } }'],
  ['an address that is none', '{ article(by: { url: "javascript:alert(1)" }) { slug } }'],
  ['a NUL in a literal', '{ person(by: { name: "a\\u0000" }) { name } }'],
  ['a NUL in a slug', 'query ($slug: String) { article(by: { slug: $slug }) { slug } }', { slug: 'a\0' }],
  [
    'a NUL in a filter',
    'query ($f: StatementFilter) { statements(filter: $f) { totalCount } }',
    { f: { not: { matches: '\0' } } },
  ],
  ['a NUL in a search', 'query ($query: String!) { search(query: $query) { totalCount } }', { query: 'a\0' }],
  [
    'half a character',
    'query ($n: String) { people(filter: { name: { contains: $n } }) { totalCount } }',
    { n: '\ud800' },
  ],
  ['the other half', 'query ($n: String) { person(by: { name: $n }) { name } }', { n: 'a\udc00b' }],
  ...[
    '2026-02-30',
    '0000-01-01',
    '10000-01-01',
    '-271821-04-20',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
    'now',
    5,
    null,
  ].flatMap((date): [string, string, Record<string, unknown>?][] =>
    date === null
      ? []
      : [
          [
            `the day ${date}`,
            'query ($d: Date) { statements(filter: { saidOn: { eq: $d } }) { totalCount } }',
            { d: date },
          ],
          [
            `the day ${date} as a literal`,
            `{ statements(filter: { saidOn: { gte: ${JSON.stringify(date)} } }) { totalCount } }`,
          ],
        ],
  ),
  ['sentences without end', '{ statements(first: 1) { edges { node { context(before: 11) } } } }'],
  ['sentences below none', '{ statements(first: 1) { edges { node { context(after: -1) } } } }'],
  ['facets over the limit', '{ statements { facets { speakers(first: 101) { count } } } }'],
  ['over a hundred ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(101).fill('x') }],
  ['a filter without end', 'query ($f: StatementFilter) { statements(filter: $f) { totalCount } }', { f: deep(200) }],
  [
    'a filter of thousands',
    'query ($f: StatementFilter) { statements(filter: $f) { totalCount } }',
    { f: { or: Array(5_000).fill({ minConfidence: 1 }) } },
  ],
];

function deep(depth: number): object {
  return depth === 0 ? { minConfidence: 0.1 } : { not: deep(depth - 1) };
}

describe('what no honest client sends', () => {
  it.each(refused)('%s is refused', async (_what, source, variables) => {
    const answer = await api.ask(source, variables);
    expect(answer.errors?.length).toBeGreaterThan(0);
    for (const error of answer.errors ?? []) {
      // Graphql's own refusals, of what does not fit a type, carry no code and never reach a resolver.
      const codes = error.path === undefined ? ['BAD_USER_INPUT', undefined] : ['BAD_USER_INPUT'];
      expect(codes).toContain(error.extensions.code);
      expect(error.message).not.toMatch(/prisma|invocation|postgres|internal|syntax error at|\.ts/i);
    }
    // An argument below the root is looked at when its list has been read; nothing is read with it.
    expect(api.sql.length).toBeLessThanOrEqual(1);
  });

  it('says the limit of a page', async () => {
    const answer = await api.ask('{ statements(first: 101) { totalCount } }');
    expect(answer.errors?.[0]?.message).toBe('first is 101, over the limit of 100: ask for at most 100 and page on');
  });
});

describe('searches that make no sense', () => {
  it.each([
    ['a row of minuses', '-'.repeat(400)],
    ['minuses before a word', `${'-'.repeat(33)}bridge`],
    ['minuses with signs in between', '-|( '.repeat(100)],
    ['minuses with quotation marks', '-"" '.repeat(100)],
    ['minuses inside a phrase', `"${'-'.repeat(300)}" or ${'-'.repeat(60)}`],
    ['nothing but alternatives', 'or '.repeat(160)],
    ['the operators of Postgres', '&|!:*<->()'.repeat(40)],
    ['a backslash', '\\'.repeat(500)],
  ])('are answered: %s', async (_what, query) => {
    const source = `query ($query: String!) {
      search(query: $query, first: 2) { totalCount edges { highlights { field } } }
      statements(first: 1, filter: { matches: $query }) { totalCount }
      articles(first: 1, filter: { not: { matches: $query } }) { totalCount }
    }`;
    expect((await api.ask(source, { query })).errors ?? []).toEqual([]);
  });
});

describe('node and nodes', () => {
  const key = () => world.ada.id;
  const malformed = () => [
    ['unknown', encodeId('Person', uuid.replace('7000', '7999'))],
    ['of another type', Buffer.from(`Passage:${key()}`).toString('base64url')],
    ['of no type', Buffer.from(key()).toString('base64url')],
    ['with a number', Buffer.from('Article:1.5').toString('base64url')],
    ['with a space', Buffer.from(`Person: ${key()}`).toString('base64url')],
    ['in upper case', Buffer.from(`Person:${key().toUpperCase()}X`).toString('base64url')],
    ['padded', `${encodeId('Person', key())}==`],
    ['in standard base64', Buffer.from(`Person:${key()}`).toString('base64').replace(/=*$/, '+')],
    ['bare', key()],
    ['empty', ''],
    ['with a NUL', Buffer.from(`Person:${key()}\0`).toString('base64url')],
    ['huge', 'A'.repeat(100_000)],
  ];

  it('give null in place of what is not there or was never an id', async () => {
    const wrong = malformed().map(([, id]) => id);
    for (const id of wrong) {
      const data = await api.data('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(data).toEqual({ node: null });
    }
    const good = encodeId('Person', key());
    const ids = wrong.flatMap((id) => [id, good]);
    const data = await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data.nodes).toEqual(wrong.flatMap(() => [null, { id: good }]));
    expect(api.sql.length).toBe(1);
  });

  it('keep the order and read each type once', async () => {
    const statements = world.articles.flatMap((article) =>
      article.statements.map(({ id }) => encodeId('Statement', id)),
    );
    const articles = world.articles.map(({ id }) => encodeId('Article', id));
    const people = [world.bob, world.ada, world.bob].map(({ id }) => encodeId('Person', id));
    const ids = [
      ...statements.slice(0, 30).reverse(),
      ...people,
      ...articles,
      encodeId('Organisation', world.board.id),
    ];
    const fields = '__typename id ... on Article { headline } ... on Speaker { name } ... on Statement { text }';
    const data = await api.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, { ids });
    expect(data.nodes.map((node: { id: string }) => node.id)).toEqual(ids);
    expect(api.sql.length).toBe(4);
  });
});
