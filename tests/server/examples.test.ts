import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestSeeds } from '../../src/cli/seeds.ts';
import { examples } from '../../src/server/examples.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

// The first thing a newcomer does is press play: without variables, as GraphiQL sends the tab that it opens first.

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  const { refused } = await ingestSeeds(server.database.prisma, new AbortController().signal);
  expect(refused).toEqual([]);
});
afterAll(() => server.end());

/** The paths of lists that hold nothing and of objects that are null, at the top two levels of an answer. */
function empty(value: unknown, depth: number, path: string): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [path];
  if (typeof value !== 'object' || Array.isArray(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([name, inner]) => empty(inner, depth - 1, `${path}.${name}`));
}

describe('the example queries', () => {
  it.each(examples.map((example) => [example.name, example] as const))('%s answers on the seeds', async (name, one) => {
    expect(one.query).toContain(`query ${name}`);
    const { body } = await server.ask(one.query);
    expect(body.errors).toBeUndefined();
    expect(empty(body.data, 3, 'data')).toEqual([]);
  });
});
