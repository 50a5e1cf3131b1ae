import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** A connection: the fields around it, its name and arguments, and what tells its nodes apart. */
interface Walked {
  readonly name: string;
  readonly field: string;
  readonly args?: string;
  readonly node: string;
  readonly inside?: () => string;
}

const person = () => 'person(by: { name: "Ada Byron" })';
const board = () => 'organisation(by: { name: "Harbour Board" })';
const firstArticle = () => `article(by: { slug: "${world.articles[0]?.slug}" })`;
const everyOrder = (fields: readonly string[]) =>
  fields.flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => `orderBy: [{ field: ${field}, direction: ${direction} }]`),
  );
const statementOrders = everyOrder(['SAID_ON', 'PUBLISHED_ON', 'ARTICLE_POSITION', 'CONFIDENCE']);
const articleOrders = everyOrder(['PUBLISHED_ON', 'HEADLINE', 'INGESTED_AT', 'STATEMENT_COUNT']);
const mixed =
  'orderBy: [{ field: CONFIDENCE, direction: DESC }, { field: SAID_ON }, { field: PUBLISHED_ON, direction: DESC }]';
const lists = (name: string, field: string, orders: readonly string[], node: string, inside?: () => string): Walked[] =>
  orders.map((args) => ({ name: `${name} ${args}`, field, args, node, ...(inside ? { inside } : {}) }));

const walks: Walked[] = [
  ...lists('all', 'statements', ['', ...statementOrders, mixed], 'id'),
  ...lists('all', 'articles', ['', ...articleOrders], 'id'),
  ...lists('all', 'people', ['', ...everyOrder(['NAME', 'STATEMENT_COUNT'])], 'id'),
  ...lists('all', 'organisations', ['', ...everyOrder(['NAME', 'STATEMENT_COUNT'])], 'id'),
  ...lists('a person', 'statements', ['', ...statementOrders, mixed], 'id', person),
  ...lists('a person', 'articles', ['', ...articleOrders], 'id', person),
  ...lists('a body', 'statementsAddressed', ['', ...statementOrders, mixed], 'id', board),
  ...lists('a body', 'statements', [''], 'id', board),
  ...lists('a body', 'mentions', [''], 'span { start text } article { id }', () => 'person(by: { name: "Bob Stone" })'),
  ...lists('a body', 'affiliations', [''], 'title', board),
  ...lists(
    'a publisher',
    'publishedArticles',
    articleOrders,
    'id',
    () => 'organisation(by: { name: "evening gazette" })',
  ),
  ...lists('an article', 'statements', ['', mixed], 'id', firstArticle),
  ...lists('an article', 'speakers', [''], 'id', firstArticle),
  ...lists('an article', 'mentions', [''], 'span { start }', firstArticle),
];

interface PageAnswer {
  readonly totalCount: number;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
}

async function page(walked: Walked, args: string): Promise<PageAnswer> {
  const all = [walked.args, args].filter(Boolean).join(', ');
  const list = `${walked.field}${all ? `(${all})` : ''} {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${walked.node} } } }`;
  const outer = walked.inside?.();
  const data = await api.data(outer ? `{ parent: ${outer} { list: ${list} } }` : `{ list: ${list} }`);
  return outer ? data.parent.list : data.list;
}

const nodes = (answer: PageAnswer) => answer.edges.map((edge) => edge.node);

describe.each(walks)('$name $field', (walked) => {
  it('gives every row once, forwards and backwards, in one order', async () => {
    const whole = await page(walked, 'first: 100');
    expect(whole.edges.length).toBe(whole.totalCount);
    expect(new Set(nodes(whole).map((node) => JSON.stringify(node))).size).toBe(whole.totalCount);
    expect([whole.pageInfo.hasNextPage, whole.pageInfo.hasPreviousPage]).toEqual([false, false]);
    const size = Math.max(1, Math.ceil(whole.totalCount / 4) - 1);
    const forwards: unknown[] = [];
    for (let answer = await page(walked, `first: ${size}`); ; ) {
      expect(answer.pageInfo.hasPreviousPage).toBe(forwards.length > 0);
      forwards.push(...nodes(answer));
      expect(answer.pageInfo.hasNextPage).toBe(forwards.length < whole.totalCount);
      if (!answer.pageInfo.hasNextPage) break;
      answer = await page(walked, `first: ${size}, after: "${answer.pageInfo.endCursor}"`);
    }
    expect(forwards).toEqual(nodes(whole));
    const backwards: unknown[] = [];
    for (let answer = await page(walked, `last: ${size}`); ; ) {
      expect(answer.pageInfo.hasNextPage).toBe(backwards.length > 0);
      backwards.unshift(...nodes(answer));
      expect(answer.pageInfo.hasPreviousPage).toBe(backwards.length < whole.totalCount);
      if (!answer.pageInfo.hasPreviousPage) break;
      answer = await page(walked, `last: ${size}, before: "${answer.pageInfo.startCursor}"`);
    }
    expect(backwards).toEqual(nodes(whole));
  });
});

describe('a page', () => {
  const all: Walked = { name: 'all', field: 'statements', args: 'orderBy: [{ field: SAID_ON }]', node: 'id saidOn' };

  it('takes first with before and last with after', async () => {
    const whole = await page(all, 'first: 100');
    const [from, to] = [whole.edges[9]?.cursor, whole.edges[50]?.cursor];
    const head = await page(all, `first: 3, before: "${to}"`);
    expect([nodes(head), head.pageInfo.hasNextPage, head.pageInfo.hasPreviousPage]).toEqual([
      nodes(whole).slice(0, 3),
      true,
      false,
    ]);
    const tail = await page(all, `last: 3, after: "${from}"`);
    expect([nodes(tail), tail.pageInfo.hasNextPage, tail.pageInfo.hasPreviousPage]).toEqual([
      nodes(whole).slice(-3),
      false,
      true,
    ]);
    const between = await page(all, `first: 100, after: "${from}", before: "${to}"`);
    expect([nodes(between), between.pageInfo.hasNextPage, between.pageInfo.hasPreviousPage]).toEqual([
      nodes(whole).slice(10, 50),
      true,
      true,
    ]);
    const lastBefore = await page(all, `last: 4, after: "${from}", before: "${to}"`);
    expect(nodes(lastBefore)).toEqual(nodes(whole).slice(46, 50));
  });

  it('may be empty and still says what is around it', async () => {
    const none = await page(all, 'first: 0');
    expect([none.edges, none.pageInfo]).toEqual([
      [],
      { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    ]);
    const noneLast = await page(all, 'last: 0');
    expect([noneLast.pageInfo.hasNextPage, noneLast.pageInfo.hasPreviousPage]).toEqual([false, true]);
    const whole = await page(all, 'first: 100');
    const beyond = await page(all, `first: 5, after: "${whole.pageInfo.endCursor}"`);
    expect([beyond.edges, beyond.pageInfo.hasNextPage, beyond.pageInfo.hasPreviousPage]).toEqual([[], false, true]);
  });

  it('holds 20 unless said', async () => {
    expect((await page(all, '')).edges.length).toBe(20);
  });

  it('goes on where its last row was, though that row is gone', async () => {
    const whole = await page(all, 'first: 100');
    const gone = whole.edges[4];
    const { id } = await database.prisma.statement.findFirstOrThrow({
      orderBy: [{ saidOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      skip: 4,
    });
    await database.prisma.statement.delete({ where: { id } });
    const after = await page(all, `first: 100, after: "${gone?.cursor}"`);
    expect(nodes(after)).toEqual(nodes(whole).slice(5));
    expect(after.pageInfo.hasPreviousPage).toBe(true);
    const before = await page(all, `last: 100, before: "${gone?.cursor}"`);
    expect(nodes(before)).toEqual(nodes(whole).slice(0, 4));
  });
});
