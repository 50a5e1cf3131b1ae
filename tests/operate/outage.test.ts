import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../src/db/embedded-server.ts';
import { openDatabase } from '../../src/db/open.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { startWhole, type TestServing } from '../helpers/serving.ts';
import { UnsteadyProxy } from '../helpers/unsteady-proxy.ts';

// What a failing network does to requests; failing servers are in tests/faults, which takes longer.

let database: TestDatabase;
let proxy: UnsteadyProxy;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  proxy = new UnsteadyProxy(database.url, await freePort());
});
afterEach(async () => {
  proxy.thaw();
  await proxy.cut();
});
afterAll(() => database.drop());

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await holds()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error('it did not come about');
  }
}
const ready = async (server: TestServing) => (await fetch(`${server.url}/ready`)).status;

describe('a database that goes away', () => {
  it.each([
    ['that is cut', () => proxy.cut(), () => proxy.open()],
    ['that is silent', async () => proxy.freeze(), async () => proxy.thaw()],
  ])('over a network %s: one retryable code at once, and all is well when it is back', async (_, fail, mend) => {
    await proxy.open();
    const server = await startWhole(proxy.url);
    try {
      expect(await ready(server)).toBe(200);
      expect((await server.ask('{ sleep(ms: 1) }')).body).toEqual({ data: { sleep: 1 } });
      const caught = server.ask('{ sleep(ms: 60000) }');
      await until(() => server.databases.read()[0]?.pool.busy === 1);
      await fail();
      await until(async () => (await ready(server)) === 503);
      // Who was in the middle is told, and who comes now does not wait for any timeout: the pool is not even asked.
      for (const answer of [
        await caught,
        ...(await Promise.all([1, 2, 3].map(() => server.ask('{ sleep(ms: 1) }')))),
      ]) {
        expect(answer.response.status).toBe(503);
        expect(answer.response.headers.get('retry-after')).toBe('1');
        expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: 'DATABASE_UNAVAILABLE', retryable: true });
      }
      expect(server.databases.read()[0]?.pool.busy).toBe(0);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
      await mend();
      await until(async () => (await ready(server)) === 200);
      expect((await server.ask('{ sleep(ms: 1) }')).body).toEqual({ data: { sleep: 1 } });
    } finally {
      await server.end();
    }
  });
});

describe('a database that is not up yet', () => {
  const log: string[] = [];
  const logger = pino(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        log.push(chunk.toString());
        done();
      },
    }),
  );
  const config = () => ({ databaseUrl: proxy.url, dataDir: '' });

  it('is waited for, and the log says so', async () => {
    log.length = 0;
    const opening = openDatabase(config(), logger, { patience: 20_000 });
    await until(() => log.length > 0);
    expect(log[0]).toContain('waiting for the database');
    expect(log[0]).toContain('does not answer');
    await proxy.open();
    const opened = await opening;
    expect(await opened.prisma.article.count()).toBe(0);
    await opened.close();
  });

  it('is given up, clearly, after the time; at once when the process is told to stop', async () => {
    const gone = { code: 'DATABASE_UNAVAILABLE', line: expect.stringContaining('start it, or correct DATABASE_URL') };
    await expect(openDatabase(config(), logger, { patience: 300 })).rejects.toMatchObject(gone);
    const stop = new AbortController();
    const opening = openDatabase(config(), logger, { patience: 600_000, signal: stop.signal });
    stop.abort();
    await expect(opening).rejects.toMatchObject(gone);
  });
});
