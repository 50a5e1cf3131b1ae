import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSchema } from '../../src/schema/index.ts';
import { Requests } from '../fuzz/requests.ts';
import { fuzz } from '../fuzz/run.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { smallWorld } from '../helpers/small-world.ts';

// A slice of `npm run fuzz`, which sends a hundred thousand.
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ production: true, env: { INTROSPECTION: 'on', RATE_LIMIT_ANONYMOUS: '0' } });
  await smallWorld(server.database.prisma);
});
afterAll(() => server?.end());

it('answers a thousand random and hostile requests without a fault of its own', async () => {
  const outcome = await fuzz(server.url, new Requests(buildSchema(), 20_261_127), 1_000, 8);
  expect(outcome.faults).toEqual([]);
  expect(server.log.filter((line) => line.errorId)).toEqual([]);
  // It must not have been refused all round.
  expect(outcome.byStatus.get(200) ?? 0).toBeGreaterThan(200);
  expect(outcome.byStatus.get(400) ?? 0).toBeGreaterThan(100);
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect((await server.ask('{ articles(first: 0) { totalCount } }')).body.data).toEqual({
    articles: { totalCount: 25 },
  });
}, 180_000);
