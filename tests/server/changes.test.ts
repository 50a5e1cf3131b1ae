import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { correct, type Data, Desk, ingest, remove, type Spoken, saying, spoken, text, undo } from '../helpers/desk.ts';
import { wrongCounts } from '../helpers/rows.ts';
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

  const stateOf = `query ($id: ID!) { node(id: $id) { ... on Article { statements { edges { node {
    id text speaker { id name } coSpeakers { name } attribution { resolution evidence { text } } } } }
    speakers { edges { statementCount node { name } } } } } }`;

  it('undo corrections: what was read is there again, signed, however often it was corrected', async () => {
    const { article } = await put('Ines');
    const before = await data(stateOf, { id: article.id });
    const [bridge, council] = [saying(article, 'the bridge'), saying(article, 'waited long')];
    for (const speaker of [council.speaker?.id, null]) {
      await data(correct, { input: { statement: bridge.id, speaker } }, keys.write);
    }
    const { statement } = (await data(undo, { statement: bridge.id }, keys.write)).undoCorrection;
    expect(statement).toMatchObject({ speaker: { name: 'Ines Marlow' }, correction: null });
    expect(await data(stateOf, { id: article.id })).toEqual(before);
    expect(await wrongCounts(server.database.prisma)).toEqual([]);
    const [row] = await server.database.prisma.correction.findMany();
    expect([row?.undoneBy, row?.undoneAt]).toEqual([expect.stringMatching(/^The desk/), expect.any(Date)]);
    // Nothing is left to undo; and a new reading stands as it is.
    const again = await server.ask(undo, { statement: bridge.id }, keys.write);
    expect(again.body.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const revised = (await put('Petra')).article;
    expect(saying(revised, 'the bridge').speaker?.name).toBe('Petra Marlow');
    expect(await wrongCounts(server.database.prisma)).toEqual([]);
  });

  it('undo a correction that a new reading has taken over, to what that reading gave', async () => {
    const { article } = await put('Ines');
    const [bridge, council] = [saying(article, 'the bridge'), saying(article, 'waited long')];
    await data(correct, { input: { statement: bridge.id, speaker: council.speaker?.id } }, keys.write);
    const revised = (await put('Petra')).article;
    const there = saying(revised, 'the bridge');
    expect(there.speaker?.name).toBe('Dora Quill');
    const { statement } = (await data(undo, { statement: there.id }, keys.write)).undoCorrection;
    expect(statement.speaker.name).toBe('Petra Marlow');
    expect(await wrongCounts(server.database.prisma)).toEqual([]);
    await data(remove, { id: revised.id }, keys.admin);
    expect(await server.database.prisma.person.count()).toBe(0);
    expect(await server.database.prisma.extractedSpeaker.count()).toBe(0);
  });

  it('undo nothing for who may not, and nothing that is not there', async () => {
    const { article } = await put('Ines');
    const [{ id }] = spoken(article) as [Spoken];
    for (const [statement, headers, code] of [
      [id, {}, 'UNAUTHENTICATED'],
      [id, keys.write, 'NOT_FOUND'],
      [article.id, keys.write, 'BAD_USER_INPUT'],
      ['\0', keys.write, 'BAD_USER_INPUT'],
      [encodeId('Statement', '01900000-0000-7000-8000-00000000dead'), keys.write, 'NOT_FOUND'],
    ] as const) {
      const { body } = await server.ask(undo, { statement }, headers);
      expect(body.errors?.[0]?.extensions?.code).toBe(code);
    }
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
