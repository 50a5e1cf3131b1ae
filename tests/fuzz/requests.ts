import { type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { Operations } from './operations.ts';
import { anyValue, Chance, nastyTexts } from './random.ts';

/** A request as it is sent. */
export interface Attempt {
  /** What kind of malice it is. */
  readonly kind: string;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');

/** Documents at the edge of every limit and beyond it. */
const edges: readonly ((chance: Chance) => string)[] = [
  (chance) => '{a'.repeat(chance.pick([1, 24, 25, 59, 60, 61, 3_000, 30_000])),
  (chance) => `{ node(id: ${'['.repeat(chance.pick([10, 58, 60, 30_000]))}`,
  (chance) => `{ statements(filter: ${'{ not: '.repeat(chance.pick([5, 25, 3_000]))}`,
  (chance) => `{ ${'... {'.repeat(chance.pick([10, 60, 5_000]))}`,
  (chance) => `{ ${many(chance.pick([19, 20, 21, 40, 41, 1_000]), (i) => `a${i}: __typename`)} }`,
  (chance) => `{ articles { ${many(chance.pick([39, 40, 41, 1_000]), (i) => `a${i}: totalCount`)} } }`,
  (chance) => `{ ${'__typename '.repeat(chance.pick([10, 11, 500, 5_000]))} }`,
  (chance) => `{ __typename ${'@include(if: true) '.repeat(chance.pick([1, 2, 40, 41, 1_000]))} }`,
  (chance) => `{ __typename ${many(chance.pick([9, 10, 500]), () => '@aa')} }`,
  () => '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  () => 'query ($a: StatementFilter = { and: [{ not: { or: [] } }] }) { statements(filter: $a) { totalCount } }',
  (chance) => {
    const count = chance.pick([5, 12, 25, 300]);
    return `{ ...F0 } ${many(count, (i) => `fragment F${i} on Query { a: node(id: "x") { id } ...F${i + 1} ...F${i + 1} }`)} fragment F${count} on Query { __typename }`;
  },
  (chance) =>
    `{ ${many(chance.pick([1, 3]), (i) => `a${i}: articles(first: 100) { edges { node { statements(first: 100) { edges { node { speaker { statements(first: 100) { totalCount } } } } } } } }`)} }`,
  () => getIntrospectionQuery(),
  () => 'query cop { __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
  () => 'subscription { x }',
  () => 'query A { __typename } query B { __typename }',
  () => '# nothing',
  () => 'type Query { a: Int }',
  () => '{ articls { totalCout } }',
  (chance) => `{ __typename } # ${'x'.repeat(chance.pick([90_000, 99_900, 100_001, 300_000]))}`,
];

const variableQueries = [
  'query ($v: StatementFilter) { statements(filter: $v, first: 2) { edges { node { id } } } }',
  'query ($v: ArticleFilter) { articles(filter: $v) { totalCount } }',
  'query ($v: [ID!]!) { nodes(ids: $v) { id } }',
  'query ($v: ID!) { node(id: $v) { id ... on Speaker { name } } }',
  'query ($v: String) { statements(after: $v, first: 3) { pageInfo { endCursor } } }',
  'query ($v: String) { articles(first: 2) { edges { node { mentions(before: $v) { edges { cursor } } } } } }',
  'query ($v: String!) { search(query: $v) { totalCount edges { score highlights { fragment } } } }',
  'query ($v: SpeakerLookup!) { person(by: $v) { name } }',
  'query ($v: ArticleLookup!) { article(by: $v) { headline } }',
  'query ($v: Date) { articles(filter: { publishedOn: { gte: $v } }) { totalCount } }',
  'query ($v: Int) { people(first: $v) { edges { node { name } } } }',
  'query ($v: [StatementOrder!]) { statements(orderBy: $v, first: 1) { edges { cursor } } }',
  'query ($v: Float) { statements(filter: { minConfidence: $v }) { totalCount } }',
  'mutation ($v: IngestArticleInput!) { ingestArticle(input: $v) { outcome } }',
];

/** Makes requests without end: honest ones, broken ones and hostile ones. */
export class Requests {
  readonly #chance: Chance;
  readonly #operations: Operations;

  constructor(schema: GraphQLSchema, seed: number) {
    this.#chance = new Chance(seed);
    this.#operations = new Operations(schema, this.#chance);
  }

  next(): Attempt {
    const chance = this.#chance;
    const kind = chance.below(100);
    if (kind < 40) return this.#post('operation', { query: this.#operations.operation() });
    if (kind < 55)
      return this.#post('variables', { query: chance.pick(variableQueries), variables: { v: this.#value() } });
    if (kind < 67) return this.#post('edge', { query: chance.pick(edges)(chance) });
    if (kind < 80) return this.#post('broken', { query: this.#broken(this.#operations.operation()) });
    if (kind < 88) return this.#odd();
    if (kind < 94) return this.#get();
    return this.#post('shape', anyValue(chance));
  }

  #value(): unknown {
    const chance = this.#chance;
    if (chance.happens(0.5)) return chance.pick(nastyTexts);
    if (chance.happens(0.1)) return deep(chance.pick([10, 55, 65, 3_000]));
    if (chance.happens(0.1)) return Array(chance.pick([100, 101, 4_000, 6_000])).fill('x');
    return anyValue(chance);
  }

  #broken(document: string): string {
    const chance = this.#chance;
    let text = document;
    for (let change = 0; change <= chance.below(4); change += 1) {
      const at = chance.below(text.length + 1);
      text =
        text.slice(0, at) +
        chance.pick([...nastyTexts.slice(0, 20), '{', '}', '(', '"', '"""', '...', '$', '@', '\\u{']) +
        text.slice(at + chance.below(3));
    }
    return text;
  }

  #post(kind: string, body: unknown): Attempt {
    return {
      kind,
      path: '/graphql',
      method: 'POST',
      headers: this.#headers('application/json'),
      body: JSON.stringify(body) ?? '',
    };
  }

  #headers(type: string): Record<string, string> {
    const chance = this.#chance;
    const headers: Record<string, string> = { 'content-type': type };
    if (chance.happens(0.1))
      headers.accept = chance.pick([
        '*/*',
        'text/html',
        'application/json',
        'text/event-stream',
        'multipart/mixed',
        'x',
        '',
      ]);
    if (chance.happens(0.03))
      headers.authorization = chance.pick([
        'Bearer',
        'Bearer x',
        'Basic YTpi',
        `Bearer onr_${'a'.repeat(60)}`,
        'Bearer a.b.c',
      ]);
    if (chance.happens(0.03)) headers['x-api-key'] = chance.pick(['', 'x', `onr_${'0'.repeat(10)}_${'0'.repeat(49)}`]);
    if (chance.happens(0.03)) headers.origin = chance.pick(['null', 'https://example.org', 'x']);
    if (chance.happens(0.03)) headers['x-forwarded-for'] = chance.pick(['1.2.3.4', ',,,', '::1', 'x'.repeat(3_000)]);
    if (chance.happens(0.03)) headers['x-request-id'] = chance.pick(['a', 'x'.repeat(5_000), 'good-request-id']);
    return headers;
  }

  #odd(): Attempt {
    const chance = this.#chance;
    const good = '{"query":"{__typename}"}';
    const body = chance.pick<string | Uint8Array>([
      ...['', '{', '[]', 'null', '"x"', '{"query":5}', '{"query":"{__typename}","variables":[]}', '{"query":""}'],
      ...[
        '{"query":"{__typename}","extensions":"x"}',
        `[${good},${good}]`,
        `${'['.repeat(40_000)}`,
        '{"__proto__":{"query":"{a}"}}',
      ],
      ...['query=%7B__typename%7D', '{"documentId":"sha256:x"}', '{"extensions":{"persistedQuery":{"sha256Hash":1}}}'],
      ...[new Uint8Array([0x7b, 0xff, 0x7d]), new Uint8Array(200_000), `{"query":"{__typename}","operationName":{}}`],
    ]);
    const type = chance.pick([
      'application/json',
      'application/json; charset=utf-16',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'application/graphql',
    ]);
    const method = chance.pick(['POST', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);
    const path = chance.pick([
      '/graphql',
      '/graphql',
      '/graphql/',
      '/graphql/x',
      '/',
      '/health',
      '/ready',
      '/schema.graphql',
      '/%00',
      '/..%2f..',
      '/graphql?query=%',
    ]);
    return { kind: 'odd', path, method, headers: this.#headers(type), body };
  }

  #get(): Attempt {
    const chance = this.#chance;
    const query = chance.happens(0.5) ? this.#operations.operation() : chance.pick(nastyTexts);
    const search = new URLSearchParams({
      query: query.slice(0, 4_000),
      ...(chance.happens(0.3) ? { variables: chance.pick(['{', '{}', '[]', '5', '{"v":"\\ud800"}', '"']) } : {}),
      ...(chance.happens(0.2)
        ? { extensions: chance.pick(['{', '1', '{"persistedQuery":{"version":1,"sha256Hash":"x"}}']) }
        : {}),
      ...(chance.happens(0.2) ? { operationName: chance.pick(nastyTexts).slice(0, 500) } : {}),
      ...(chance.happens(0.1) ? { documentId: chance.pick(nastyTexts).slice(0, 500) } : {}),
    });
    const headers = this.#headers('application/json');
    if (chance.happens(0.7)) headers['graphql-require-preflight'] = '1';
    return { kind: 'get', path: `/graphql?${search}`, method: 'GET', headers, body: null };
  }
}

function deep(depth: number): unknown {
  let value: unknown = { minConfidence: 0.5 };
  for (let level = 0; level < depth; level += 1) value = { not: value };
  return value;
}
