import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { alias, article, day, organisation, person } from '../helpers/graph-rows.ts';
import { Random } from '../helpers/random.ts';
import { Twin } from '../helpers/twin.ts';

// Lists are read while the database changes. Whoever pages through one must see every row that was there all the time,
// once, and no row twice: whatever was put in, taken out or moved between the pages.

let database: TestDatabase;
let twin: Twin;
let speaker: { id: string; name: string };
let other: { id: string };
beforeAll(async () => {
  database = await createTestDatabase();
  twin = new Twin(database.prisma);
  speaker = await person(database.prisma, 'Ines Walker');
  await alias(database.prisma, 'Walker', { personId: speaker.id });
  other = await organisation(database.prisma, 'Pier Office');
  for (let n = 0; n < 12; n += 1) await addArticle(new Random(n));
});
afterAll(() => database?.drop());

const days = [null, '2026-05-01', '2026-05-02', '2026-05-02', '2026-05-03'];

async function addArticle(random: Random): Promise<void> {
  const publishedOn = random.pick(days);
  const statements = Array.from({ length: 3 }, () => ({
    text: `the pier is ${random.below(1_000_000)}`,
    by: [{ personId: speaker.id }, ...(random.chance(0.3) ? [{ organisationId: other.id }] : [])],
    saidOn: random.pick(days),
    confidence: random.below(4) / 4,
  }));
  await article(database.prisma, { headline: `Pier ${random.below(9)}`, publishedOn, statements });
}

/** One change: a new article, one gone, or a statement whose keys become others. Gives the statements that it touched. */
async function change(random: Random): Promise<string[]> {
  const { prisma } = database;
  const what = random.below(3);
  if (what === 0) {
    await addArticle(random);
    return [];
  }
  const statements = await prisma.statement.findMany({ select: { id: true, articleId: true }, orderBy: { id: 'asc' } });
  if (what === 1 && statements.length > 24) {
    const { articleId } = random.pick(statements);
    await prisma.article.delete({ where: { id: articleId } });
    return statements.filter((statement) => statement.articleId === articleId).map(({ id }) => id);
  }
  const { id } = random.pick(statements);
  const keys = { saidOn: day(random.pick(days)) };
  await prisma.statement.update({ where: { id }, data: { ...keys, confidence: random.below(4) / 4 } });
  await prisma.statementSpeaker.updateMany({ where: { statementId: id }, data: keys });
  return [id];
}

interface Edges {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}

const selection = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage }';
const args = '($first: Int, $after: String, $last: Int, $before: String, $orderBy: [StatementOrder!])';
const given = 'first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy';
const lists: Record<string, string> = {
  'Query.statements': `query ${args} { list: statements(${given}) { ${selection} } }`,
  'Person.statements': `query ${args} { in: person(by: { name: "Walker" }) { list: statements(${given}) { ${selection} } } }`,
};

const orders = [
  [{ field: 'SAID_ON', direction: 'DESC' }],
  [{ field: 'SAID_ON', direction: 'ASC' }],
  [
    { field: 'PUBLISHED_ON', direction: 'DESC' },
    { field: 'CONFIDENCE', direction: 'ASC' },
  ],
  [
    { field: 'CONFIDENCE', direction: 'DESC' },
    { field: 'SAID_ON', direction: 'DESC' },
  ],
  [{ field: 'ARTICLE_POSITION', direction: 'DESC' }],
];

async function ids(): Promise<string[]> {
  const rows = await database.prisma.statement.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => Buffer.from(`Statement:${id}`).toString('base64url'));
}

/** A page by both paths, which must agree. */
async function page(list: string, variables: Record<string, unknown>): Promise<Edges> {
  const document = twin.tryParse(lists[list] ?? '');
  if (!document) throw new TypeError(`${list} cannot be asked for`);
  const answer = await twin.fast(document, variables);
  expect(twin.reason).toBeNull();
  expect(answer).toEqual(await twin.reference(document, variables));
  const data = answer.data as { readonly list?: Edges; readonly in?: { readonly list: Edges } };
  return (data.list ?? data.in?.list) as Edges;
}

const walks = Object.keys(lists).flatMap((list) =>
  orders.flatMap((orderBy) =>
    [true, false].map((forwards) => ({ list, orderBy, forwards, name: JSON.stringify(orderBy) })),
  ),
);

describe('a walk over changing data', () => {
  it.each(walks)('$list $name, forwards: $forwards, neither repeats nor skips a row that stayed', async (walk) => {
    const { list, orderBy, forwards } = walk;
    const random = new Random(walks.indexOf(walk) + 1);
    const atStart = await ids();
    const touched = new Set<string>();
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let more = true; more; ) {
      const size = 1 + random.below(7);
      const asked: Edges = await page(list, {
        orderBy,
        ...(forwards ? { first: size, after: cursor } : { last: size, before: cursor }),
      });
      const edges = forwards ? asked.edges : asked.edges.toReversed();
      seen.push(...edges.map(({ node }) => node.id));
      cursor = edges.at(-1)?.cursor ?? cursor;
      more = forwards ? asked.pageInfo.hasNextPage : asked.pageInfo.hasPreviousPage;
      for (const id of await change(random)) touched.add(Buffer.from(`Statement:${id}`).toString('base64url'));
    }
    const atEnd = new Set(await ids());
    const stayed = atStart.filter((id) => atEnd.has(id) && !touched.has(id));
    const twice = seen.filter((id, index) => seen.indexOf(id) !== index && !touched.has(id));
    expect(stayed.length).toBeGreaterThan(5);
    expect(stayed.filter((id) => !seen.includes(id))).toEqual([]);
    expect(twice).toEqual([]);
  });
});
