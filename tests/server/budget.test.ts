import { afterEach, describe, expect, it } from 'vitest';
import { createSidePool } from '../../src/db/side-pool.ts';
import { createBudget } from '../../src/server/access/budget.ts';
import { createKey } from '../../src/store/api-keys.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.end();
  server = undefined;
});

const asking = '{ articles(first: 10) { edges { node { slug } } } }';
const points = 5 + 1 + 2 * 10;

describe('what a caller may spend', () => {
  it('is counted by cost, told in headers, and ends with 429 until the minute does', async () => {
    server = await startServer({ env: { RATE_LIMIT_ANONYMOUS: String(3 * points), RESPONSE_CACHE_BYTES: '0' } });
    const first = await server.ask(asking);
    const headers = (response: Response) =>
      ['limit', 'remaining'].map((name) => Number(response.headers.get(`ratelimit-${name}`)));
    expect(headers(first.response)).toEqual([3 * points, 2 * points]);
    expect(first.response.headers.get('x-operation-cost')).toBe(String(points));
    expect(Number(first.response.headers.get('ratelimit-reset'))).toBeGreaterThan(0);
    await server.ask(asking);
    await server.ask(asking);
    for (const query of [asking, asking, '{ broken']) {
      const { response, body } = await server.ask(query);
      expect([response.status, body.errors?.[0]?.extensions?.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers(response)).toEqual([3 * points, 0]);
      expect(body.data).toBeUndefined();
    }
    const { key } = await createKey(server.database.prisma, {
      ...{ owner: 'a partner', scopes: ['read'], quota: 2 * points, expiresAt: null },
    });
    const named = await server.ask(asking, {}, { authorization: `Bearer ${key}` });
    expect([named.response.status, ...headers(named.response)]).toEqual([200, 2 * points, points]);
  });

  it('goes for documents that are refused too', async () => {
    server = await startServer({ env: { RATE_LIMIT_ANONYMOUS: '250' } });
    for (const query of ['{ broken', '{ unknown }', `{ ${'a '.repeat(99)} }`]) await server.ask(query);
    expect((await server.ask('{ __typename }')).response.status).toBe(429);
  });

  it('goes for operations that cost too much, and for wrong keys', async () => {
    server = await startServer({ env: { RATE_LIMIT_ANONYMOUS: '350', MAX_COST: '100' } });
    const dear = '{ articles(first: 100) { edges { node { slug } } } }';
    for (let time = 0; time < 4; time++) expect((await server.ask(dear)).response.status).toBe(400);
    expect((await server.ask(dear)).response.status).toBe(429);
    const wrong = { 'x-api-key': 'onr_abcdefghij_wrong' };
    const { response, body } = await server.ask(asking, {}, wrong);
    expect([response.status, body.errors?.[0]?.extensions?.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('is said to be too little, not spent, for what costs more than a whole minute has', async () => {
    server = await startServer({ env: { RATE_LIMIT_ANONYMOUS: '110', RESPONSE_CACHE_BYTES: '0' } });
    const { response, body } = await server.ask('{ articles(first: 100) { edges { node { slug } } } }');
    expect([response.status, body.errors?.[0]?.extensions?.code]).toEqual([400, 'COST_LIMIT_EXCEEDED']);
    expect(body.errors?.[0]?.message).toContain('over your 110 a minute');
    expect(response.headers.get('retry-after')).toBeNull();
    // Refusing it cost what refusing does.
    const after = await server.ask('{ __typename }');
    expect([after.response.status, after.response.headers.get('ratelimit-remaining')]).toEqual([200, '9']);
  });

  it('is bounded for one operation', async () => {
    server = await startServer({ env: { MAX_COST: String(points) } });
    expect((await server.ask(asking)).response.status).toBe(200);
    const { response, body } = await server.ask('query ($n: Int) { articles(first: $n) { edges { node { slug } } } }', {
      n: 11,
    });
    expect([response.status, body.errors?.[0]?.extensions?.code]).toEqual([400, 'COST_LIMIT_EXCEEDED']);
    expect(body.errors?.[0]?.message).toContain(`costs ${points + 2} points, over the limit of ${points}`);
  });

  it('is told in extensions where the client asks for it', async () => {
    server = await startServer({ env: { RATE_LIMIT_ANONYMOUS: '1000' } });
    const { body } = await server.ask(asking, {}, { 'x-request-cost': '1' });
    expect(body.extensions?.cost).toMatchObject({
      points,
      limit: 50_000,
      budget: { limit: 1000, remaining: 1000 - points },
    });
    expect((await server.ask(asking)).body.extensions).toBeUndefined();
  });

  it('is shared by processes through the database, and counted apart where it does not answer', async () => {
    server = await startServer();
    const [one, other] = [createSidePool(server.database.url), createSidePool(server.database.url)];
    const allowance = { anonymous: 100, named: 100 };
    const [here, there] = [createBudget(allowance, one), createBudget(allowance, other)];
    const caller = { account: 'ip:192.0.2.1', name: null, scopes: ['read'], quota: null } as const;
    expect((await here.charge(caller, 60))?.remaining).toBe(40);
    expect(await there.charge(caller, 60)).toMatchObject({ remaining: 0, exceeded: true });
    expect(there.exhausted(caller)).toMatchObject({ exceeded: true });
    await Promise.all([one.end(), other.end()]);
    expect((await here.charge(caller, 60))?.remaining).toBe(40);
  });
});
