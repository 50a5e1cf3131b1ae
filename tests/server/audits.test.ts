import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type TestServer } from '../helpers/server.ts';

// GraphQL over HTTP, as its working group's own suite asks for it.
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.end());

for (const audit of serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch })) {
  it(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
}
