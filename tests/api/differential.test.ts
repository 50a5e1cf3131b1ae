import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { compare, knownOf } from '../helpers/differential.ts';
import { richWorld } from '../helpers/rich-world.ts';
import { Twin } from '../helpers/twin.ts';

// The resolvers are the reference: what the read path answers in SQL must be the same to the letter, whatever is asked.
// `npm run differential` asks more.

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await richWorld(database.prisma);
});
afterAll(() => database?.drop());

it('answers random operations as the resolvers do', { timeout: 120_000 }, async () => {
  const twin = new Twin(database.prisma);
  const found = await compare(twin, twin.schema, await knownOf(database.prisma), 7, 600);
  expect(found.differences.slice(0, 3)).toEqual([]);
  expect(found.planned / found.asked).toBeGreaterThan(0.7);
  expect(found.accidents.length).toBeLessThan(10);
});
