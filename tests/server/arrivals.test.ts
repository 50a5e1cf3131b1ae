import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Arrivals } from '../../src/server/arrivals.ts';
import { listen } from '../../src/server/listen.ts';

const server = createServer();
const clients: Socket[] = [];
beforeEach(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
  server.close();
});

it('counts the wait of connections that stood in a row from the first, and of others not', async () => {
  const arrivals = new Arrivals();
  const accepted: Socket[] = [];
  const waits: number[] = [];
  server.on('connection', (socket) => {
    arrivals.accepted(socket);
    accepted.push(socket);
    // What a turn may do beside accepting.
    for (const end = performance.now() + 5; performance.now() < end; );
    socket.once('data', () => waits.push(arrivals.waited(socket)));
  });
  const { port } = server.address() as AddressInfo;
  const join = (many: number) => {
    for (let i = 0; i < many; i++) clients.push(connect(port, '127.0.0.1').setNoDelay());
    for (const client of clients.slice(-many)) client.write('at once');
  };
  join(20);
  for (const end = Date.now() + 5_000; waits.length < 20 && Date.now() < end; ) await sleep(10);
  expect(waits).toHaveLength(20);
  expect(waits[19]).toBeGreaterThan(90);
  // What is sent later has not waited with its connection.
  expect(arrivals.waited(accepted[19] as Socket)).toBe(0);
  join(1);
  for (const end = Date.now() + 5_000; waits.length < 21 && Date.now() < end; ) await sleep(10);
  expect(waits[20]).toBeLessThan(90);
});

it('a server lets in as many connections at once as it may have open, without making one knock again', async () => {
  let accepted = 0;
  const listening = await listen(() => undefined, { host: '127.0.0.1', port: 0 }, { onConnection: () => accepted++ });
  const before = performance.eventLoopUtilization();
  for (let i = 0; i < 900; i++) clients.push(connect(Number(new URL(listening.url).port), '127.0.0.1'));
  for (const client of clients) client.on('error', () => undefined);
  for (const end = Date.now() + 20_000; accepted < 900 && Date.now() < end; ) await sleep(5);
  expect(accepted).toBe(900);
  // The system sends what had no room again after a second, in which there is nothing to do.
  expect(performance.eventLoopUtilization(before).idle).toBeLessThan(500);
  for (const client of clients.splice(0)) client.destroy();
  await listening.stop();
});
