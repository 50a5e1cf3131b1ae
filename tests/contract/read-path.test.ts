import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../src/config.ts';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { type SmallWorld, smallWorld } from '../helpers/small-world.ts';
import { Twin } from '../helpers/twin.ts';

const operations = path.resolve(projectDir, '../shared/contract/operations');
const given = existsSync(operations);

describe.skipIf(!given)('the operations in ../shared/contract, each root field in one SQL statement', () => {
  let database: TestDatabase;
  let twin: Twin;
  let world: SmallWorld;
  beforeAll(async () => {
    database = await createTestDatabase();
    world = await smallWorld(database.prisma);
    twin = new Twin(database.prisma);
  });
  afterAll(() => database?.drop());

  const variables: Record<string, () => Record<string, unknown>[]> = {
    'article-reader.graphql': () => [
      { slug: world.articles[0]?.slug },
      { slug: world.articles[1]?.slug },
      { slug: 'none' },
    ],
    'refetch.graphql': () => [
      {
        ids: [
          encodeId('Person', world.ada.id),
          'nonsense',
          encodeId('Article', world.articles[0]?.id ?? ''),
          encodeId('Organisation', world.board.id),
          encodeId('Statement', world.articles[0]?.statements[0]?.id ?? ''),
        ],
      },
    ],
    'search.graphql': () => [{ query: 'harbour' }, { query: 'Byron', first: 3 }],
    'speaker-profile.graphql': () => [
      { name: 'ADA BYRON', first: 2 },
      { name: 'Byron', first: 20 },
    ],
    'statement-feed.graphql': () => [{}, { first: 3 }, { last: 2 }, { filter: { kind: { eq: 'DIRECT' } } }],
    'statement-facets.graphql': () => [{}, { filter: { speaker: { name: { startsWith: 'ada' } } } }],
    'traverse.graphql': () => [{ id: encodeId('Article', world.articles[0]?.id ?? '') }, { id: 'nothing' }],
  };

  it.each(given ? readdirSync(operations) : [])('%s', async (file) => {
    const document = twin.tryParse(readFileSync(path.join(operations, file), 'utf8')) as DocumentNode;
    const [operation] = document.definitions as readonly OperationDefinitionNode[];
    for (const values of variables[file]?.() ?? [{}]) {
      const wanted = await twin.reference(document, values);
      for (const round of [1, 2, 3]) {
        const got = await twin.fast(document, values);
        expect([round, twin.reason]).toEqual([round, null]);
        expect(got).toEqual(wanted);
        expect(twin.sql.length).toBeLessThanOrEqual(operation?.selectionSet.selections.length ?? 0);
      }
    }
  });
});
