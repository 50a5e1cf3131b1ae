import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { compare, knownOf } from '../helpers/differential.ts';
import { richWorld } from '../helpers/rich-world.ts';
import { Twin } from '../helpers/twin.ts';

// The resolvers are the reference: what the read path answers in SQL must be the same to the letter, whatever is asked.
// `npm run bench -- differential` asks more.

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await richWorld(database.prisma);
});
afterAll(() => database?.drop());

it('answers random operations as the resolvers do', async () => {
  const twin = new Twin(database.prisma);
  const count = Number(process.env.DIFF ?? 500);
  const found = await compare(twin, twin.schema, await knownOf(database.prisma), Number(process.env.SEED ?? 1), count);
  expect(found.differences.slice(0, 3)).toEqual([]);
  expect(found.planned / found.asked).toBeGreaterThan(0.5);
});
