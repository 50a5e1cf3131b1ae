import { builder } from '../builder.ts';
import { connectionTypes } from '../shared/connection-types.ts';
import { MentionKindEnum } from '../shared/enums.ts';
import { reads } from '../shared/reading.ts';
import { speaker } from '../shared/relations.ts';
import { ownSpan } from '../shared/span-sql.ts';
import { requiredSpeaker } from '../shared/speakers.ts';

builder.prismaObject('Mention', {
  description: 'A place where an article names someone.',
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: MentionKindEnum }),
    span: t.field({
      type: 'TextSpan',
      description: 'The words that name them.',
      select: { start: true, end: true, text: true, articleId: true },
      resolve: (mention) => mention,
      ...reads((row) => ownSpan(row)),
    }),
    speaker: t.field({
      type: 'Speaker',
      description: 'Who is named.',
      select: (_args, _context, nested) => ({
        person: nested({ select: { id: true } }, [], 'Person'),
        organisation: nested({ select: { id: true } }, [], 'Organisation'),
      }),
      resolve: (mention) => requiredSpeaker(mention),
      ...reads((row, _args, { depth }) => speaker(row, depth)),
    }),
    article: t.relation('article'),
  }),
});

connectionTypes('Mention', 'mentions');
