import { generateKeyPairSync } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKey } from '../../src/store/api-keys.ts';
import { Issuer } from '../helpers/issuer.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const reading = '{ articles(first: 0) { totalCount } }';
let server: TestServer;
let issuer: Issuer;
beforeEach(async () => {
  issuer = await Issuer.start();
  server = await startServer({ env: issuer.environment });
  await server.ask(reading);
});
afterEach(async () => {
  await server.end();
  await issuer.close();
});

const bearer = (credential: string) => ({ authorization: `Bearer ${credential}` });
const signedIn = () => server.ask(reading, {}, bearer(issuer.token({ scope: 'read' })));

describe('an issuer of tokens that cannot be asked', () => {
  it.each([
    ['refuses connections', null],
    ['says nothing', () => undefined],
    ['stops in the middle', (_: unknown, response: ServerResponse) => void response.writeHead(200).write('{"keys":')],
    ['fails', (_: unknown, response: ServerResponse) => void response.writeHead(500).end('no')],
    ['says something else', (_: unknown, response: ServerResponse) => void response.end('<p>Sign in</p>')],
  ])(
    'because it %s is no fault of the token: 503, to be tried again',
    async (_, answer) => {
      if (answer) issuer.answer = answer;
      else await issuer.close();
      const started = performance.now();
      const { response, body } = await signedIn();
      expect(performance.now() - started).toBeLessThan(4_500);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'ISSUER_UNAVAILABLE', retryable: true });
      expect(server.log.filter(({ msg }) => /keys of the issuer/.test(String(msg))).length).toBe(1);
      // Whoever comes next does not wait for it, and whoever shows no token never does.
      const again = performance.now();
      expect((await signedIn()).response.status).toBe(503);
      expect(performance.now() - again).toBeLessThan(2_000);
      const { key } = await createKey(server.database.prisma, {
        ...{ owner: 'a partner', scopes: ['read'], quota: null, expiresAt: null },
      });
      expect((await server.ask(reading, {}, bearer(key))).response.status).toBe(200);
      expect((await server.ask(reading)).response.status).toBe(200);
      expect((await server.ask(reading, {}, bearer('a.b.c'))).response.status).toBe(401);
      issuer.answer = Issuer.keys;
      if (!answer) await issuer.open();
      await expect.poll(async () => (await signedIn()).response.status, { timeout: 8_000 }).toBe(200);
    },
    20_000,
  );

  it('is not needed for keys that it has given', async () => {
    expect((await signedIn()).response.status).toBe(200);
    await issuer.close();
    expect((await signedIn()).response.status).toBe(200);
    await issuer.open();
  });
});

it('is not asked each time somebody makes up the name of a key', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  for (let round = 0; round < 20; round++) {
    const forged = issuer.token({ scope: 'read' }, { kid: `made up ${round}` }, privateKey);
    expect((await server.ask(reading, {}, bearer(forged))).response.status).toBe(401);
  }
  expect(issuer.asked).toBe(1);
  expect((await signedIn()).response.status).toBe(200);
});
