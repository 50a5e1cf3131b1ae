import { builder } from '../builder.ts';
import { pageArgs } from '../shared/connection.ts';
import { connectionTypes } from '../shared/connection-types.ts';
import { OrganisationKindEnum } from '../shared/enums.ts';
import { encodeId, idSql } from '../shared/ids.ts';
import { articleArgs, speakerDescriptions as describe, related, statementArgs } from '../shared/list-fields.ts';
import { articlesPublished, articlesWith } from '../shared/listings/articles.ts';
import { affiliationsOf, mentionsOf } from '../shared/listings/mentions.ts';
import { statementsOf, statementsTo } from '../shared/listings/statements.ts';
import { reads } from '../shared/reading.ts';
import { columns } from '../shared/relations.ts';

builder.prismaObject('Organisation', {
  interfaces: ['Node', 'Speaker'],
  select: { id: true },
  fields: (t) => ({
    id: t.id({
      description: 'Names the organisation among all objects of every type.',
      resolve: ({ id }) => encodeId('Organisation', id),
      ...reads((row) => ({ kind: 'value', sql: idSql('Organisation', `${row.alias}.id`) })),
    }),
    name: t.exposeString('name'),
    aliases: t.stringList({
      description: describe.aliases,
      select: { aliases: { select: { name: true }, orderBy: { name: 'asc' } } },
      resolve: ({ aliases }) => aliases.map(({ name }) => name),
      ...reads((row, _args, { depth }) => columns(row, 'aliases', 'name', depth)),
    }),
    wikidataId: t.exposeString('wikidataId', { nullable: true }),
    kind: t.expose('kind', { type: OrganisationKindEnum }),
    affiliations: t.field({
      type: 'AffiliationConnection',
      description: 'Offices and roles that people hold in it, each as an article reports it.',
      args: pageArgs,
      ...related(affiliationsOf('organisation')),
    }),
    statements: t.field({
      type: 'StatementConnection',
      description: describe.statements,
      args: statementArgs(),
      ...related(statementsOf('organisation')),
    }),
    statementsAddressed: t.field({
      type: 'StatementConnection',
      description: describe.statementsAddressed,
      args: statementArgs(),
      ...related(statementsTo('organisation')),
    }),
    articles: t.field({
      type: 'ArticleConnection',
      description: describe.articles,
      args: articleArgs,
      ...related(articlesWith('organisation')),
    }),
    publishedArticles: t.field({
      type: 'ArticleConnection',
      description: 'Articles that it published.',
      args: articleArgs,
      ...related(articlesPublished),
    }),
    mentions: t.field({
      type: 'MentionConnection',
      description: describe.mentions,
      args: pageArgs,
      ...related(mentionsOf('organisation')),
    }),
  }),
});

connectionTypes('Organisation', 'organisations');
