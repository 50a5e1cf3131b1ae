import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { fuzz } from './run.ts';

// The fuzzer must tell a connection that was closed as it was used again, which HTTP allows, from an answer that is lost.

let server: Server;
afterEach(() => new Promise((resolve) => server.close(resolve)));

const answer = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}';
const next = () => ({ kind: 'get', path: '/health', method: 'GET', headers: {}, body: null });

/** A server that gives so many answers on each connection and then closes it, in answer to one more request. */
async function serving(answers: number, cut = 0): Promise<string> {
  server = createServer((socket) => {
    let left = answers;
    socket.on('error', () => undefined);
    socket.on('data', () => {
      if (left-- > 0) socket.write(answer);
      else socket.end(answer.slice(0, cut));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it.each([
  ['one answer a connection', 1, 0, { raced: 2, ok: 4, faults: 0 }],
  ['an answer for all', 9, 0, { raced: 0, ok: 4, faults: 0 }],
  ['no answer on a fresh connection', 0, 0, { raced: 0, ok: 0, faults: 4 }],
  ['half an answer on one used before', 1, 60, { raced: 0, ok: 2, faults: 2 }],
])('%s', async (_, answers, cut, expected) => {
  const { raced, byStatus, faults } = await fuzz(await serving(answers, cut), { next }, 4, 1);
  expect({ raced, ok: byStatus.get(200) ?? 0, faults: faults.length }).toEqual(expected);
});
