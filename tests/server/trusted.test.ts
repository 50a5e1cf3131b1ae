import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../src/store/api-keys.ts';
import { type Answer, startServer, type TestServer } from '../helpers/server.ts';
import { type SmallWorld, smallWorld } from '../helpers/small-world.ts';

const counting = 'query Counting($first: Int = 0) { articles(first: $first) { totalCount } }';
const failing = '{ statements(first: 101) { totalCount } }';
const changing = 'mutation Changing { removeArticle(id: "x") { removed } }';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-trusted-'));
const apollo = path.join(folder, 'apollo.json');
const relay = path.join(folder, 'relay.json');
writeFileSync(
  apollo,
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [counting, failing, changing].map((body) => ({ id: sha(body), name: 'X', type: 'query', body })),
  }),
);
writeFileSync(relay, JSON.stringify({ counting, '0123456789abcdef0123456789abcdef': failing }));

let only: TestServer;
let beside: TestServer;
let world: SmallWorld;
beforeAll(async () => {
  only = await startServer({ production: true, env: { TRUSTED_DOCUMENTS: apollo } });
  beside = await startServer({ env: { TRUSTED_DOCUMENTS: relay } });
  world = await smallWorld(only.database.prisma);
});
afterAll(async () => {
  await Promise.all([only?.end(), beside?.end()]);
  rmSync(folder, { recursive: true, force: true });
});

async function get(server: TestServer, search: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql?${new URLSearchParams(search)}`, {
    headers: { accept: 'application/json', ...headers },
  });
  const text = await response.text();
  return { response, status: response.status, body: (text === '' ? null : JSON.parse(text)) as Answer };
}
async function post(server: TestServer, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}
const total = { articles: { totalCount: 25 } };
const apolloHash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha(text) } });

describe('trusted documents', () => {
  it('are asked for by id, in every way that clients do', async () => {
    const id = `sha256:${sha(counting)}`;
    expect((await post(only, { documentId: id })).body.data).toEqual(total);
    expect((await post(only, { documentId: sha(counting), variables: { first: 1 } })).body.data).toEqual(total);
    expect((await post(only, { extensions: apolloHash(counting) })).body.data).toEqual(total);
    expect((await get(only, { documentId: id })).body.data).toEqual(total);
    expect((await get(only, { extensions: JSON.stringify(apolloHash(counting)) })).body.data).toEqual(total);
    expect((await post(only, { query: counting })).body.data).toEqual(total);
    expect((await post(beside, { documentId: 'counting' })).body.data).toEqual({ articles: { totalCount: 0 } });
  });

  it('are all that is answered in production, but to the admin scope', async () => {
    const { status, body } = await post(only, { query: '{ __typename }' });
    expect([status, body.errors?.[0]?.extensions?.code, body.data]).toEqual([403, 'UNTRUSTED_DOCUMENT', undefined]);
    expect((await post(only, { documentId: `sha256:${sha('x')}` })).status).toBe(403);
    const { key } = await createKey(only.database.prisma, {
      owner: 'x',
      scopes: ['admin'],
      quota: null,
      expiresAt: null,
    });
    expect((await post(only, { query: '{ __typename }' }, { 'x-api-key': key })).status).toBe(200);
    expect((await post(beside, { query: '{ __typename }' })).status).toBe(200);
  });

  it('are never registered by a request', async () => {
    const unknown = { extensions: apolloHash('{ __typename }') };
    const before = await post(beside, unknown);
    expect(before.body.errors?.[0]).toMatchObject({
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    });
    expect((await post(beside, { query: '{ __typename }', ...unknown })).status).toBe(200);
    expect((await post(beside, unknown)).body).toEqual(before.body);
    expect((await post(beside, { query: '{ a: __typename }', ...unknown })).status).toBe(400);
    expect((await post(beside, { extensions: { persistedQuery: { sha256Hash: 5 } } })).status).toBe(400);
    expect((await post(beside, { documentId: 5 })).status).toBe(400);
  });

  it('change nothing by GET', async () => {
    expect((await get(only, { documentId: sha(changing) })).status).toBe(405);
  });
});

describe('an answer to GET', () => {
  it('may be kept by caches, and is not sent to who has it', async () => {
    const ask = (headers = {}) => get(only, { documentId: sha(counting) }, headers);
    const first = await ask();
    const etag = first.response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(first.response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(first.response.headers.get('vary')).toContain('Authorization');
    expect(first.response.headers.get('ratelimit-remaining')).toBeNull();
    for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await ask({ 'if-none-match': tag });
      expect([again.status, again.body, again.response.headers.get('etag')]).toEqual([304, null, etag]);
    }
    expect((await ask({ 'if-none-match': '"x"' })).status).toBe(200);
    await only.database.prisma.article.delete({ where: { id: world.articles[24]?.id ?? '' } });
    only.answers.changed([]);
    const changed = await ask({ 'if-none-match': etag });
    expect([changed.status, changed.body.data]).toEqual([200, { articles: { totalCount: 24 } }]);
    expect(changed.response.headers.get('etag')).not.toBe(etag);
  });

  it('is for its caller alone where that has a name', async () => {
    const { key } = await createKey(only.database.prisma, {
      owner: 'x',
      scopes: ['read'],
      quota: null,
      expiresAt: null,
    });
    const { response } = await get(only, { documentId: sha(counting) }, { 'x-api-key': key });
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is for its caller alone where it tells what that has left', async () => {
    const { response, body } = await get(only, { documentId: sha(counting) }, { 'x-request-cost': '1' });
    expect(body.extensions?.cost).toMatchObject({ budget: { limit: 1_000_000 } });
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('is not kept where anything is wrong with it', async () => {
    const { response, body } = await get(only, { documentId: sha(failing) });
    expect(body.errors).toHaveLength(1);
    expect([response.headers.get('cache-control'), response.headers.get('etag')]).toEqual(['no-store', null]);
  });
});
