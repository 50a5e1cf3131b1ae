import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { startWhole, type TestServing } from '../helpers/serving.ts';

// Many clients that never come to an end, each kind more than the server works on at once.

let database: TestDatabase;
let server: TestServing;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startWhole(database.url, { MAX_IN_FLIGHT: '16', MAX_QUEUED: '16' });
});
afterAll(async () => {
  await server.end();
  await database.drop();
});

const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
const document = '{"query":"{ sleep(ms: 1) }"}';

/** What each kind sends first, then bit by bit, and within how many seconds it must be cut off. */
const kinds = [
  { name: 'says nothing', first: '', bit: '', seconds: 16 },
  { name: 'stops in the head', first: head, bit: '', seconds: 16 },
  { name: 'sends header after header', first: head, bit: 'X-More: 1\r\n', seconds: 16 },
  { name: 'sends no body', first: `${head}Content-Length: ${document.length}\r\n\r\n`, bit: '', seconds: 22 },
  { name: 'drips a body', first: `${head}Content-Length: 5000\r\n\r\n{"query":"`, bit: ' ', seconds: 22 },
  { name: 'drips chunks', first: `${head}Transfer-Encoding: chunked\r\n\r\n`, bit: '1\r\n{\r\n', seconds: 22 },
  {
    name: 'fills a body but for its end',
    first: `${head}Content-Length: 90001\r\n\r\n${' '.repeat(90_000)}`,
    bit: '',
    seconds: 22,
  },
];
const each = 60;

interface Slow {
  readonly name: string;
  readonly socket: Socket;
  readonly seconds: Promise<number>;
}

function slow({ name, first, bit }: (typeof kinds)[number]): Slow {
  const { port, hostname } = new URL(server.url);
  const started = performance.now();
  const socket = connect(Number(port), hostname, () => socket.write(first));
  const drip = setInterval(() => bit && socket.writable && socket.write(bit), 300);
  socket.on('error', () => undefined).resume();
  const seconds = new Promise<number>((resolve) => {
    socket.once('close', () => {
      clearInterval(drip);
      resolve((performance.now() - started) / 1000);
    });
  });
  return { name, socket, seconds };
}

/** How long a client that behaves waits, the 9th of 10 in milliseconds; all are answered. */
async function waits(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    const { response, ms } = await server.ask('{ sleep(ms: 1) }');
    expect(response.status).toBe(200);
    times.push(ms);
  }
  return times.sort((a, b) => a - b)[36] as number;
}

const sockets = () => process.getActiveResourcesInfo().filter((name) => name.startsWith('TCPSocket')).length;

it('answers others as quickly as ever, and cuts slow ones off in time', async () => {
  await waits();
  const before = { waits: await waits(), sockets: sockets() };
  const all = kinds.flatMap((kind) => Array.from({ length: each }, () => slow(kind)));
  await sleep(2_000);
  // They take nobody's place.
  expect(server.admission.reading.inFlight).toBe(0);
  const meanwhile = await waits();
  expect(meanwhile).toBeLessThan(5 * before.waits + 100);
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  for (const kind of kinds) {
    const took = await Promise.all(all.filter(({ name }) => name === kind.name).map(({ seconds }) => seconds));
    expect(Math.max(...took), kind.name).toBeLessThan(kind.seconds);
  }
  expect(server.admission.reading).toMatchObject({ inFlight: 0, queued: 0 });
  await expect.poll(sockets, { timeout: 5_000 }).toBeLessThanOrEqual(before.sockets + 2);
  expect(await waits()).toBeLessThan(5 * before.waits + 100);
}, 60_000);
