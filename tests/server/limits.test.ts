import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

const post = async (body: BodyInit, type = 'application/json', coding = 'identity') => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, 'content-encoding': coding, accept: 'application/graphql-response+json' },
    body,
  });
  return { status: response.status, message: ((await response.json()) as Answer).errors?.[0]?.message ?? '' };
};
const get = async (search: string) => {
  const response = await fetch(`${server.url}/graphql?${search}`, { headers: { accept: 'application/json' } });
  return { status: response.status, message: ((await response.json()) as Answer).errors?.[0]?.message ?? '' };
};
const asking = (query: string) => JSON.stringify({ query });

describe('what a request may bring', () => {
  it.each([
    ['another content type', () => post(asking('{__typename}'), 'text/plain'), 415, /must be application\/json/],
    ['a form', () => post('query={__typename}', 'application/x-www-form-urlencoded'), 415, /must be application\/json/],
    ['a type that only looks right', () => post(asking('{__typename}'), 'text/plain; a=application/json'), 415, /json/],
    [
      'a compressed body',
      () => post(gzipSync(asking('{__typename}')), 'application/json', 'gzip'),
      415,
      /must not be compressed/,
    ],
    ['broken JSON', () => post('{"query":'), 400, /not valid JSON/],
    ['an array', () => post(`[${asking('{__typename}')}]`), 400, /JSON object/],
    ['invalid UTF-8', () => post(new Uint8Array([0x7b, 0xff, 0x7d])), 400, /UTF-8/],
    ['no query', () => post('{}'), 400, /"query"/],
    ['variables that are none', () => post('{"query":"{__typename}","variables":"x"}'), 400, /"variables"/],
    ['a body too large', () => post(asking(`{__typename} #${'x'.repeat(120_000)}`)), 413, /larger than 100000/],
    [
      'nested variables',
      () => post(`{"query":"{__typename}","variables":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}`),
      400,
      /nested deeper/,
    ],
    ['nested braces', () => post(asking('{a'.repeat(10_000))), 400, /nested deeper/],
    ['nested lists', () => post(asking(`{node(id:${'['.repeat(20_000)}`)), 400, /nested deeper/],
    ['too many tokens', () => post(asking(`{${'a '.repeat(5000)}}`)), 400, /more than 4000 tokens/],
    ['a syntax error', () => post(asking('{')), 400, /Syntax Error/],
    ['malformed variables in a GET', () => get('query={__typename}&variables=%7B'), 400, /variables is not valid JSON/],
    ['malformed extensions in a GET', () => get('query={__typename}&extensions=1'), 400, /"extensions"/],
  ])('refuses %s', async (_, ask, status, message) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.message).toMatch(message);
  });

  it('answers no more than five validation errors', async () => {
    const { body } = await server.ask(`{ ${Array.from({ length: 20 }, (_, index) => `unknown${index}`).join(' ')} }`);
    expect(body.errors).toHaveLength(5);
  });

  it('lets no origin send credentials', async () => {
    const response = await fetch(`${server.url}/graphql?query={__typename}`, {
      headers: { origin: 'https://example.org' },
    });
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });
});
