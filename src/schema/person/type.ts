import { builder } from '../builder.ts';
import { pageArgs } from '../shared/connection.ts';
import { connectionTypes } from '../shared/connection-types.ts';
import { encodeId, idSql } from '../shared/ids.ts';
import { articleArgs, speakerDescriptions as describe, related, statementArgs } from '../shared/list-fields.ts';
import { articlesWith } from '../shared/listings/articles.ts';
import { affiliationsOf, mentionsOf } from '../shared/listings/mentions.ts';
import { statementsOf, statementsTo } from '../shared/listings/statements.ts';
import { reads } from '../shared/reading.ts';
import { columns } from '../shared/relations.ts';

builder.prismaObject('Person', {
  interfaces: ['Node', 'Speaker'],
  select: { id: true },
  fields: (t) => ({
    id: t.id({
      description: 'Names the person among all objects of every type.',
      resolve: ({ id }) => encodeId('Person', id),
      ...reads((row) => ({ kind: 'value', sql: idSql('Person', `${row.alias}.id`) })),
    }),
    name: t.exposeString('name'),
    aliases: t.stringList({
      description: describe.aliases,
      select: { aliases: { select: { name: true }, orderBy: { name: 'asc' } } },
      resolve: ({ aliases }) => aliases.map(({ name }) => name),
      ...reads((row, _args, { depth }) => columns(row, 'aliases', 'name', depth)),
    }),
    wikidataId: t.exposeString('wikidataId', { nullable: true }),
    affiliations: t.field({
      type: 'AffiliationConnection',
      description: describe.affiliations,
      args: pageArgs,
      ...related(affiliationsOf('person')),
    }),
    statements: t.field({
      type: 'StatementConnection',
      description: describe.statements,
      args: statementArgs(),
      ...related(statementsOf('person')),
    }),
    statementsAddressed: t.field({
      type: 'StatementConnection',
      description: describe.statementsAddressed,
      args: statementArgs(),
      ...related(statementsTo('person')),
    }),
    articles: t.field({
      type: 'ArticleConnection',
      description: describe.articles,
      args: articleArgs,
      ...related(articlesWith('person')),
    }),
    mentions: t.field({
      type: 'MentionConnection',
      description: describe.mentions,
      args: pageArgs,
      ...related(mentionsOf('person')),
    }),
  }),
});

connectionTypes('Person', 'people');
