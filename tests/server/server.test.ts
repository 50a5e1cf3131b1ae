import { GraphQLError, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { DatabaseError, UsageError } from '../../src/errors.ts';
import { type Answer, startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.end();
  server = undefined;
});

/** A schema whose fields fail in every way that there is. */
function failing(errors: Record<string, () => unknown>): GraphQLSchema {
  const fields = Object.fromEntries(
    Object.entries(errors).map(([name, make]) => [
      name,
      {
        type: GraphQLString,
        resolve: () => {
          throw make();
        },
      },
    ]),
  );
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
}

describe('probes', () => {
  it('say that it lives, and whether it can answer', async () => {
    let reason: string | null = null;
    let ready = true;
    server = await startServer({ readiness: () => ({ ready, writable: reason === null, reason }) });
    const probe = async (path: string) => {
      const response = await fetch(server?.url + path);
      return [response.status, await response.json()];
    };
    const [there, away] = [
      { status: 'ready', writable: true },
      { status: 'not ready', writable: false },
    ];
    expect(await probe('/ready')).toEqual([200, there]);
    expect(await probe('/ready?for=reads')).toEqual([200, there]);
    // Reads go on: a load balancer in front of readers need not take it out.
    reason = 'the database is read-only';
    expect(await probe('/ready')).toEqual([503, { ...away, reason }]);
    expect(await probe('/ready?for=reads')).toEqual([200, { status: 'ready', writable: false, reason }]);
    [ready, reason] = [false, 'the database does not answer'];
    expect(await probe('/ready')).toEqual([503, { ...away, reason }]);
    expect(await probe('/health')).toEqual([200, { status: 'ok' }]);
  });

  it('lead a browser at the root to GraphiQL', async () => {
    server = await startServer();
    const page = await fetch(server.url, { headers: { accept: 'text/html' } });
    expect(page.url).toBe(`${server.url}/graphql`);
    const html = await page.text();
    expect(html).toContain('WhoSaidWhat');
    expect(html).toContain('.graphiql-tab { transform: none !important; }');
    expect(html.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/(?:src|href)="https?:/);
  });

  it('offer no GraphiQL and no suggestions in production', async () => {
    server = await startServer({ production: true });
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toContain('GraphiQL');
    const { body } = await server.ask('{ articls { totalCount } }');
    expect(body.errors?.[0]?.message).toBe('Cannot query field "articls" on type "Query".');
  });
});

describe('errors', () => {
  it('are masked with an id that is in the log, once', async () => {
    server = await startServer({ schema: failing({ accident: () => new TypeError('secret: /home/somebody') }) });
    const { body } = await server.ask('{ accident }');
    const id = body.errors?.[0]?.extensions?.id;
    expect(body.errors?.[0]?.message).toBe(`Unexpected error: report it with its id ${id}`);
    expect(JSON.stringify(body)).not.toContain('secret');
    const lines = server.log.filter((line) => line.errorId === id);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).toContain('secret: /home/somebody');
  });

  it('of plugins outside of GraphQL are masked too', async () => {
    server = await startServer({
      readiness: () => {
        throw new TypeError('secret: /home/somebody');
      },
    });
    const response = await fetch(`${server.url}/ready`);
    const { errors } = (await response.json()) as Answer;
    const id = errors?.[0]?.extensions?.id;
    expect([response.status, errors]).toEqual([
      500,
      [
        {
          message: `Unexpected error: report it with its id ${id}`,
          extensions: { code: 'INTERNAL_SERVER_ERROR', id },
        },
      ],
    ]);
    const lines = server.log.filter((line) => line.errorId === id);
    expect(lines).toEqual([expect.objectContaining({ stack: expect.stringContaining('secret: /home/somebody') })]);
  });

  it.each([
    ['our own', () => new UsageError('the cursor is none', 'take one from pageInfo'), 'BAD_USER_INPUT', 200],
    [
      'a failing database',
      () => new DatabaseError('DATABASE_UNAVAILABLE', 'it is down', 'try again'),
      'DATABASE_UNAVAILABLE',
      503,
    ],
    [
      'a refused connection',
      () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      'DATABASE_UNAVAILABLE',
      503,
    ],
    ['GraphQL’s own', () => new GraphQLError('no', { extensions: { code: 'BAD_USER_INPUT' } }), 'BAD_USER_INPUT', 200],
  ])('that are %s keep their code', async (_, make, code, status) => {
    server = await startServer({ schema: failing({ fails: make }) });
    const { body, response } = await server.ask('{ fails }');
    expect(body.errors?.[0]?.extensions?.code).toBe(code);
    expect(response.status).toBe(status);
  });
});

describe('requests', () => {
  it('carry an id, theirs or a new one, and leave one line in the log', async () => {
    server = await startServer();
    const url = `${server.url}/graphql?query={__typename}&operationName=`;
    const given = await fetch(url, { headers: { 'x-request-id': 'front-12345678' } });
    expect(given.headers.get('x-request-id')).toBe('front-12345678');
    const odd = await fetch(url, { headers: { 'x-request-id': 'a b' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const lines = server.log.filter((line) => line.msg === 'request');
    expect(lines.map((line) => [line.requestId, line.method, line.path, line.status])).toEqual([
      ['front-12345678', 'GET', '/graphql', 200],
      [odd.headers.get('x-request-id'), 'GET', '/graphql', 200],
    ]);
  });
});
