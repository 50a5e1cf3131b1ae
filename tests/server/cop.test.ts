import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../src/store/api-keys.ts';
import { type Answer, startServer, type TestServer } from '../helpers/server.ts';

// What graphql-cop looks for, check by check, in our own words; and what a browser on somebody else's page could do.
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ production: true });
});
afterAll(() => server?.end());

const endpoint = () => `${server.url}/graphql`;
const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
async function send(body: unknown, type = 'application/json') {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(endpoint(), { method: 'POST', headers: { 'content-type': type }, body: text });
  return { status: response.status, body: (await response.json()) as Answer, headers: response.headers };
}
async function get(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${endpoint()}?query=${encodeURIComponent(query)}`, { headers });
  return { status: response.status, body: (await response.json()) as Answer };
}
/** Refused as a request, with nothing of an answer. */
const refused = ({ status, body }: { status: number; body: Answer }) => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body.data ?? null).toBeNull();
};

describe('production', () => {
  it('refuses a hundred aliases', async () => {
    refused(await send({ query: `query cop { ${many(101, (i) => `alias${i}:__typename`)} }` }));
  });
  it('refuses a thousand aliases below the root', async () => {
    refused(await send({ query: `{ articles { ${many(1000, (i) => `a${i}: totalCount`)} } }` }));
  });
  it('answers no batches', async () => {
    refused(await send(Array(10).fill({ query: 'query cop { __typename }' })));
  });
  it('does not repeat the directives it is sent', async () => {
    const { body } = await send({ query: `query cop { __typename ${many(10, () => '@aa')} }` });
    expect(body.errors?.length).toBeLessThanOrEqual(5);
    refused(await send({ query: `query cop { __typename ${many(100, () => '@aa')} }` }));
  });
  it('refuses one field five hundred times', async () => {
    refused(await send({ query: `query cop { ${'__typename \n'.repeat(500)} }` }));
  });
  it('refuses introspection, in circles or not', async () => {
    const circle = `query cop { __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`;
    for (const query of [circle, '{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
      // GraphQL's own rule refuses the circle, as an answer without data.
      for (const document of [query, query.replace('{', '{ ...A } fragment A on Query {')]) {
        const { body } = await send({ query: document });
        expect([body.errors?.length, body.data ?? null]).toEqual([1, null]);
      }
    }
  });
  it('refuses introspection that the admin scope was just answered', async () => {
    await expect.poll(() => server.answers.isOn).toBe(true);
    const { key } = await createKey(server.database.prisma, {
      ...{ owner: 'x', scopes: ['admin'], quota: null, expiresAt: null },
    });
    const query = '{ __schema { queryType { name } } }';
    const { body } = await server.ask(query, {}, { 'x-api-key': key });
    expect(body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const { response, body: refusal } = await server.ask(query);
    expect([response.status, refusal.errors?.[0]?.extensions?.code]).toEqual([403, 'FORBIDDEN']);
  });
  it('guesses no names: of fields, arguments, types and values', async () => {
    for (const query of [
      'query cop { __schema { directive } }',
      '{ articls { totalCount } }',
      '{ articles(fist: 1) { totalCount } }',
      '{ articles { ... on ArticleConection { totalCount } } }',
      '{ articles(orderBy: [{ field: HEADLIN }]) { totalCount } }',
      '{ articles(filter: { headlin: {} }) { totalCount } }',
    ]) {
      const { body } = await send({ query });
      expect(body.errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(body)).not.toMatch(/Did you mean/);
    }
    const late = 'query ($o: [ArticleOrder!]) { articles(orderBy: $o) { totalCount } }';
    const { body } = await send({ query: late, variables: { o: [{ field: 'HEADLIN' }] } });
    expect(body.errors?.[0]?.message).toContain('HEADLIN');
    expect(JSON.stringify(body)).not.toMatch(/Did you mean/);
  });
  it('changes nothing by GET', async () => {
    refused(await get('mutation cop { __typename }'));
    refused(await get('mutation cop { __typename }', { 'graphql-require-preflight': '1' }));
  });
  it('answers no query in an address that any page could send', async () => {
    refused(await get('query cop { __typename }'));
    expect((await get('{ __typename }', { 'graphql-require-preflight': '1' })).status).toBe(200);
  });
  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/graphql',
    '',
  ])('takes no body of type %s', async (type) => {
    refused(await send('query=query%20cop%20%7B__typename%7D', type));
    refused(await send(JSON.stringify({ query: '{ __typename }' }), type));
  });
  it('shows no page of tools', async () => {
    for (const path of ['/', '/graphql', '/playground', '/graphiql', '/console', '/v1/graphql']) {
      const response = await fetch(server.url + path, { headers: { accept: 'text/html' } });
      expect(await response.text()).not.toMatch(/graphiql|playground|altair|voyager|<html/i);
    }
  });
  it('traces nothing and shows no insides', async () => {
    const traced = await send({ query: '{ __typename }', extensions: { tracing: true } });
    expect(traced.body.extensions).toBeUndefined();
    for (const query of ['qwerty cop { abc }', '{', '{ node(id: "\u0000") { id } }']) {
      expect(JSON.stringify((await send({ query })).body)).not.toMatch(
        /exception|stack|\.ts|node_modules|prisma|SELECT/,
      );
    }
  });
  it('tells browsers to guess, frame and run nothing, and gives no origin anything', async () => {
    const response = await fetch(endpoint(), {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const { headers } = await send({ query: '{ __typename }' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
  });
  it('serves the schema as text, and shows it to the admin scope', async () => {
    const response = await fetch(`${server.url}/schema.graphql`);
    expect(await response.text()).toContain('type Query');
    const etag = response.headers.get('etag') ?? '';
    expect((await fetch(`${server.url}/schema.graphql`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const { key } = await createKey(server.database.prisma, {
      owner: 'x',
      scopes: ['admin'],
      quota: null,
      expiresAt: null,
    });
    const { body } = await server.ask('{ __schema { queryType { name } } }', {}, { 'x-api-key': key });
    expect(body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

describe('origins', () => {
  it('that are named may read answers, and send no credentials', async () => {
    const named = await startServer({
      production: true,
      env: { CORS_ORIGINS: 'https://a.example, https://b.example' },
    });
    try {
      const of = async (origin: string, method = 'POST') => {
        const body = method === 'POST' ? { body: '{"query":"{__typename}"}' } : {};
        const headers = { origin, 'content-type': 'application/json' };
        return (await fetch(`${named.url}/graphql`, { method, headers, ...body })).headers;
      };
      for (const method of ['POST', 'OPTIONS']) {
        const good = await of('https://b.example', method);
        expect(good.get('access-control-allow-origin')).toBe('https://b.example');
        expect(good.get('access-control-allow-credentials')).toBeNull();
        for (const origin of ['https://c.example', 'null', 'https://b.example.evil.example', 'http://b.example']) {
          const bad = await of(origin, method);
          expect(bad.get('access-control-allow-origin')).toBeNull();
          expect(bad.get('vary')).toContain('Origin');
        }
      }
    } finally {
      await named.end();
    }
  });
});
