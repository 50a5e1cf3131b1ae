import { builder } from '../builder.ts';
import { rootPage } from '../shared/connection.ts';
import { listed, statementArgs } from '../shared/list-fields.ts';
import { allStatements } from '../shared/listings/statements.ts';
import { reads } from '../shared/reading.ts';

builder.queryField('statements', (t) =>
  t.field({
    type: 'StatementConnection',
    description: 'Statements of all articles.',
    args: statementArgs(),
    resolve: (_root, args, context, info) => rootPage(allStatements, args, context, info),
    ...reads(listed(allStatements)),
  }),
);
