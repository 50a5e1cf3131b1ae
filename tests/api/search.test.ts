import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../helpers/api.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { alias, article, organisation, person } from '../helpers/graph-rows.ts';

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
  database = await createTestDatabase();
  const { prisma } = database;
  const zoe = await person(prisma, 'Zoë Ferrán');
  await alias(prisma, 'Ms Ferrán', { personId: zoe.id });
  const other = await person(prisma, 'Zoe Ferran Malone');
  const port = await organisation(prisma, 'Port of Ferran', { kind: 'COMPANY' });
  await article(prisma, {
    headline: 'Ferran opens the lock',
    lead: 'The 😀 lock is open.',
    publishedOn: '0001-01-01',
    publisherId: port.id,
    statements: [
      {
        text: 'the lock is safe and the lock is new',
        by: [{ personId: zoe.id }],
        saidOn: '0001-01-02',
        kind: 'DIRECT',
      },
      { text: 'the lock costs too much', by: [{ personId: zoe.id }, { organisationId: port.id }], act: 'CRITICISE' },
    ],
  });
  await article(prisma, {
    headline: 'A quiet day',
    publishedOn: '9999-12-31',
    statements: [{ text: 'nothing happened', by: [{ personId: other.id }] }],
  });
  api = new Api(prisma);
});
afterAll(() => database?.drop());

const fields = `totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor score
  highlights { field fragment matched { start end } }
  node { __typename ... on Article { headline } ... on Speaker { name } ... on Statement { text } } }`;

async function search(args: string) {
  return (await api.data(`{ search(${args}) { ${fields} } }`)).search;
}

interface Found {
  readonly node: { readonly headline?: string; readonly name?: string; readonly text?: string };
}
const found = (answer: { edges: readonly Found[] }) =>
  answer.edges.map(({ node }) => node.headline ?? node.name ?? node.text);

describe('search', () => {
  it.each([
    ['query: "zoe ferran"', ['Zoë Ferrán', 'Zoe Ferran Malone', 'Port of Ferran']],
    ['query: "zoe ferran -port"', ['Zoë Ferrán', 'Zoe Ferran Malone']],
    ['query: "feran", types: [PERSON]', ['Zoë Ferrán', 'Zoe Ferran Malone']],
    ['query: "malonne", types: [PERSON]', ['Zoe Ferran Malone']],
    ['query: "costing", types: [STATEMENT]', ['the lock costs too much']],
    ['query: "ZOË", types: [PERSON]', ['Zoë Ferrán', 'Zoe Ferran Malone']],
    ['query: "ms ferran", types: [PERSON]', ['Zoë Ferrán', 'Zoe Ferran Malone']],
    ['query: "ferran", types: [ORGANISATION]', ['Port of Ferran']],
    ['query: "lock", types: [STATEMENT]', ['the lock is safe and the lock is new', 'the lock costs too much']],
    ['query: "lock -costs", types: [STATEMENT]', ['the lock is safe and the lock is new']],
    ['query: "lock", types: [ARTICLE]', ['Ferran opens the lock']],
    ['query: "%"', []],
    ['query: "_"', []],
    ['query: ""', []],
    ['query: "lock", types: []', []],
  ])('%s finds', async (args, wanted) => {
    const answer = await search(args);
    expect([found(answer), answer.totalCount]).toEqual([wanted, wanted.length]);
  });

  it('ranks by score, best first, and pages by it', async () => {
    const whole = await search('query: "ferran or lock", first: 100');
    const scores = whole.edges.map((edge: { score: number }) => edge.score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    expect(whole.totalCount).toBe(6);
    const walked: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const page = await search(`query: "ferran or lock", first: 1, after: ${JSON.stringify(after)}`);
      expect(page.pageInfo.hasPreviousPage).toBe(walked.length > 0);
      walked.push(...page.edges);
      expect(page.pageInfo.hasNextPage).toBe(walked.length < 6);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(walked).toEqual(whole.edges);
  });

  it('shows where the words stand in the part around the first of them', async () => {
    const { edges } = await search('query: "lock", types: [ARTICLE]');
    const shown = edges[0].highlights.map(
      (one: { field: string; fragment: string; matched: { start: number; end: number }[] }) => [
        one.field,
        one.matched.map(({ start, end }) => one.fragment.slice(start, end)),
      ],
    );
    expect(shown).toEqual([
      ['headline', ['lock']],
      ['text', ['lock', 'lock', 'lock']],
    ]);
  });
});

describe('facets', () => {
  it('count everything that the filter admits, the largest first', async () => {
    const { statements } = await api.data(`{ statements(first: 0) { facets {
      kinds { kind count } acts { act count } publishers { organisation { name } count }
      speakers { speaker { __typename name } count } top: speakers(first: 1) { speaker { name } } none: speakers(first: 0) { count }
      timeline(interval: YEAR) { start count } } } }`);
    const { timeline, speakers, ...rest } = statements.facets;
    expect(rest).toEqual({
      kinds: [
        { kind: 'INDIRECT', count: 2 },
        { kind: 'DIRECT', count: 1 },
      ],
      acts: [
        { act: 'STATE', count: 2 },
        { act: 'CRITICISE', count: 1 },
      ],
      publishers: [{ organisation: { name: 'Port of Ferran' }, count: 2 }],
      top: [{ speaker: { name: 'Zoë Ferrán' } }],
      none: [],
    });
    expect(speakers[0]).toEqual({ speaker: { __typename: 'Person', name: 'Zoë Ferrán' }, count: 2 });
    expect(
      new Set(
        speakers
          .slice(1)
          .map((one: { speaker: { name: string }; count: number }) => `${one.speaker.name} ${one.count}`),
      ),
    ).toEqual(new Set(['Port of Ferran 1', 'Zoe Ferran Malone 1']));
    expect([timeline.length, timeline[0], timeline[1].count, timeline.at(-1)]).toEqual([
      9999,
      { start: '0001-01-01', count: 2 },
      0,
      { start: '9999-01-01', count: 1 },
    ]);
  });

  it('keep to the parent and the filter', async () => {
    const facets = 'facets { acts { act count } timeline(interval: DAY) { start count } }';
    const data = await api.data(`{ person(by: { name: "ms ferran" }) {
      all: statements { ${facets} } critical: statements(filter: { act: { eq: CRITICISE } }) { ${facets} } } }`);
    expect(data.person).toEqual({
      all: {
        facets: {
          acts: [
            { act: 'CRITICISE', count: 1 },
            { act: 'STATE', count: 1 },
          ],
          timeline: [
            { start: '0001-01-01', count: 1 },
            { start: '0001-01-02', count: 1 },
          ],
        },
      },
      critical: { facets: { acts: [{ act: 'CRITICISE', count: 1 }], timeline: [{ start: '0001-01-01', count: 1 }] } },
    });
  });
});

describe('what the fields say', () => {
  it('walks over the first and the last of all days', async () => {
    const list = (args: string) => `{ articles(${args}) { pageInfo { endCursor } edges { node { publishedOn } } } }`;
    const first = await api.data(list('first: 1'));
    const next = await api.data(list(`first: 1, after: "${first.articles.pageInfo.endCursor}"`));
    expect([first, next].map((data) => data.articles.edges[0].node.publishedOn)).toEqual(['9999-12-31', '0001-01-01']);
  });

  it('counts offsets in either unit', async () => {
    const span = 'start end unit: start(unit: CODE_POINT) unitEnd: end(unit: CODE_POINT) text';
    const data = await api.data(`{ articles(filter: { matches: "safe" }) { edges { node { text
      statements(first: 1) { edges { node { content { ${span} } cue { span { ${span} } } attribution { span { ${span} } } } } } } } } }`);
    const { text, statements } = data.articles.edges[0].node;
    const { content, cue, attribution } = statements.edges[0].node;
    for (const one of [...content, cue.span, attribution.span]) {
      expect(text.slice(one.start, one.end)).toBe(one.text);
      expect([...text].slice(one.unit, one.unitEnd).join('')).toBe(one.text);
      expect(one.start - one.unit).toBe(1);
    }
  });

  it('finds the one with most statements where several have the name', async () => {
    const twin = await person(database.prisma, 'Zoe Ferran', { statementCount: 1 });
    const data = await api.data('{ person(by: { name: "  zoe   FERRÁN " }) { name } }');
    expect(data.person).toEqual({ name: 'Zoë Ferrán' });
    await database.prisma.person.delete({ where: { id: twin.id } });
    expect(
      await api.data(
        '{ person(by: { name: "nobody" }) { name } organisation(by: { wikidataId: "Q1" }) { name } article(by: { slug: "no" }) { slug } }',
      ),
    ).toEqual({
      person: null,
      organisation: null,
      article: null,
    });
  });

  it('finds an article by each of its names', async () => {
    await database.prisma.article.updateMany({
      where: { headline: 'A quiet day' },
      data: { url: 'https://example.org/quiet?a=1' },
    });
    const { article: byUrl } = await api.data(
      '{ article(by: { url: "HTTPS://EXAMPLE.org/quiet?a=1&utm_source=x#top" }) { id slug url ingestedAt } }',
    );
    const byId = await api.data(
      'query ($id: ID!, $slug: String!) { a: article(by: { id: $id }) { slug } b: article(by: { slug: $slug }) { id } }',
      byUrl,
    );
    expect(byId).toEqual({ a: { slug: byUrl.slug }, b: { id: byUrl.id } });
    expect(byUrl.ingestedAt).toBe('2026-01-01T00:00:00.000Z');
  });
});
