import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { normaliseName } from '../../ingest/link/normalise.ts';
import { builder } from '../builder.ts';
import type { RequestContext } from '../context.ts';
import type { Inputs } from '../objects.ts';
import { pageArgs, rootPage } from '../shared/connection.ts';
import { badInput } from '../shared/errors.ts';
import { decodeId } from '../shared/ids.ts';
import { listed } from '../shared/list-fields.ts';
import { delegateOf } from '../shared/listing.ts';
import { allOrganisations, allPeople } from '../shared/listings/speakers.ts';
import type { Where } from '../shared/order.ts';
import { type PlanTools, type Reading, reads } from '../shared/reading.ts';
import { Reads } from '../shared/reads.ts';
import type { Keyed } from '../shared/rows.ts';
import { tableOf } from '../shared/sql-model.ts';
import { whereSql } from '../shared/sql-where.ts';
import { checkText } from '../shared/text.ts';

type Lookup = Inputs['SpeakerLookup'];

function whereOf(type: 'Person' | 'Organisation', { id, name, wikidataId }: Lookup): Where {
  if (typeof wikidataId === 'string') return { wikidataId };
  if (typeof name === 'string') {
    const normalisedName = normaliseName(name);
    if (normalisedName === '') throw badInput('A name is empty', 'give at least one letter');
    return { OR: [{ normalisedName }, { aliases: { some: { normalisedName } } }] };
  }
  const decoded = decodeId(id ?? '');
  if (decoded?.type !== type) {
    throw badInput(`An id is not that of a ${type}`, 'use an id as an answer of this API gave it');
  }
  return { id: decoded.key };
}

/** The one that is looked up; of several with the same name, the one with most statements. */
async function lookUp(
  type: 'Person' | 'Organisation',
  by: Lookup,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Keyed | null> {
  checkText(by);
  const delegate = delegateOf(Reads.databaseOf(context.reads), type === 'Person' ? 'person' : 'organisation');
  return (await delegate.findFirst({
    ...queryFromInfo({ context, info }),
    where: whereOf(type, by),
    orderBy: [{ statementCount: 'desc' }, { id: 'asc' }],
  })) as Keyed | null;
}

/** As `lookUp`, in SQL. */
function lookUpSql(type: 'Person' | 'Organisation', by: Lookup, { depth, parameters }: PlanTools): Reading {
  checkText(by);
  const alias = `t${depth}`;
  const found = whereOf(type, by);
  const { normalisedName } = (found.OR as readonly { normalisedName?: string }[] | undefined)?.[0] ?? {};
  let where = '';
  if (normalisedName === undefined) where = whereSql(type, found, 'x', parameters);
  else {
    // Two index walks; with OR between them it is neither.
    const name = parameters.add(normalisedName, 'text');
    const owner = type === 'Person' ? 'person_id' : 'organisation_id';
    where = `x.id IN (SELECT n.id FROM ${tableOf(type)} n WHERE n.normalised_name = ${name}
      UNION ALL SELECT n.${owner} FROM aliases n WHERE n.normalised_name = ${name})`;
  }
  const from = `(SELECT x.* FROM ${tableOf(type)} x WHERE ${where} ORDER BY x.statement_count DESC, x.id LIMIT 1) ${alias}`;
  return { kind: 'row', from, source: { alias, model: type } };
}

builder.queryFields((t) => {
  const by = t.arg({ type: 'SpeakerLookup', required: true, description: 'Which one.' });
  return {
    person: t.field({
      type: 'Person',
      nullable: true,
      description: 'One person, or null where there is none.',
      args: { by },
      resolve: (_root, args, context, info) => lookUp('Person', args.by, context, info),
      ...reads((_root, args, tools) => lookUpSql('Person', args.by, tools)),
    }),
    organisation: t.field({
      type: 'Organisation',
      nullable: true,
      description: 'One organisation, or null where there is none.',
      args: { by },
      resolve: (_root, args, context, info) => lookUp('Organisation', args.by, context, info),
      ...reads((_root, args, tools) => lookUpSql('Organisation', args.by, tools)),
    }),
    people: t.field({
      type: 'PersonConnection',
      description: 'Everyone whom articles name or quote.',
      args: {
        filter: t.arg({ type: 'PersonFilter', description: 'Only people that it admits.' }),
        orderBy: t.arg({ type: ['SpeakerOrder'], description: 'In which order; by name unless said.' }),
        ...pageArgs,
      },
      resolve: (_root, args, context, info) => rootPage(allPeople, args, context, info),
      ...reads(listed(allPeople)),
    }),
    organisations: t.field({
      type: 'OrganisationConnection',
      description: 'Every organisation, state and body that articles name or quote.',
      args: {
        filter: t.arg({ type: 'OrganisationFilter', description: 'Only organisations that it admits.' }),
        orderBy: t.arg({ type: ['SpeakerOrder'], description: 'In which order; by name unless said.' }),
        ...pageArgs,
      },
      resolve: (_root, args, context, info) => rootPage(allOrganisations, args, context, info),
      ...reads(listed(allOrganisations)),
    }),
  };
});
