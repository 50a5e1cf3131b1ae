import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../src/db/client.ts';
import { storeArticle } from '../../src/store/store-article.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { extractionOf, type Outline } from '../helpers/extraction.ts';
import { countRows, dumpRows, wrongCounts } from '../helpers/rows.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.prisma.$executeRaw`TRUNCATE articles, people, organisations CASCADE`;
});

const store = (outline: Outline) => storeArticle(db.prisma, extractionOf(outline));
const people = () =>
  db.prisma.person.findMany({
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      statementCount: true,
      aliases: { select: { name: true }, orderBy: { name: 'asc' } },
    },
  });
const named = async () =>
  (await people()).map(({ name, aliases, statementCount }) => [
    name,
    aliases.map((alias) => alias.name),
    statementCount,
  ]);

const first: Outline = {
  key: 'id:/gates',
  headline: 'Gates to open',
  publishedOn: '2024-03-05',
  publisher: 'The Paper',
  text: 'Ann Lee said the gates would open. Lee told Bob Roe of the Board so. Cy Dee said no.',
  people: { 'Ann Lee': { aliases: ['Lee'] }, 'Bob Roe': {}, 'Cy Dee': {} },
  organisations: { Board: {}, 'The Paper': { kind: 'MEDIA' } },
  said: [
    { who: 'Ann Lee', source: 'Ann Lee', content: 'the gates would open' },
    { who: 'Ann Lee', source: 'Lee', content: 'so', to: 'Bob Roe' },
    { who: 'Cy Dee', source: 'Cy Dee', content: 'no' },
  ],
};
const second: Outline = {
  ...first,
  headline: 'Gates stay shut',
  publishedOn: '2024-03-06',
  publisher: 'The Sheet',
  text: 'Ann Lee said the gates would stay shut. Cy Dee agreed.',
  people: { 'Ann Lee': {}, 'Cy Dee': {} },
  organisations: { 'The Sheet': { kind: 'MEDIA' } },
  said: [{ who: 'Ann Lee', source: 'Ann Lee', content: 'the gates would stay shut' }],
};

describe('a changed article', () => {
  it('becomes the next revision, and the old one history', async () => {
    await store(first);
    const before = await db.prisma.article.findFirstOrThrow();
    const ids = new Map((await people()).map(({ name, id }) => [name, id]));
    expect(await store(second)).toEqual({
      ...{ key: 'id:/gates', slug: 'gates-to-open', outcome: 'REVISED', revision: 2, statements: 1 },
    });
    const after = await db.prisma.article.findFirstOrThrow({ include: { revisions: true, publisher: true } });
    expect(after).toMatchObject({ id: before.id, slug: 'gates-to-open', headline: 'Gates stay shut', revision: 2 });
    expect(after.publisher?.name).toBe('The Sheet');
    expect(after.revisions).toMatchObject([
      {
        revision: 1,
        headline: 'Gates to open',
        text: first.text,
        contentHash: before.contentHash,
        ingestedAt: before.ingestedAt,
      },
    ]);
    expect(after.revisions[0]?.replacedAt).toEqual(after.ingestedAt);
    expect(after.revisions[0]?.statements).toMatchObject([
      { index: 0, text: 'the gates would open', speakers: [{ type: 'PERSON', name: 'Ann Lee' }], contentStarts: [13] },
      { index: 1, addressees: [{ text: 'Bob Roe', speaker: { type: 'PERSON', name: 'Bob Roe' } }] },
      { index: 2, text: 'no', sourceText: 'Cy Dee' },
    ]);
    // Whoever remains keeps the key; who no longer appears is gone, and so is the alias that nothing uses.
    expect(await people()).toMatchObject([
      { id: ids.get('Ann Lee'), name: 'Ann Lee', statementCount: 1, aliases: [] },
      { id: ids.get('Cy Dee'), name: 'Cy Dee', statementCount: 0 },
    ]);
    expect((await db.prisma.organisation.findMany()).map(({ name }) => name)).toEqual(['The Sheet']);
    expect(await wrongCounts(db.prisma)).toEqual([]);
    expect(await countRows(db.prisma)).toMatchObject({ statements: 1, addressees: 0, passages: 1, mentions: 2 });
  });

  it('changes nothing when it comes again, and goes on counting when it changes back', async () => {
    await store(first);
    await store(second);
    const rows = await dumpRows(db.prisma);
    expect(await store(second)).toMatchObject({ outcome: 'UNCHANGED', revision: 2 });
    expect(await dumpRows(db.prisma)).toEqual(rows);
    expect(await store(first)).toMatchObject({ outcome: 'REVISED', revision: 3, statements: 3 });
    expect(await named()).toEqual([
      ['Ann Lee', ['Lee'], 2],
      ['Bob Roe', [], 0],
      ['Cy Dee', [], 1],
    ]);
    expect((await countRows(db.prisma)).article_revisions).toBe(2);
    expect(await wrongCounts(db.prisma)).toEqual([]);
  });

  it('leaves alone whom another article names', async () => {
    await store(first);
    await store({ ...first, key: 'id:/other' });
    await store(second);
    expect(await named()).toEqual([
      ['Ann Lee', ['Lee'], 3],
      ['Bob Roe', [], 0],
      ['Cy Dee', [], 1],
    ]);
    expect((await db.prisma.organisation.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)).toEqual([
      ...['Board', 'The Paper', 'The Sheet'],
    ]);
    expect(await wrongCounts(db.prisma)).toEqual([]);
  });
});

const long: Outline = {
  key: 'id:/long',
  text: 'Ann Maria Lee said no. Ann Lee left.',
  people: { 'Ann Maria Lee': { aliases: ['Ann Lee'] } },
  said: [{ who: 'Ann Maria Lee', source: 'Ann Maria Lee', content: 'no' }],
};

describe('a name', () => {
  const short: Outline = { ...long, key: 'id:/short', text: 'Ann Lee said no.', people: { 'Ann Lee': {} }, said: [] };

  it('grows to the longest one, and goes back when nothing uses that any more', async () => {
    await store(short);
    const [ann] = await people();
    await store(long);
    expect(await people()).toMatchObject([{ id: ann?.id, name: 'Ann Maria Lee', aliases: [{ name: 'Ann Lee' }] }]);
    const { normalisedName } = await db.prisma.person.findFirstOrThrow();
    expect(normalisedName).toBe('ann maria lee');
    await store({ ...short, key: 'id:/long' });
    expect(await people()).toMatchObject([{ id: ann?.id, name: 'Ann Lee', aliases: [] }]);
    expect(await wrongCounts(db.prisma)).toEqual([]);
  });

  it('tells a kind that was not known', async () => {
    const board: Outline = { key: 'id:/1', text: 'The Board said no.', organisations: { Board: {} } };
    await store(board);
    await store({ ...board, key: 'id:/2', organisations: { Board: { kind: 'GOVERNMENT_BODY' } } });
    await store({ ...board, key: 'id:/3' });
    expect(await db.prisma.organisation.findMany()).toMatchObject([{ name: 'Board', kind: 'GOVERNMENT_BODY' }]);
  });
});

describe('writers at the same time', () => {
  it('make one person of one, whoever comes first', async () => {
    const clients = Array.from({ length: 4 }, () => createClient(db.url, { max: 2 }));
    try {
      const work = Array.from({ length: 24 }, (_, index) => {
        const client = clients[index % clients.length];
        if (!client) throw new Error('no client');
        return storeArticle(client, extractionOf({ ...first, key: `id:/${index % 12}` }));
      });
      const outcomes = (await Promise.all(work)).map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual([...Array(12).fill('CREATED'), ...Array(12).fill('UNCHANGED')]);
    } finally {
      await Promise.all(clients.map((client) => client.$disconnect()));
    }
    expect(await named()).toEqual([
      ['Ann Lee', ['Lee'], 24],
      ['Bob Roe', [], 0],
      ['Cy Dee', [], 12],
    ]);
    expect(new Set((await db.prisma.article.findMany()).map(({ slug }) => slug)).size).toBe(12);
    expect(await wrongCounts(db.prisma)).toEqual([]);
  });
});
