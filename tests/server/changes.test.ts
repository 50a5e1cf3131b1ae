import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { createKey } from '../../src/store/api-keys.ts';
import { ingestArticle } from '../../src/store/ingest-article.ts';
import { wrongCounts } from '../helpers/rows.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let keys: Record<'write' | 'admin', Record<string, string>>;
beforeAll(async () => {
  server = await startServer({ production: true });
  const make = async (scope: 'write' | 'admin') => {
    const request = { owner: 'The desk', scopes: [scope], quota: null, expiresAt: null };
    return { authorization: `Bearer ${(await createKey(server.database.prisma, request)).key}` };
  };
  keys = { write: await make('write'), admin: await make('admin') };
});
afterAll(() => server?.end());

const text = (name: string) =>
  `${name} Marlow, the mayor of Ostrey, said on Tuesday that the bridge would open in June.\n\n` +
  '“We have waited long enough,” said Dora Quill, who leads the council of Ostrey.\n\n' +
  'The council told reporters that the money was there.';

const ingest = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) {
  outcome statementCount article { id headline publishedOn publisher { name } statements { edges { node { id text speaker { id name } } } } }
} }`;
const correct = `mutation ($input: CorrectStatementInput!) { correctStatement(input: $input) {
  statement { id speaker { id name } coSpeakers { name } attribution { resolution evidence { text } } correction { by at note } article { speakers { edges { statementCount node { name } } } } }
} }`;
const remove = 'mutation ($id: ID!) { removeArticle(id: $id) { id removed } }';

interface Spoken {
  readonly id: string;
  readonly text: string;
  readonly speaker: { readonly id: string; readonly name: string } | null;
}
// biome-ignore lint/suspicious/noExplicitAny: answers are as various as questions; tests compare them whole.
type Data = any;
async function data(query: string, variables: Record<string, unknown>, headers = {}): Promise<Data> {
  const { body } = await server.ask(query, variables, headers);
  expect(body.errors ?? []).toEqual([]);
  return body.data;
}
async function put(name: string, id = 'one'): Promise<Data> {
  const input = { text: text(name), headline: 'A bridge', publisher: 'Ostrey Post', publishedOn: '2026-03-04', id };
  return (await data(ingest, { input }, keys.write)).ingestArticle;
}
const spoken = (article: Data): Spoken[] => article.statements.edges.map(({ node }: { node: Spoken }) => node);
const saying = (article: Data, words: string) => spoken(article).find((one) => one.text.includes(words)) as Spoken;

describe('changes over HTTP', () => {
  beforeEach(async () => {
    const rows = await server.database.prisma.article.findMany({ select: { id: true } });
    for (const { id } of rows) await data(remove, { id: encodeId('Article', id) }, keys.admin);
  });

  it('ingest an article, twice once, and answer with what was selected', async () => {
    const first = await put('Ines');
    expect(first).toMatchObject({
      outcome: 'CREATED',
      article: { headline: 'A bridge', publishedOn: '2026-03-04', publisher: { name: 'Ostrey Post' } },
    });
    expect(saying(first.article, 'the bridge would open').speaker?.name).toBe('Ines Marlow');
    expect((await put('Ines')).outcome).toBe('UNCHANGED');
    const revised = await put('Petra');
    expect([revised.outcome, revised.article.id]).toEqual(['REVISED', first.article.id]);
  });

  it('refuse what is no article, by name', async () => {
    for (const input of [
      {},
      { text: 'x', html: 'y' },
      { text: '' },
      { html: '<p></p>' },
      { text: `a b.\0 c` },
      { text: '\ud800' },
    ]) {
      const { body } = await server.ask(ingest, { input }, keys.write);
      expect(body.errors?.[0]?.extensions?.code).toMatch(/REFUSED|BAD_USER_INPUT/);
    }
    const wrong = await server.ask(ingest, { input: { text: text('Ines'), url: 'ftp://x' } }, keys.write);
    expect(wrong.body.errors).toHaveLength(1);
  });

  it('take long articles from those who may write, and from nobody else', async () => {
    const input = {
      text: `${text('Ines')}\n\n${'The river was calm and the boats went out. '.repeat(3_000)}`,
      id: 'long',
    };
    const query = 'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { outcome } }';
    expect((await server.ask(query, { input })).response.status).toBe(413);
    expect((await data(query, { input }, keys.write)).ingestArticle.outcome).toBe('CREATED');
  }, 60_000);

  it('correct a speaker, signed and dated, and keep every count right', async () => {
    const { article } = await put('Ines');
    const [bridge, council] = [saying(article, 'the bridge'), saying(article, 'waited long')];
    const input = { statement: bridge.id, speaker: council.speaker?.id, note: 'The byline was wrong' };
    const { statement } = (await data(correct, { input }, keys.write)).correctStatement;
    expect(statement).toMatchObject({
      speaker: { name: 'Dora Quill' },
      attribution: { resolution: 'CORRECTED', evidence: [] },
      correction: { by: expect.stringMatching(/^The desk \(/), note: 'The byline was wrong' },
    });
    const dora = statement.article.speakers.edges.find((edge: Data) => edge.node.name === 'Dora Quill');
    expect(dora.statementCount).toBe(2);
    expect(await wrongCounts(server.database.prisma)).toEqual([]);
    const cleared = await data(correct, { input: { statement: bridge.id } }, keys.write);
    expect(cleared.correctStatement.statement).toMatchObject({
      speaker: null,
      attribution: { resolution: 'UNRESOLVED' },
      correction: { note: null },
    });
    expect(await wrongCounts(server.database.prisma)).toEqual([]);
  });

  it('keep a correction when the article is read anew with the same words', async () => {
    const { article } = await put('Ines');
    const [bridge, council] = [saying(article, 'the bridge'), saying(article, 'waited long')];
    await data(correct, { input: { statement: council.id, speaker: bridge.speaker?.id } }, keys.write);
    const revised = (await put('Petra')).article;
    expect(saying(revised, 'waited long').id).not.toBe(council.id);
    expect(saying(revised, 'waited long').speaker?.name).toBe('Ines Marlow');
    expect(await wrongCounts(server.database.prisma)).toEqual([]);
    expect(
      (await data('{ people { edges { node { name statements(first: 0) { totalCount } } } } }', {})).people.edges,
    ).toEqual(expect.arrayContaining([{ node: { name: 'Ines Marlow', statements: { totalCount: 1 } } }]));
  });

  it('refuse corrections of nothing, and by nobody known', async () => {
    const { article } = await put('Ines');
    const [{ id }] = spoken(article) as [Spoken];
    const none = encodeId('Person', '01900000-0000-7000-8000-00000000dead');
    for (const [input, code] of [
      [{ statement: article.id }, 'BAD_USER_INPUT'],
      [{ statement: id, speaker: id }, 'BAD_USER_INPUT'],
      [{ statement: id, speaker: none }, 'NOT_FOUND'],
      [{ statement: encodeId('Statement', '01900000-0000-7000-8000-00000000dead') }, 'NOT_FOUND'],
      [{ statement: id, note: '\0' }, 'BAD_USER_INPUT'],
      [{ statement: id, note: 'x'.repeat(3_000) }, 'BAD_USER_INPUT'],
    ] as const) {
      const { body } = await server.ask(correct, { input }, keys.write);
      expect(body.errors?.[0]?.extensions?.code).toBe(code);
    }
  });

  it('remove an article and whoever stood in no other, and nothing else', async () => {
    const [one, other] = [await put('Ines'), await put('Petra', 'two')];
    const { id } = one.article;
    expect((await data(remove, { id }, keys.admin)).removeArticle).toEqual({ id, removed: true });
    expect((await data(remove, { id }, keys.admin)).removeArticle).toEqual({ id, removed: false });
    const names = (await data('{ people { edges { node { name } } } }', {})).people.edges.map(
      (edge: Data) => edge.node.name,
    );
    expect(names).toContain('Petra Marlow');
    expect(names).not.toContain('Ines Marlow');
    expect(await wrongCounts(server.database.prisma)).toEqual([]);
    expect((await data('query ($id: ID!) { node(id: $id) { id } }', { id: other.article.id })).node).not.toBeNull();
  });
});

describe('answers that are kept', () => {
  const byId =
    'query ($id: ID!) { node(id: $id) { ... on Article { headline statements { edges { node { text speaker { name } } } } } } }';
  const list = '{ articles { totalCount edges { node { headline } } } }';

  it('go with exactly what a change touches, here and in other processes, and come back changed', async () => {
    await expect.poll(() => server.answers.isOn).toBe(true);
    const one = (await put('Ines', 'kept')).article;
    const far = (
      await data(
        ingest,
        {
          input: {
            text: '“It rains,” said Otto Brandt of the weather office.\n\nThe rain was heavy and it did not stop.',
            id: 'far',
          },
        },
        keys.write,
      )
    ).ingestArticle.article;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = server.answers.size;
    const [a, b] = [await data(byId, { id: one.id }), await data(byId, { id: far.id })];
    await data(list, {});
    expect(JSON.stringify([a, b])).not.toContain('onrecordCacheId');
    expect(server.answers.size).toBe(before + 3);
    expect(await data(byId, { id: one.id })).toEqual(a);
    // As another process does it: the change is heard through Postgres alone.
    await ingestArticle(server.database.prisma, {
      ...{
        key: 'id:/elsewhere',
        text: text('Ines'),
        headline: 'Another',
        publishedOn: null,
        publisher: null,
        url: null,
      },
    });
    // The first article's people are in the new one; the far one's are not.
    await expect.poll(() => server.answers.size).toBe(before + 1);
    expect((await data(list, {})).articles.edges.map((edge: Data) => edge.node.headline)).toContain('Another');
    const [bridge, council] = [saying(one, 'the bridge'), saying(one, 'waited long')];
    await data(byId, { id: one.id });
    await data(correct, { input: { statement: bridge.id, speaker: council.speaker?.id } }, keys.write);
    const after = await data(byId, { id: one.id });
    expect(saying(after.node, 'the bridge').speaker?.name).toBe('Dora Quill');
  });

  it('are given up while changes cannot be heard, and kept again when they can', async () => {
    await expect.poll(() => server.answers.isOn).toBe(true);
    await data(list, {});
    expect(server.answers.size).toBeGreaterThan(0);
    await server.database.prisma.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'onrecord changes' AND datname = current_database()`;
    await expect.poll(() => server.answers.isOn).toBe(false);
    expect(server.answers.size).toBe(0);
    await expect.poll(() => server.answers.isOn, { timeout: 10_000 }).toBe(true);
  });

  it('are none where something went wrong, or the client asks what it costs', async () => {
    const before = server.answers.size;
    await server.ask('{ a: articles(first: 0) { totalCount } b: articles(first: 101) { totalCount } }');
    await server.ask('{ c: articles(first: 0) { totalCount } }', {}, { 'x-request-cost': '1' });
    await server.ask('mutation { removeArticle(id: "x") { removed } }', {}, keys.admin);
    expect(server.answers.size).toBe(before);
  });
});
