import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { startServer, type TestServer } from '../helpers/server.ts';
import { type SmallWorld, smallWorld } from '../helpers/small-world.ts';

// What is asked again takes the fast lane. Nobody may be able to tell.

let server: TestServer;
let world: SmallWorld;
const lane: boolean[] = [];
beforeAll(async () => {
  server = await startServer({ onLane: (answered) => lane.push(answered) });
  world = await smallWorld(server.database.prisma);
});
afterAll(() => server?.end());

const page = `query Page($id: ID!, $after: String) {
  node(id: $id) { id ... on Person { name statements(first: 2, after: $after) { pageInfo { endCursor } edges { node { text } } } } }
}`;

/** An answer without what differs from one to the next. */
async function ask(body: unknown, headers: Record<string, string> = {}) {
  lane.length = 0;
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const shown = [...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  const text = (await response.text()).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'id');
  return { status: response.status, headers: Object.fromEntries(shown), text, lane: lane.at(-1) ?? null };
}

describe('the fast lane', () => {
  const ada = () => ({ query: page, variables: { id: encodeId('Person', world.ada.id) } });

  it('is taken from the second time on, with the same answer', async () => {
    const first = await ask(ada());
    const second = await ask(ada());
    expect([first.lane, second.lane]).toEqual([null, true]);
    expect({ ...second, lane: null }).toEqual(first);
    expect(first.text).toContain('Ada Byron');
  });

  it('gives the request its id and its line in the log', async () => {
    await ask(ada(), { 'x-request-id': 'lane-request-1' });
    expect(lane).toEqual([true]);
    const lines = server.log.filter((line) => line.msg === 'request' && line.requestId === 'lane-request-1');
    expect(lines).toEqual([expect.objectContaining({ method: 'POST', path: '/graphql', status: 200 })]);
  });

  it.each([
    ['a cursor of another list', { query: page, variables: { id: 'ada', after: 'WyJ4Il0' } }],
    ['a variable that is missing', { query: page, variables: {} }],
    ['an operation that is not there', { query: page, operationName: 'Other' }],
    ['variables that are no object', { query: page, variables: [1] }],
    ['no JSON', '{"query": '],
    ['a document that was not asked before', { query: '{ __typename }' }],
    ['a NUL', { query: page, variables: { id: '\u0000' } }],
  ])('leaves %s to the server', async (_what, body) => {
    const given: unknown =
      typeof body === 'string'
        ? body
        : JSON.parse(JSON.stringify(body).replace('ada', encodeId('Person', world.ada.id)));
    await ask(ada());
    const through = await ask(given);
    // A browser's request never takes the lane: it shows what the server itself says.
    const direct = await ask(given, { origin: 'http://localhost' });
    const { 'access-control-allow-origin': _origin, ...headers } = direct.headers;
    expect({ status: through.status, text: through.text, type: through.headers['content-type'] }).toEqual({
      status: direct.status,
      text: direct.text,
      type: headers['content-type'],
    });
  });

  it('answers as JSON whoever asks for it by another name', async () => {
    for (const accept of [
      '*/*',
      'application/graphql-response+json',
      'application/graphql-response+json, application/json;q=0.9',
    ]) {
      const answers = [await ask(ada(), { accept }), await ask(ada(), { accept })];
      expect({ ...answers[1], lane: null }).toEqual({ ...answers[0], lane: null });
      expect(answers[1]?.lane).toBe(true);
    }
  });

  it('leaves events and parts to the server, which frames them', async () => {
    const plain = await ask(ada());
    for (const [accept, frame] of [
      ['text/event-stream', 'event: next\ndata: {'],
      ['multipart/mixed', 'Content-Length: '],
    ] as const) {
      for (let time = 0; time < 3; time++) {
        const { text, lane, headers } = await ask(ada(), { accept });
        expect([lane, headers['content-type']?.startsWith(accept)]).toEqual([null, true]);
        expect(text).toContain(frame);
        expect(text).toContain(plain.text);
      }
    }
  });

  it('is not closed to others by whoever makes up media types', async () => {
    for (let time = 0; time < 120; time++) await ask(ada(), { accept: `application/json;q=0.${time}` });
    const accept = 'application/json, text/plain, */*';
    await ask(ada(), { accept });
    expect((await ask(ada(), { accept })).lane).toBe(true);
  });
});
