import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const names = async () =>
  (await db.prisma.person.findMany({ include: { aliases: true }, orderBy: { name: 'asc' } })).map((person) => [
    person.name,
    ...person.aliases.map((alias) => alias.name).sort(),
  ]);

const gates: Outline = {
  key: 'file:/gates.txt',
  headline: 'Gates “open” – at last, says Ørsted 😀',
  publishedOn: '2024-03-05',
  publisher: 'The Paper',
  text: `Harbour director Ann Lee said the gates of the Board would open. 😀 Lee told Bob Roe that nobody had asked.
Lee and Roe said they agreed with the Board. She thinks little of it. Someone said no. Reporting by Cy Dee`,
  people: {
    'Ann Lee': { aliases: ['Lee'], offices: [['Harbour director', 'Board']] },
    'Bob Roe': { aliases: ['Roe'] },
    'Cy Dee': {},
  },
  organisations: { Board: { kind: 'GOVERNMENT_BODY' }, 'The Paper': { kind: 'MEDIA' } },
  said: [
    {
      who: 'Ann Lee',
      source: 'Harbour director Ann Lee',
      content: 'the gates of the Board would open',
      saidOn: '2024-03-04',
    },
    { who: 'Ann Lee', source: 'Lee', content: 'nobody had asked', to: 'Bob Roe' },
    { who: 'Ann Lee', content: 'little of it', act: 'THOUGHT' },
    { who: 'Ann Lee', content: 'they agreed with the Board', together: ['Bob Roe', 'Ann Lee'] },
    { who: null, source: 'Someone', content: 'no' },
  ],
  credits: [['REPORTING', 'Cy Dee']],
};

describe('storeArticle', () => {
  it('writes a new article with all that hangs on it', async () => {
    expect(await store(gates)).toEqual({
      ...{ key: 'file:/gates.txt', slug: 'gates-open-at-last-says-orsted', outcome: 'CREATED' },
      ...{ revision: 1, statements: 4 },
    });
    expect(await countRows(db.prisma)).toEqual({
      ...{ articles: 1, article_revisions: 0, passages: 2, people: 3, organisations: 2, aliases: 2, affiliations: 1 },
      ...{ credits: 1, mentions: 8, appearances: 4, statements: 4, statement_speakers: 4, statement_mentions: 2 },
      addressees: 1,
    });
    expect(await wrongCounts(db.prisma)).toEqual([]);
    const article = await db.prisma.article.findFirstOrThrow({
      include: {
        publisher: true,
        statements: {
          orderBy: { index: 'asc' },
          include: { speakers: { orderBy: { position: 'asc' } }, addressees: true },
        },
      },
    });
    expect(article).toMatchObject({
      text: gates.text,
      astralOffsets: [65],
      sentenceStarts: [0, 108],
      sentenceEnds: [107, 214],
    });
    expect(article.publishedOn?.toISOString()).toBe('2024-03-05T00:00:00.000Z');
    expect(article.publisher).toMatchObject({ name: 'The Paper', kind: 'MEDIA', statementCount: 0 });
    const [first, second, third, fourth] = article.statements;
    expect(article.statements.map((statement) => statement.index)).toEqual([0, 1, 2, 3]);
    expect(first?.saidOn?.toISOString()).toBe('2024-03-04T00:00:00.000Z');
    expect(first?.speakerPersonId).toBe(first?.speakers[0]?.personId);
    expect(second?.addressees).toMatchObject([{ text: 'Bob Roe', personId: third?.speakers[1]?.personId }]);
    // Ann Lee stands twice among the speakers of the third, and is counted once.
    expect(third?.speakers).toHaveLength(2);
    expect(fourth).toMatchObject({
      speakerPersonId: null,
      speakers: [],
      resolution: 'UNRESOLVED',
      sourceText: 'Someone',
    });
  });

  it('changes nothing the second time, nor for the same text in another place', async () => {
    await store(gates);
    const rows = await dumpRows(db.prisma);
    expect(await store(gates)).toMatchObject({ outcome: 'UNCHANGED', revision: 1, statements: 4 });
    expect(await store({ ...gates, key: 'file:/copy/gates.txt' })).toMatchObject({
      key: 'file:/copy/gates.txt',
      outcome: 'UNCHANGED',
    });
    expect(await store({ ...gates, key: 'text:abc' })).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await dumpRows(db.prisma)).toEqual(rows);
  });

  it('takes the same text under two ids for two articles', async () => {
    await store({ ...gates, key: 'id:/1' });
    expect(await store({ ...gates, key: 'id:/2' })).toMatchObject({
      outcome: 'CREATED',
      slug: 'gates-open-at-last-says-orsted-2',
    });
    expect(await names()).toHaveLength(3);
    expect(await wrongCounts(db.prisma)).toEqual([]);
  });

  it('reads again what an earlier extraction read', async () => {
    await store(gates);
    await db.prisma.article.updateMany({ data: { extractorVersion: 'earlier' } });
    expect(await store({ ...gates, key: 'file:/moved.txt' })).toMatchObject({
      outcome: 'REVISED',
      revision: 2,
      statements: 4,
    });
    expect(await wrongCounts(db.prisma)).toEqual([]);
  });

  it('keeps the first and the last day that there is', async () => {
    await store({
      ...gates,
      publishedOn: '0001-01-01',
      said: [{ ...gates.said?.[0], who: null, content: 'no', saidOn: '9999-12-31' }],
    });
    const { publishedOn, statements } = await db.prisma.article.findFirstOrThrow({ include: { statements: true } });
    expect(publishedOn?.toISOString()).toBe('0001-01-01T00:00:00.000Z');
    expect(statements[0]?.saidOn?.toISOString()).toBe('9999-12-31T00:00:00.000Z');
  });

  it('writes an article with more values than one SQL statement takes', async () => {
    const line = 'Ann Lee said the gates would open. ';
    const many = {
      ...gates,
      text: line.repeat(6000),
      people: { 'Ann Lee': {} },
      organisations: {},
      credits: [],
      publisher: null,
    };
    await store({ ...many, said: [] });
    expect(await countRows(db.prisma)).toMatchObject({ mentions: 6000, people: 1 });
  });

  it('leaves nothing half-written where a write fails', async () => {
    await store(gates);
    const rows = await dumpRows(db.prisma);
    const changed = extractionOf({ ...gates, text: `${gates.text} It rained.` });
    const broken = { ...changed, statements: changed.statements.map((s) => ({ ...s, confidence: 7 })) };
    await expect(storeArticle(db.prisma, broken)).rejects.toThrow(/confidence/);
    const fresh = { ...broken, raw: { ...broken.raw, key: 'id:/new' } };
    await expect(storeArticle(db.prisma, fresh)).rejects.toThrow(/confidence/);
    expect(await dumpRows(db.prisma)).toEqual(rows);
  });

  it('refuses spans that are not what stands in the text', async () => {
    const extraction = extractionOf(gates);
    const [first, ...rest] = extraction.mentions;
    if (!first) throw new Error('no mention');
    const shifted = { ...first, span: { ...first.span, end: first.span.end + 1 } };
    await expect(storeArticle(db.prisma, { ...extraction, mentions: [shifted, ...rest] })).rejects.toThrow(
      'mention at',
    );
    expect((await countRows(db.prisma)).articles).toBe(0);
  });
});
