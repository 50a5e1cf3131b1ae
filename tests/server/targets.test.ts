import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

// What no fetch sends: hosts that are none, and addresses as proxies write them.
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ production: true });
});
afterAll(() => server?.end());

const body = '{"query":"{ __typename }"}';

/** Sends a head as it is written, with a body where it is a POST; gives the status and what was answered. */
function send(line: string, host: string): Promise<{ status: number; text: string }> {
  const { port } = new URL(server.url);
  const content = line.startsWith('POST')
    ? `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
    : '\r\n';
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`${line} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${content}`, 'latin1'),
    );
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
    socket.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text });
    });
  });
}

const hosts = ['[', 'a b', '%', '::', 'example.org:99999', 'a?b', 'a#b', 'user@host', 'a/../b', 'a\\b'];

it.each(hosts.flatMap((host) => ['POST /graphql', 'GET /health'].map((line) => [line, host] as const)))(
  'refuses %s of the host %j, without a word of its insides',
  async (line, host) => {
    const { status, text } = await send(line, host);
    expect([status, text.includes('"code":"BAD_REQUEST"')]).toEqual([400, true]);
    expect(text).not.toMatch(/node_modules|at new|TypeError/);
  },
);

it.each([
  ['POST http://localhost:4000/graphql', 'localhost:4000', /"__typename":"Query"/],
  ['POST http://other.example/graphql', 'localhost:4000', /"__typename":"Query"/],
  ['GET http://localhost:4000/health', 'localhost:4000', /"status":"ok"/],
  ['GET HTTP://localhost', 'localhost', /location: \/graphql/],
  ['POST /graphql', '', /"__typename":"Query"/],
  ['POST /graphql', '[::1]:4000', /"__typename":"Query"/],
  ['POST /graphql', 'xn--bcher-kva.example', /"__typename":"Query"/],
])('answers %s of the host %j', async (line, host, answer) => {
  const { status, text } = await send(line, host);
  expect(status).toBeLessThan(400);
  expect(text).toMatch(answer);
});
