import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestArticle } from '../../src/store/ingest-article.ts';
import { correct, type Data, Desk, ingest, saying, text, undo } from '../helpers/desk.ts';
import type { TestServer } from '../helpers/server.ts';

let desk: Desk;
let server: TestServer;
let keys: Desk['keys'];
beforeAll(async () => {
  desk = await Desk.open();
  ({ server, keys } = desk);
});
afterAll(() => server?.end());

const data: Desk['data'] = (...given) => desk.data(...given);
const put: Desk['put'] = (...given) => desk.put(...given);

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
    await data(undo, { statement: bridge.id }, keys.write);
    expect(saying((await data(byId, { id: one.id })).node, 'the bridge').speaker?.name).toBe('Ines Marlow');
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

  it('lose nothing that the client calls by the name of our mark', async () => {
    const { article } = await put('Ines', 'marked');
    const asking = 'query ($id: ID!) { node(id: $id) { ... on Article { onrecordCacheId: headline id } } }';
    for (let time = 0; time < 3; time++) {
      expect((await data(asking, { id: article.id })).node).toEqual({
        onrecordCacheId: article.headline,
        id: article.id,
      });
    }
  });
});
