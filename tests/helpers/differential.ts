import type { GraphQLSchema } from 'graphql';
import type { Database } from '../../src/db/client.ts';
import { encodeId, type NodeType, nodeTypes } from '../../src/schema/shared/ids.ts';
import { delegateOf } from '../../src/schema/shared/listing.ts';
import { Random } from './random.ts';
import { cursorsIn, OperationWriter, type RandomOperation } from './random-operations.ts';
import type { Known } from './random-values.ts';
import type { Twin } from './twin.ts';

/** What a run of random operations through both paths has found. */
export interface Found {
  asked: number;
  /** Operations that were not valid and not asked: two fields of one name in two types. */
  invalid: number;
  /** How many were read in SQL. */
  planned: number;
  /** How many of both had no errors. */
  clean: number;
  /** Why the others were left to the resolvers. */
  readonly reasons: Map<string, number>;
  /** Where the resolvers failed by accident, which is theirs to mend, and the read path answered. */
  accidents: string[];
  readonly differences: { operation: RandomOperation; wanted: string; got: string }[];
}

/** Values of a database that random operations may ask for. */
export async function knownOf(database: Database): Promise<Known> {
  const ids: string[] = [];
  for (const type of nodeTypes) {
    const rows = await delegateOf(database, type.toLowerCase()).findMany({ select: { id: true }, take: 30 });
    ids.push(...rows.map((row) => encodeId(type as NodeType, row.id as string)));
  }
  const articles = await database.article.findMany({ select: { slug: true, url: true } });
  const people = await database.person.findMany({ select: { name: true } });
  const organisations = await database.organisation.findMany({ select: { name: true } });
  return {
    ids,
    names: [...people, ...organisations].flatMap(({ name }) => [name, name.toUpperCase(), name.slice(0, 3)]),
    slugs: articles.map(({ slug }) => slug),
    urls: articles.flatMap(({ url }) => url ?? []),
    words: ['harbour', 'week', 'will pay', '"opens in" -board', 'Somebody', '%', '_', 'en', '🐟', 'x'],
    cursors: [],
  };
}

/** Asks both paths `count` random operations of a seed and compares the answers, the order of their keys included. */
export async function compare(
  twin: Twin,
  schema: GraphQLSchema,
  known: Known,
  seed: number,
  count: number,
): Promise<Found> {
  const random = new Random(seed);
  const found: Found = {
    asked: 0,
    invalid: 0,
    planned: 0,
    clean: 0,
    reasons: new Map(),
    accidents: [],
    differences: [],
  };
  while (found.asked < count) {
    const operation = new OperationWriter(schema, random, known).write();
    const document = twin.tryParse(operation.source);
    if (!document) {
      found.invalid += 1;
      continue;
    }
    const wanted = await twin.reference(document, operation.variables);
    const got = await twin.fast(document, operation.variables);
    found.asked += 1;
    if (twin.reason === null) found.planned += 1;
    else found.reasons.set(twin.reason, (found.reasons.get(twin.reason) ?? 0) + 1);
    if (!wanted.errors) found.clean += 1;
    const texts = { wanted: JSON.stringify(wanted), got: JSON.stringify(got) };
    const accident = wanted.errors?.find(({ code }) => code === undefined);
    if (accident && !got.errors) found.accidents.push(accident.message);
    else if (texts.wanted !== texts.got) found.differences.push({ operation, ...texts });
    for (const cursor of cursorsIn(wanted)) {
      if (known.cursors.length < 400) known.cursors.push(cursor);
      else if (random.chance(0.1)) known.cursors[random.below(400)] = cursor;
    }
  }
  return found;
}
