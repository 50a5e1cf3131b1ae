import { builder } from '../builder.ts';
import { pageArgs } from '../shared/connection.ts';
import { connectionTypes } from '../shared/connection-types.ts';
import { articleArgs, speakerDescriptions as describe, statementArgs } from '../shared/list-fields.ts';
import { reads } from '../shared/reading.ts';
import { column } from '../shared/relations.ts';

builder.interfaceType('Speaker', {
  description: 'Whoever makes a statement: a person or an organisation.',
  interfaces: ['Node'],
  fields: (t) => ({
    name: t.string({ description: describe.name, resolve: unreachable }),
    aliases: t.stringList({ description: describe.aliases, resolve: unreachable }),
    wikidataId: t.string({ nullable: true, description: describe.wikidataId, resolve: unreachable }),
    statements: t.field({
      type: 'StatementConnection',
      description: describe.statements,
      args: statementArgs(),
      resolve: unreachable,
    }),
    statementsAddressed: t.field({
      type: 'StatementConnection',
      description: describe.statementsAddressed,
      args: statementArgs(),
      resolve: unreachable,
    }),
    articles: t.field({
      type: 'ArticleConnection',
      description: describe.articles,
      args: articleArgs,
      resolve: unreachable,
    }),
    mentions: t.field({
      type: 'MentionConnection',
      description: describe.mentions,
      args: pageArgs,
      resolve: unreachable,
    }),
  }),
});

connectionTypes('Speaker', 'speakers');

builder.objectField('SpeakerEdge', 'statementCount', (t) =>
  t.int({
    description: 'How many of the statements in question are theirs, alone or with others.',
    resolve: ({ row }) => (row as { statementCount: number }).statementCount,
    ...reads((row) => ({ kind: 'value', sql: column(row, 'statementCount') })),
  }),
);

/** People and organisations have their own resolvers. */
function unreachable(): never {
  throw new TypeError('an interface resolves no fields');
}
