import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/caller.ts';
import { buildSchema } from '../../src/schema/index.ts';
import { createKey, listKeys, revokeKey } from '../../src/store/api-keys.ts';
import { Issuer } from '../helpers/issuer.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const reading = '{ articles(first: 0) { totalCount } }';
const removing = 'mutation { removeArticle(id: "QXJ0aWNsZTow") { removed } }';
const writing = 'mutation { correctStatement(input: { statement: "x" }) { statement { id } } }';

let server: TestServer;
let issuer: Issuer;
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

beforeAll(async () => {
  issuer = await Issuer.start();
  server = await startServer({ env: { ANONYMOUS: 'none', ...issuer.environment } });
});
afterAll(async () => {
  await server?.end();
  await issuer.close();
});

const bearer = (credential: string) => ({ authorization: `Bearer ${credential}` });
async function makeKey(scopes: readonly Scope[], more: { expiresAt?: Date; quota?: number } = {}) {
  const { expiresAt = null, quota = null } = more;
  return createKey(server.database.prisma, { owner: 'The Gazette', scopes, expiresAt, quota });
}
async function outcome(query: string, headers: Record<string, string>) {
  const { response, body } = await server.ask(query, {}, headers);
  return [response.status, body.errors?.[0]?.extensions?.code ?? null];
}

describe('API keys', () => {
  it('admit those who have one, and nobody else', async () => {
    expect(await outcome(reading, {})).toEqual([401, 'UNAUTHENTICATED']);
    const { key } = await makeKey(['read']);
    expect(await outcome(reading, bearer(key))).toEqual([200, null]);
    expect(await outcome(reading, { 'x-api-key': key })).toEqual([200, null]);
    for (const wrong of [`${key}x`, key.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')), 'onr_', '']) {
      expect(await outcome(reading, { 'x-api-key': wrong })).toEqual([401, 'UNAUTHENTICATED']);
    }
    const { response } = await server.ask(reading);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('are stored as hashes, noted when used, and listed without their secret', async () => {
    const { key, stored } = await makeKey(['read']);
    await server.ask(reading, {}, bearer(key));
    const rows = await server.database.prisma.$queryRaw<{ row: string }[]>`SELECT k::text AS row FROM api_keys k`;
    expect(rows.map(({ row }) => row).join()).not.toContain(key.slice(15));
    await expect
      .poll(
        async () => (await listKeys(server.database.prisma)).find((one) => one.handle === stored.handle)?.lastUsedAt,
      )
      .toBeInstanceOf(Date);
    expect(JSON.stringify(server.log)).not.toContain(key.slice(15));
  });

  it('end when they expire and when they are revoked', async () => {
    const short = await makeKey(['read'], { expiresAt: new Date(Date.now() + 400) });
    expect(await outcome(reading, bearer(short.key))).toEqual([200, null]);
    await expect.poll(() => outcome(reading, bearer(short.key))).toEqual([401, 'UNAUTHENTICATED']);
    const revoked = await makeKey(['read']);
    // Known as valid, and revoked by another process: it is heard of at once.
    expect(await outcome(reading, bearer(revoked.key))).toEqual([200, null]);
    await revokeKey(server.database.prisma, revoked.stored.handle);
    await expect
      .poll(() => outcome(reading, bearer(revoked.key)), { timeout: 4_000 })
      .toEqual([401, 'UNAUTHENTICATED']);
    expect(await outcome(reading, bearer(revoked.key))).toEqual([401, 'UNAUTHENTICATED']);
    await expect(revokeKey(server.database.prisma, 'nobody')).rejects.toThrow(/no key/);
  });

  it('may do what their scopes say, and no more', async () => {
    const [reader, writer, admin] = await Promise.all([makeKey(['read']), makeKey(['write']), makeKey(['admin'])]);
    expect(await outcome(writing, bearer(reader.key))).toEqual([403, 'FORBIDDEN']);
    expect(await outcome(removing, bearer(reader.key))).toEqual([403, 'FORBIDDEN']);
    expect(await outcome(reading, bearer(writer.key))).toEqual([200, null]);
    expect(await outcome(writing, bearer(writer.key))).toEqual([200, 'BAD_USER_INPUT']);
    expect(await outcome(removing, bearer(writer.key))).toEqual([403, 'FORBIDDEN']);
    expect(await outcome(removing, bearer(admin.key))).toEqual([200, 'BAD_USER_INPUT']);
  });

  it('are asked for by every field that changes something', () => {
    const changes = Object.values(buildSchema().getMutationType()?.getFields() ?? {});
    expect(changes.length).toBeGreaterThan(3);
    for (const { name, extensions } of changes)
      expect([name, extensions.scope]).toEqual([name, expect.stringMatching(/^(write|admin)$/)]);
  });

  it('change nothing by GET', async () => {
    const { key } = await makeKey(['admin']);
    const url = `${server.url}/graphql?query=${encodeURIComponent(removing)}`;
    const response = await fetch(url, { headers: { ...bearer(key), accept: 'application/json' } });
    expect(response.status).toBe(405);
  });
});

describe('tokens of an issuer', () => {
  it('admit whom it names, with the scopes that it gives', async () => {
    expect(await outcome(reading, bearer(issuer.token({ scope: 'read other' })))).toEqual([200, null]);
    expect(await outcome(writing, bearer(issuer.token({ scope: 'read' })))).toEqual([403, 'FORBIDDEN']);
    expect(await outcome(writing, bearer(issuer.token({ permissions: ['onrecord:write'] })))).toEqual([
      200,
      'BAD_USER_INPUT',
    ]);
    expect(await outcome(reading, bearer(issuer.token({ scope: 'other' })))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each([
    ['by somebody else', () => issuer.token({ scope: 'read' }, {}, stranger.privateKey)],
    [
      'with a key that the issuer does not have',
      () => issuer.token({ scope: 'read' }, { kid: 'two' }, stranger.privateKey),
    ],
    ['with no key named', () => issuer.token({ scope: 'read' }, { kid: undefined }, stranger.privateKey)],
    ['not at all', () => issuer.unsigned({ scope: 'read' })],
    ['with the public key as a secret', () => issuer.token({ scope: 'read' }, { alg: 'HS256' })],
    ['long ago', () => issuer.token({ scope: 'read', exp: 1 })],
    ['for ever', () => issuer.token({ scope: 'read', exp: undefined })],
    ['for another service', () => issuer.token({ scope: 'read', aud: 'else' })],
    ['by another issuer', () => issuer.token({ scope: 'read', iss: 'https://example.org' })],
    ['as no token', () => 'a.b.c'],
    ['as nothing', () => 'x'],
  ])('are refused that are signed %s', async (_, make) => {
    expect(await outcome(reading, bearer(make()))).toEqual([401, 'UNAUTHENTICATED']);
    expect(server.log.filter((line) => line.errorId)).toEqual([]);
  });
});

describe('anonymous reading', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startServer({ production: true });
  });
  afterAll(() => open?.end());

  it('is on unless it is turned off, and nobody writes', async () => {
    const { response } = await open.ask(reading);
    expect(response.status).toBe(200);
    for (const document of [writing, removing]) {
      const { response, body } = await open.ask(document);
      expect([response.status, body.errors?.[0]?.extensions?.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    const { response: wrong } = await open.ask(reading, {}, { authorization: 'Basic YTpi' });
    expect(wrong.status).toBe(401);
  });
});
