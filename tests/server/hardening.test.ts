import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir, readConfig } from '../../src/config.ts';
import { type Limit, limitTable, usualLimits } from '../../src/limits.ts';
import { AnswerCache } from '../../src/server/answers/answer-cache.ts';
import { documentCaches } from '../../src/server/documents/document-cache.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { smallWorld } from '../helpers/small-world.ts';

// What was seen to go wrong in servers of this build, row by row, where no other file shows it.
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ production: true });
  await smallWorld(server.database.prisma);
});
afterAll(() => server?.end());

const post = async (body: string) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, text: await response.text() };
};
const asking = (query: string, variables: unknown = {}) => JSON.stringify({ query, variables });
const nested = (open: string, inner: string, close: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth);

describe('deep and long requests', () => {
  it.each([
    ['30 kB of braces', asking('{'.repeat(30_000))],
    ['30 kB of brackets', asking(`{ a(b: ${'['.repeat(30_000)}`)],
    ['10 kB of objects', asking(`{ a(b: ${'{a:'.repeat(3_400)}`)],
    ['30 kB of inline fragments', asking(nested('{... ', '{a}', '}', 5_000))],
    ['an input object 3,000 deep', asking(nested('{ statements(filter: { not: ', '{}', '}', 3_000))],
    ['the same in variables', `{"query":"{__typename}","variables":{"f":${nested('{"not":', '{}', '}', 3_000)}}}`],
    ['lists 3,000 deep in variables', `{"query":"{__typename}","variables":{"f":${nested('[', '', ']', 3_000)}}}`],
    [
      'a chain of fragments',
      asking(`{ ...F0 } ${Array.from({ length: 2_000 }, (_, i) => `fragment F${i} on Query{...F${i + 1}}`).join('')}`),
    ],
    ['40,000 ids', asking('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(40_000).fill('x') })],
    [
      '278 bytes for 48 MB',
      asking(
        '{articles(first:100){edges{node{statements(first:100){edges{node{article{statements(first:100){edges{node{text}}}}}}}}}}}',
      ),
    ],
  ])('of %s are refused as the caller’s fault', async (_, body) => {
    const { status, text } = await post(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/RangeError|INTERNAL|call stack/);
  });

  it('of many different documents fill a cache that has an end', async () => {
    const padding = ' '.repeat(90_000);
    const caches = documentCaches(usualLimits.documentCacheBytes, usualLimits.tokens);
    for (let n = 0; n < 500; n += 1) {
      caches.documentCache.set(`{ a${n} }${padding}`, {} as never);
      caches.errorCache.set(`{ a${n} }${padding}`, new Error());
    }
    expect(caches.documentCache.bytes).toBeLessThanOrEqual(usualLimits.documentCacheBytes);
    expect(caches.documentCache.get(`{ a499 }${padding}`)).toBeDefined();
    expect(caches.documentCache.get(`{ a0 }${padding}`)).toBeUndefined();
    expect(caches.errorCache.bytes).toBeLessThanOrEqual(usualLimits.documentCacheBytes / 16);
  });
});

describe('kept answers', () => {
  it('have an end in bytes, and forget what they depended on with them', () => {
    const cache = new AnswerCache(1_000_000, 60, { listening: true });
    for (let n = 0; n < 500; n += 1) {
      cache.set(
        `key ${n}`,
        { text: 'x'.repeat(10_000), cost: 1, operation: null, ids: [`id ${n % 7}`] },
        cache.generation,
      );
    }
    expect(cache.bytes).toBeLessThanOrEqual(1_000_000);
    expect(cache.size).toBeLessThan(50);
    cache.set('huge', { text: 'x'.repeat(900_000), cost: 1, operation: null, ids: [] }, cache.generation);
    expect(cache.get('huge')).toBeUndefined();
  });

  it('are none for a while after a change where replicas are read, which may not have it yet', async () => {
    const cache = new AnswerCache(1_000_000, 60, { listening: true, unsettled: 100 });
    cache.changed([]);
    cache.set('early', { text: '{}', cost: 1, operation: null, ids: [] }, cache.generation);
    expect(cache.get('early')).toBeUndefined();
    await expect.poll(() => cache.generation).not.toBeNull();
    cache.set('kept', { text: '{}', cost: 1, operation: null, ids: [] }, cache.generation);
    expect(cache.get('kept')).toBeDefined();
  });

  it('are not kept where a change came in between, nor while changes cannot be heard', () => {
    const cache = new AnswerCache(1_000_000, 60, { listening: true });
    const { generation } = cache;
    cache.changed([]);
    cache.set('late', { text: '{}', cost: 1, operation: null, ids: [] }, generation);
    expect(cache.get('late')).toBeUndefined();
    cache.set('kept', { text: '{}', cost: 1, operation: null, ids: [] }, cache.generation);
    cache.lost();
    expect([cache.isOn, cache.get('kept')]).toEqual([false, undefined]);
    cache.live();
    expect([cache.isOn, cache.get('kept')]).toEqual([true, undefined]);
  });
});

describe('texts that no database holds', () => {
  it.each([
    ['NUL in a literal', asking('{ person(by: { name: "\\u0000" }) { name } }')],
    ['NUL in a variable', asking('query ($n: String!) { search(query: $n) { totalCount } }', { n: 'a\0' })],
    ['half of a pair', asking('query ($n: String!) { search(query: $n) { totalCount } }', { n: '\ud800' })],
    [
      'a year before all years',
      asking('query ($d: Date) { articles(filter: { publishedOn: { eq: $d } }) { totalCount } }', {
        d: '-271821-04-20',
      }),
    ],
    ['a cursor of another list', asking('{ articles(after: "WyJRdWVyeS5zdGF0ZW1lbnRzIl0") { totalCount } }')],
  ])('are refused: %s', async (_, body) => {
    const { status, text } = await post(body);
    // What variables cannot hold is refused before there is an answer: 400.
    expect([200, 400]).toContain(status);
    expect(text).toContain('BAD_USER_INPUT');
  });

  it('mean themselves, also where they look like wildcards', async () => {
    const query = 'query ($n: String) { people(filter: { name: { contains: $n } }) { totalCount } }';
    for (const n of ['%', '_', 'A%B', '\\']) {
      const { body } = await server.ask(query, { n });
      expect(body.data).toEqual({ people: { totalCount: 0 } });
    }
  });
});

describe('the configuration', () => {
  it('sets every limit by its variable, and refuses what is none', () => {
    for (const [name, { variable }] of Object.entries(limitTable)) {
      expect(readConfig({ [variable]: '7' }).limits).toMatchObject({ [name]: 7 });
      expect(() => readConfig({ [variable]: 'many' })).toThrow(variable);
      expect(() => readConfig({ [variable]: '-1' })).toThrow(variable);
    }
  });

  it('is written down', () => {
    // The formatter aligns columns.
    const table = readFileSync(path.join(projectDir, 'docs/limits.md'), 'utf8').replace(/ +/g, ' ');
    for (const { variable, usual, what } of Object.values(limitTable)) {
      expect(table).toContain(`| \`${variable}\` | ${usual} | ${what} |`);
    }
  });

  it('is safe in production without further thought', () => {
    expect(readConfig({ NODE_ENV: 'production' }).access).toEqual({
      ...{ anonymousRead: true, budget: { anonymous: 1_000_000, named: 3_000_000 }, budgetStore: 'memory' },
      ...{ trustedProxies: 0, corsOrigins: [], graphiql: false, introspection: false, requirePreflight: true },
      ...{ trustedDocuments: null, trustedOnly: false, jwt: null },
    });
    expect(readConfig({ NODE_ENV: 'production', TRUSTED_DOCUMENTS: 'x.json' }).access.trustedOnly).toBe(true);
    expect(() => readConfig({ JWT_ISSUER: 'https://example.org' })).toThrow(/JWT_AUDIENCE/);
    expect(() => readConfig({ CORS_ORIGINS: 'example.org' })).toThrow(/CORS_ORIGINS/);
  });

  it('takes no other word for production, no limit that refuses everything, and no address that is none', () => {
    for (const word of ['Production', 'prod', 'production ']) {
      expect(() => readConfig({ NODE_ENV: word })).toThrow(/NODE_ENV cannot be used/);
    }
    for (const { variable, least } of Object.values<Limit>(limitTable)) {
      if (least !== 0) expect(() => readConfig({ [variable]: '0' })).toThrow(variable);
    }
    for (const address of ['postgresql://%zz@host/db', 'postgresql://u:p%ss@host/db', 'mysql://host/db']) {
      expect(() => readConfig({ DATABASE_URL: address })).toThrow(/DATABASE_URL cannot be used/);
    }
    for (const address of [
      'postgresql://u:p%25@host:5432/db',
      'postgres://host/db',
      'postgresql://u@/db?host=/run/pg',
    ]) {
      expect(readConfig({ DATABASE_URL: address }).databaseUrl).toBe(address);
    }
  });
});
