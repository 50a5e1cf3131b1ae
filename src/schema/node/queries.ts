import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { RequestContext } from '../context.ts';
import { badInput } from '../shared/errors.ts';
import { decodeId, type NodeType, nodeTypes } from '../shared/ids.ts';
import { delegateOf } from '../shared/listing.ts';
import { type Choice, type PlanTools, type Reading, reads } from '../shared/reading.ts';
import { Reads } from '../shared/reads.ts';
import type { Keyed } from '../shared/rows.ts';
import { branded } from '../shared/speakers.ts';
import { tableOf } from '../shared/sql-model.ts';

/** The most objects that may be asked for at once. */
const mostIds = 100;

/** The objects behind ids, each in its place, null where there is none: one SQL statement for each type. */
async function readNodes(
  ids: readonly string[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<(Keyed | null)[]> {
  const decoded = ids.map(decodeId);
  const keys = new Map<NodeType, Set<string>>();
  for (const id of decoded) {
    if (id) keys.set(id.type, (keys.get(id.type) ?? new Set()).add(id.key));
  }
  const database = Reads.databaseOf(context.reads);
  const found = new Map<string, Keyed>();
  await Promise.all(
    [...keys].map(async ([type, wanted]) => {
      const query = queryFromInfo({ context, info, typeName: type });
      const rows = await delegateOf(database, type.toLowerCase()).findMany({
        ...query,
        where: { id: { in: [...wanted] } },
      });
      for (const row of rows as unknown as Keyed[]) found.set(`${type}:${row.id}`, branded(row, type));
    }),
  );
  return decoded.map((id) => (id && found.get(`${id.type}:${id.key}`)) ?? null);
}

function checkIds(ids: readonly string[]): void {
  if (ids.length > mostIds) {
    throw badInput(`${ids.length} ids are over the limit of ${mostIds}`, `ask for at most ${mostIds} at once`);
  }
}

/** The object whose type is `type` and whose key is `key`, in SQL. */
function choiceOf(type: NodeType, when: string, key: string, depth: number): Choice {
  const alias = `t${depth}`;
  const from = `${tableOf(type)} ${alias} WHERE ${alias}.id = ${key}`;
  return { type, when, reading: { kind: 'row', from, source: { alias, model: type } } };
}

function nodeSql(id: string, { depth, parameters }: PlanTools): Reading {
  const decoded = decodeId(id);
  if (!decoded) return { kind: 'json', sql: "'null'" };
  return { kind: 'either', choices: [choiceOf(decoded.type, 'TRUE', parameters.add(decoded.key, 'uuid'), depth)] };
}

function nodesSql(ids: readonly string[], { depth, parameters }: PlanTools): Reading {
  checkIds(ids);
  const decoded = ids.map(decodeId);
  const types = parameters.add(
    decoded.map((one) => one?.type ?? null),
    'text[]',
  );
  const keys = parameters.add(
    decoded.map((one) => one?.key ?? null),
    'uuid[]',
  );
  const alias = `t${depth}`;
  const choices = nodeTypes.map((type) => choiceOf(type, `${alias}.type = '${type}'`, `${alias}.key`, depth + 1));
  const from = `unnest(${types}, ${keys}) AS ${alias}(type, key)`;
  return { kind: 'rows', from, source: { alias }, items: { kind: 'either', choices } };
}

builder.queryField('node', (t) =>
  t.field({
    type: 'Node',
    nullable: true,
    description: 'The object with this id, or null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'An id as an earlier answer gave it.' }) },
    resolve: async (_root, { id }, context, info) => (await readNodes([id], context, info))[0] ?? null,
    ...reads((_root, { id }, tools) => nodeSql(id, tools)),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: ['Node'],
    nullable: { list: false, items: true },
    description: 'The objects with these ids, in the same order, with null where there is none. At most 100.',
    args: { ids: t.arg.idList({ required: true, description: 'Ids as earlier answers gave them.' }) },
    resolve: (_root, { ids }, context, info) => {
      checkIds(ids);
      return readNodes(ids, context, info);
    },
    ...reads((_root, { ids }, tools) => nodesSql(ids, tools)),
  }),
);
