import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { poolOf } from '../../src/db/client.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { startWhole, type TestServing } from '../helpers/serving.ts';

let database: TestDatabase;
let server: TestServing;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
afterEach(() => server.end());

const start = async (environment: Record<string, string>) => {
  server = await startWhole(database.url, environment);
};
const code = ({ body }: { body: { errors?: readonly { extensions?: Record<string, unknown> }[] } }) =>
  body.errors?.[0]?.extensions?.code;

async function sleeping(): Promise<number> {
  const { rows } = await poolOf(database.prisma).query(
    `SELECT count(*)::int AS n FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'active' AND query LIKE 'SELECT pg_sleep%'`,
  );
  return rows[0].n as number;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await holds()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error('it did not come about');
  }
}

describe('time', () => {
  it('is bounded for a request: its SQL is cancelled, and the answer says so', async () => {
    await start({ REQUEST_TIMEOUT_MS: '300' });
    const answer = await server.ask('{ sleep(ms: 20000) }');
    expect([answer.response.status, code(answer)]).toEqual([503, 'REQUEST_TIMEOUT']);
    expect(await sleeping()).toBe(0);
    expect(server.databases.read()[0]?.pool.busy).toBe(0);
  });

  it('is bounded for a resolver that waits for something else than SQL', async () => {
    await start({ REQUEST_TIMEOUT_MS: '200' });
    const answer = await server.ask('{ never }');
    expect([answer.response.status, code(answer)]).toEqual([503, 'REQUEST_TIMEOUT']);
    await until(() => server.admission.reading.inFlight === 0);
  });

  it('is bounded for a statement and for the wait for a connection, with one retryable code', async () => {
    await start({ STATEMENT_TIMEOUT_MS: '400', DATABASE_POOL_SIZE: '1', DATABASE_POOL_WAIT_MS: '100' });
    const answers = await Promise.all([server.ask('{ sleep(ms: 20000) }'), server.ask('{ sleep(ms: 1) }')]);
    for (const answer of answers) {
      expect([answer.response.status, code(answer)]).toEqual([503, 'DATABASE_UNAVAILABLE']);
      expect(answer.response.headers.get('retry-after')).toBe('1');
      expect(answer.body.errors?.[0]?.extensions?.retryable).toBe(true);
    }
    // On a busy machine the shortest wait may be too short once more.
    await until(async () => (await server.ask('{ sleep(ms: 1) }')).body.data?.sleep === 1);
  });
});

describe('a client that leaves', () => {
  it('takes its SQL with it, whether that runs or waits', async () => {
    await start({ DATABASE_POOL_SIZE: '2' });
    const leave = new AbortController();
    const asked = Array.from({ length: 6 }, () =>
      server.ask('{ sleep(ms: 20000) }', { signal: leave.signal }).catch(() => 'left'),
    );
    await until(async () => (await sleeping()) === 2);
    leave.abort();
    expect(await Promise.all(asked)).toEqual(Array(6).fill('left'));
    await until(async () => (await sleeping()) === 0);
    await until(() => server.admission.reading.inFlight === 0);
    expect((await server.ask('{ sleep(ms: 1) }')).body).toEqual({ data: { sleep: 1 } });
    expect(server.databases.read()[0]?.pool).toMatchObject({ busy: 0, waiting: 0 });
  });

  it('leaves nothing behind, whatever it had sent', async () => {
    await start({});
    const { port } = new URL(server.url);
    const pieces = [
      '',
      'POST /graphql HTTP/1.1\r\nhost: x\r\n',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"query":',
      'GET /graphql?query={__typename} HTTP/1.1\r\nhost: x\r\n\r\n',
      `GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`,
      '\0\0\0\0 nonsense',
    ];
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < 20; round++) {
      await Promise.all(
        pieces.map(
          (piece) =>
            new Promise<void>((resolve) => {
              const socket = connect(Number(port), '127.0.0.1', () => {
                socket.write(piece, () => setTimeout(() => socket.destroy(), 5));
              });
              socket.on('error', () => undefined).on('close', () => resolve());
            }),
        ),
      );
    }
    await until(() => server.admission.reading.inFlight === 0);
    expect(server.admission.reading.queued).toBe(0);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    // A hundred times forty kilobytes were sent; a leak of them would be seen.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100e6);
  });
});

describe('a client that does not read', () => {
  it('takes no place from others once its answer is there', async () => {
    await start({ MAX_IN_FLIGHT: '2', MAX_QUEUED: '2' });
    const body = '{"query":"{ long(megabytes: 16) }"}';
    const { port, hostname } = new URL(server.url);
    const idle = Array.from({ length: 3 }, () => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`);
        socket.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
      });
      return socket.on('error', () => undefined).pause();
    });
    await sleep(1_000);
    expect(server.admission.reading).toMatchObject({ inFlight: 0, queued: 0 });
    for (let time = 0; time < 5; time++) expect((await server.ask('{ work(ms: 1) }')).response.status).toBe(200);
    for (const socket of idle) socket.destroy();
  });
});

describe('overload', () => {
  it('is refused at once with 503 and Retry-After, while who is in is served and /health answers', async () => {
    await start({ MAX_IN_FLIGHT: '2', MAX_QUEUED: '2' });
    const answers = Array.from({ length: 10 }, () => server.ask('{ sleep(ms: 300) }'));
    await until(() => server.admission.reading.inFlight === 2);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    // Nobody had to finish for it.
    expect(server.admission.reading.inFlight).toBe(2);
    const done = await Promise.all(answers);
    expect(done.filter(({ body }) => (body.data as { sleep?: number })?.sleep === 300)).toHaveLength(4);
    const refused = done.filter(({ response }) => response.status === 503);
    expect(refused).toHaveLength(6);
    for (const answer of refused) {
      expect(code(answer)).toBe('OVERLOADED');
      expect(answer.response.headers.get('retry-after')).toBe('1');
      expect(answer.body.errors?.[0]?.extensions?.retryable).toBe(true);
    }
    expect(await metric('onrecord_requests_refused_total{reason="overloaded"}')).toBe(6);
  });

  it('knows of requests that stood before the door with their connections', async () => {
    await start({});
    const waits: number[] = [];
    const enter = server.admission.enter.bind(server.admission);
    server.admission.enter = (admit, refuse, waited) => {
      waits.push(waited ?? Number.NaN);
      return enter(admit, refuse, waited);
    };
    const request = 'GET /graphql?query={__typename} HTTP/1.1\r\nhost: x\r\n\r\n';
    const sockets = Array.from({ length: 30 }, () => connect(Number(new URL(server.url).port), '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => undefined).write(request);
    await until(() => waits.length === 30);
    expect(Math.max(...waits)).toBeGreaterThan(0);
    // A connection that is open already has nothing to wait for.
    sockets[29]?.write(request);
    await until(() => waits.length === 31);
    expect(waits[30]).toBe(0);
    for (const socket of sockets) socket.destroy();
  });

  it('that lasts cuts the queue, and is over when it is over', async () => {
    await start({ MAX_IN_FLIGHT: '8', MAX_QUEUED: '200' });
    let asking = true;
    const statuses: number[] = [];
    const callers = Array.from({ length: 40 }, async () => {
      while (asking) {
        const { response } = await server.ask('{ work(ms: 10) }');
        statuses.push(response.status);
        if (response.status === 503) await sleep(20);
      }
    });
    await until(() => server.admission.reading.overloaded);
    await until(() => server.admission.reading.limit === 3);
    await sleep(200);
    expect(server.admission.reading.queued).toBeLessThanOrEqual(3);
    asking = false;
    await Promise.all(callers);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    await until(() => !server.admission.reading.overloaded);
    expect((await server.ask('{ work(ms: 1) }')).response.status).toBe(200);
  });
});

async function metric(line: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.slice(line.length),
  );
}
