import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { startWhole, type TestServing } from '../helpers/serving.ts';

let database: TestDatabase;
let server: TestServing;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
afterEach(() => server.end());

const metricsOf = async (url: string) => (await fetch(`${url}/metrics`)).text();
const figure = (text: string, series: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length) ?? Number.NaN,
  );

describe('metrics', () => {
  it('count requests, operations by name, errors by code, SQL, connections and databases', async () => {
    server = await startWhole(database.url);
    await server.ask('query Short { sleep(ms: 1) }');
    await server.ask('query Short { sleep(ms: 1) }');
    await server.ask('{ sleep(ms: 1) }');
    await server.ask('{ note }');
    await server.ask('query Invalid { nothing }');
    const text = await metricsOf(server.url);
    expect(figure(text, 'onrecord_operation_duration_seconds_count{operation="Short",type="query"}')).toBe(2);
    expect(figure(text, 'onrecord_operation_duration_seconds_count{operation="anonymous",type="query"}')).toBe(2);
    expect(text).not.toContain('Invalid');
    expect(figure(text, 'onrecord_sql_duration_seconds_count{database="primary"}')).toBe(4);
    // There is no table of notes here.
    expect(figure(text, 'onrecord_sql_errors_total{database="primary",code="42P01"}')).toBe(1);
    expect(figure(text, 'onrecord_errors_total{code="INTERNAL_SERVER_ERROR"}')).toBe(1);
    expect(figure(text, 'onrecord_http_requests_total{status="200"}')).toBeGreaterThanOrEqual(4);
    expect(figure(text, 'onrecord_database_up{database="primary"}')).toBe(1);
    expect(figure(text, 'onrecord_requests_in_flight')).toBe(0);
    expect(figure(text, 'onrecord_pool_idle{database="primary"}')).toBeGreaterThan(0);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('do not grow with the names that callers make up', async () => {
    server = await startWhole(database.url);
    for (let index = 0; index < 150; index++) await server.ask(`query Name${index} { __typename }`);
    const text = await metricsOf(server.url);
    const names = new Set([...text.matchAll(/operation="([^"]*)"/g)].map(([, name]) => name));
    expect(names.size).toBe(101);
    expect(figure(text, 'onrecord_operation_duration_seconds_count{operation="other",type="query"}')).toBe(50);
  });

  it('are served apart when they have a port, and in production nowhere else', async () => {
    server = await startWhole(database.url, { NODE_ENV: 'production', METRICS_PORT: '0', DRAIN_MS: '0' });
    await server.ask('{ __typename }');
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect(await metricsOf(server.metricsUrl ?? '')).toContain('onrecord_operation_duration_seconds_count');
    expect((await fetch(`${server.metricsUrl}/graphql?query={__typename}`)).status).toBe(404);
  });
});

describe('a request', () => {
  it('tells where its time went, except in production', async () => {
    server = await startWhole(database.url);
    const { response } = await server.ask('{ sleep(ms: 20) }');
    const timing = response.headers.get('server-timing') ?? '';
    expect(timing).toMatch(
      /^parse;dur=[\d.]+, validate;dur=[\d.]+, execute;dur=[\d.]+, sql;dur=[\d.]+;desc="1 statement"/,
    );
    expect(Number(/sql;dur=([\d.]+)/.exec(timing)?.[1])).toBeGreaterThanOrEqual(20);
    await server.end();
    server = await startWhole(database.url, { NODE_ENV: 'production', DRAIN_MS: '0' });
    expect((await server.ask('{ sleep(ms: 1) }')).response.headers.get('server-timing')).toBeNull();
  });

  it('leaves one line in the log, and one more with the document’s hash when it was slow; nothing of what it said', async () => {
    server = await startWhole(database.url, { SLOW_OPERATION_MS: '500' });
    await server.ask('query Quick { sleep(ms: 1) }');
    const query = 'query Slow($secret: Int!) { sleep(ms: 600) other: sleep(ms: $secret) }';
    await server.ask(query, {
      body: JSON.stringify({ query, variables: { secret: 5 } }),
      headers: { cookie: 'session=hush-hush' },
    });
    // A key that is none is refused, and not told either.
    const refused = await server.ask(query, {
      headers: { authorization: 'Bearer hush-hush', 'x-api-key': 'hush-hush' },
    });
    expect(refused.response.status).toBe(401);
    const slow = server.log.filter(({ msg, operation }) => msg === 'slow operation' && operation === 'Slow');
    expect(slow).toHaveLength(1);
    expect(slow[0]).toMatchObject({ statements: 2, documentHash: createHash('sha256').update(query).digest('hex') });
    expect(server.log.filter(({ msg }) => msg === 'request')).toHaveLength(3);
    // At debug, the name of a field that the read path has no plan for is told: it is the schema's, not the caller's.
    const lines = server.log.filter(({ msg }) => msg !== 'left to the resolvers');
    expect(JSON.stringify(lines)).not.toMatch(/hush|\bsleep\b|secret/);
  });
});

describe('traces', () => {
  it('follow a request through its phases, resolvers and SQL, as the standard variables say', async () => {
    interface Span {
      readonly name: string;
      readonly traceId: string;
      readonly spanId: string;
      readonly parentSpanId?: string;
    }
    const spans: Span[] = [];
    let service = '';
    const collector = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString());
        for (const { resource, scopeSpans } of resourceSpans) {
          service = JSON.stringify(resource);
          for (const scope of scopeSpans) spans.push(...scope.spans);
        }
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    // The SDK reads its variables itself.
    const variables = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'newsroom' };
    Object.assign(process.env, variables);
    try {
      server = await startWhole(database.url, variables);
      const trace = '0af7651916cd43dd8448eb211c80319c';
      await server.ask('query Traced { sleep(ms: 5) }', {
        headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` },
      });
      await server.end();
      const mine = spans.filter(({ traceId }) => traceId === trace);
      expect(mine.map(({ name }) => name).sort()).toEqual([
        'POST /graphql',
        'SQL SELECT',
        'execute',
        'parse',
        'validate',
      ]);
      const parentOf = (name: string) => {
        const { parentSpanId } = mine.find((span) => span.name === name) ?? {};
        return mine.find(({ spanId }) => spanId === parentSpanId)?.name ?? parentSpanId;
      };
      expect(parentOf('POST /graphql')).toBe('b7ad6b7169203331');
      expect([parentOf('parse'), parentOf('validate'), parentOf('execute')]).toEqual(Array(3).fill('POST /graphql'));
      expect(parentOf('SQL SELECT')).toBe('execute');
      expect(service).toContain('newsroom');
    } finally {
      for (const name of Object.keys(variables)) delete process.env[name];
      collector.close();
    }
  });
});
