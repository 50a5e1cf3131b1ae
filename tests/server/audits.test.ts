import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

describe.each([
  ['development', false],
  ['production', true],
])('graphql-http’s audits in %s', (_, production) => {
  let server: TestServer;
  beforeAll(async () => {
    // Some audits ask for types.
    server = await startServer({ production, env: { INTROSPECTION: 'on' } });
  });
  afterAll(() => server?.end());

  // In production a query in an address needs a header that no foreign page can send unasked.
  const fetchFn = (input: string, init: RequestInit = {}) =>
    fetch(input, { ...init, headers: { ...(init.headers as object), 'graphql-require-preflight': '1' } });

  for (const audit of serverAudits({ url: () => `${server.url}/graphql`, fetchFn })) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result).toMatchObject({ status: 'ok' });
    });
  }
});
