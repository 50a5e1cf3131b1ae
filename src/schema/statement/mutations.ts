import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { OnrecordError } from '../../errors.ts';
import { builder } from '../builder.ts';
import type { RequestContext } from '../context.ts';
import { badInput } from '../shared/errors.ts';
import { requires } from '../shared/guard.ts';
import { decodeId, type NodeType } from '../shared/ids.ts';
import { delegateOf } from '../shared/listing.ts';
import { Reads } from '../shared/reads.ts';
import type { Keyed } from '../shared/rows.ts';
import { checkText } from '../shared/text.ts';

builder.prismaObject('Correction', {
  select: { id: true },
  fields: (t) => ({
    by: t.exposeString('correctedBy'),
    at: t.expose('correctedAt', { type: 'DateTime' }),
    note: t.exposeString('note', { nullable: true }),
  }),
});

builder.prismaObjectField('Statement', 'correction', (t) =>
  t.relation('correction', {
    nullable: true,
    description: 'Who corrected its speaker, and when. Null where nobody did: then the extraction worked it out.',
  }),
);

builder.inputType('CorrectStatementInput', {
  description: 'Says who made a statement.',
  fields: (t) => ({
    statement: t.id({ required: true, description: 'The id of the statement.' }),
    speaker: t.id({ description: 'The id of who said it. Null, or left out: the article does not say who.' }),
    note: t.string({ description: 'Why, for whoever looks at it later.' }),
  }),
});

const statementNow = {
  type: 'Statement',
  description: 'The statement as it is now.',
  resolve: async ({ key }: { key: string }, _args: object, context: RequestContext, info: GraphQLResolveInfo) => {
    const delegate = delegateOf(Reads.databaseOf(context.reads), 'statement');
    const row = await delegate.findFirst({ ...queryFromInfo({ context, info }), where: { id: key } });
    if (!row)
      throw new OnrecordError('NOT_FOUND', 'the article was read anew meanwhile', 'look the statement up again');
    return row as Keyed;
  },
} as const;

builder.objectType('CorrectStatementPayload', {
  description: 'A statement that was corrected.',
  fields: (t) => ({ statement: t.field(statementNow) }),
});

builder.objectType('UndoCorrectionPayload', {
  description: 'A statement whose correction was undone.',
  fields: (t) => ({ statement: t.field(statementNow) }),
});

function keyOf(id: string, types: readonly NodeType[]): { type: NodeType; key: string } {
  checkText(id);
  const decoded = decodeId(id);
  if (!decoded || !types.includes(decoded.type)) {
    throw badInput(`An id is not that of a ${types.join(' or ')}`, 'use an id as an answer of this API gave it');
  }
  return decoded;
}

builder.mutationField('correctStatement', (t) =>
  t.field({
    ...requires('write'),
    type: 'CorrectStatementPayload',
    description:
      'Corrects who made a statement, signed and dated. A new reading of the article that finds the same words keeps it. Needs the scope write.',
    args: { input: t.arg({ type: 'CorrectStatementInput', required: true, description: 'What is corrected.' }) },
    resolve: async (_root, { input }, { writes, caller }) => {
      checkText(input);
      const { key } = keyOf(input.statement, ['Statement']);
      const speaker = input.speaker ? keyOf(input.speaker, ['Person', 'Organisation']) : null;
      await writes.correct({
        statement: key,
        speaker: speaker && { type: speaker.type === 'Person' ? 'PERSON' : 'ORGANISATION', key: speaker.key },
        note: input.note ?? null,
        by: caller.name ?? 'somebody',
      });
      return { key };
    },
  }),
);

builder.mutationField('undoCorrection', (t) =>
  t.field({
    ...requires('write'),
    type: 'UndoCorrectionPayload',
    description:
      'Undoes the correction of a statement: its speaker is again whoever the reading of the article gave. Needs the scope write.',
    args: { statement: t.arg.id({ required: true, description: 'The id of the statement.' }) },
    resolve: async (_root, { statement }, { writes, caller }) => {
      const { key } = keyOf(statement, ['Statement']);
      await writes.undo({ statement: key, by: caller.name ?? 'somebody' });
      return { key };
    },
  }),
);
