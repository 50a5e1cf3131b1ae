import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api } from '../helpers/api.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { smallWorld } from '../helpers/small-world.ts';

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
  database = await createTestDatabase();
  await smallWorld(database.prisma);
  api = new Api(database.prisma);
});
afterAll(() => database?.drop());

interface PageOf<Node> {
  readonly pageInfo: { readonly endCursor: string };
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
}

const statements = (args: string) => `statements(${args}) {
  pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id text } } }`;

describe('a list of twenty articles with statements and speakers', () => {
  const list = (args: string) => `{ articles(${args}) {
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { node {
      headline publisher { name } publishedOn
      statements(first: 5) { edges { node {
        text speaker { name aliases } coSpeakers { name } addressees { speaker { name } } article { slug }
      } } }
      speakers(first: 5) { edges { statementCount node { name ... on Organisation { kind } } } }
    } }
  } }`;

  it('takes one SQL statement, and on the next page one more to say what is before it', async () => {
    const first = await api.data(list('first: 20'));
    expect(first.articles.edges.length).toBe(20);
    expect(api.sql.length).toBe(1);
    const next = await api.data(list(`first: 20, after: "${first.articles.pageInfo.endCursor}"`));
    expect(next.articles.edges.length).toBe(5);
    expect(api.sql.length).toBe(2);
  });

  it('takes as many for two articles as for twenty, with every count and flag asked for', async () => {
    const all = (size: number) => `{ articles(first: ${size}) { totalCount pageInfo { hasNextPage } edges { node {
      text speakers { totalCount pageInfo { hasNextPage } edges { node { id name
        statements(first: 2) { totalCount pageInfo { hasNextPage } facets { kinds { kind count } speakers { count speaker { name } } timeline { start count } }
          edges { node { text context(before: 1) content { start(unit: CODE_POINT) text } } } }
        mentions(first: 1) { totalCount edges { node { span { text } speaker { name } } } } } } }
      early: statements(first: 1) { edges { node { text speaker { name } } } }
      late: statements(last: 1) { pageInfo { hasPreviousPage } edges { node { text speaker { name } } } }
    } } } }`;
    await api.data(all(2));
    const few = api.sql.length;
    await api.data(all(20));
    expect(api.sql.length).toBe(few);
    expect(few).toBeLessThan(30);
  });

  it("reads an article's text only when it is asked for", async () => {
    await api.data(
      '{ articles(first: 20) { edges { node { headline statements(first: 5) { edges { node { text content { text } } } } } } } }',
    );
    expect(api.sql.filter((sql) => sql.includes('"t0"."text"'))).toEqual([]);
  });
});

describe('a page whose entries are all alike', () => {
  it.each([2, 20])('is read in SQL with %d of them, and whether there are more', async (size) => {
    const more = await api.data(`{ statements(first: ${size}) { pageInfo { hasNextPage } edges { __typename } } }`);
    expect(more.statements.pageInfo).toEqual({ hasNextPage: true });
    expect(more.statements.edges).toEqual(Array(size).fill({ __typename: 'StatementEdge' }));
    expect(api.sql).toHaveLength(1);
  });
});

describe('a nested page', () => {
  it.each(['first: 1', 'last: 1', 'first: 2, orderBy: [{ field: CONFIDENCE }, { field: SAID_ON, direction: DESC }]'])(
    'with %s equals the single page of each parent',
    async (args) => {
      const nested = await api.data(`{ articles(first: 25) { edges { node { slug ${statements(args)} } } } }`);
      for (const { node } of nested.articles.edges) {
        const single = await api.data(`{ article(by: { slug: "${node.slug}" }) { slug ${statements(args)} } }`);
        expect(node).toEqual(single.article);
      }
    },
  );

  it('after a cursor equals the single page of each parent', async () => {
    const first = await api.data(
      `{ people { edges { node { id name ${statements('first: 3, orderBy: [{ field: SAID_ON }]')} } } } }`,
    );
    const people = first.people.edges as { node: { name: string; statements: PageOf<unknown> } }[];
    for (const { node } of people) {
      const args = `first: 4, orderBy: [{ field: SAID_ON }], after: "${node.statements.pageInfo.endCursor}"`;
      if (node.statements.edges.length === 0) continue;
      const nested = await api.data(`{ people { edges { node { name ${statements(args)} } } } }`);
      expect(api.sql.length).toBeLessThanOrEqual(2);
      for (const other of nested.people.edges as typeof people) {
        const single = await api.data(`{ person(by: { name: "${other.node.name}" }) { name ${statements(args)} } }`);
        expect(other.node).toEqual(single.person);
      }
    }
  });

  it("counts and groups each parent's own rows", async () => {
    const fields =
      'name statements(first: 0, filter: { saidOn: { isNull: false } }) { totalCount facets { kinds { kind count } acts { act count } } }';
    const nested = await api.data(
      `{ people { edges { node { ${fields} } } } organisations { edges { node { ${fields} } } } }`,
    );
    const found = [...nested.people.edges, ...nested.organisations.edges].map(({ node }) => [
      node.name,
      node.statements.totalCount,
      node.statements.facets.kinds.map((kind: { count: number }) => kind.count),
    ]);
    expect(new Set(found)).toEqual(
      new Set([
        ['Ada Byron', 16, [16]],
        ['Bob Stone', 0, []],
        ['Évening Gazette', 0, []],
        ['Harbour Board', 0, []],
      ]),
    );
  });
});
