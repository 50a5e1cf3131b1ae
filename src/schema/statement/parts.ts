import { builder } from '../builder.ts';
import { ResolutionEnum } from '../shared/enums.ts';
import { type Reading, reads } from '../shared/reading.ts';
import { speaker } from '../shared/relations.ts';
import { ownSpan } from '../shared/span-sql.ts';
import { asSpeaker } from '../shared/speakers.ts';

builder.objectType('Cue', {
  description: 'The words by which an article reports a statement.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words as they stand there.' }),
    lemma: t.exposeString('lemma', { description: "Their dictionary form: 'say', 'according to'." }),
    span: t.expose('span', { type: 'TextSpan', description: 'Where they stand in the text.' }),
  }),
});

builder.objectType('Attribution', {
  description: 'How a statement was tied to its speaker.',
  fields: (t) => ({
    span: t.expose('span', {
      type: 'TextSpan',
      nullable: true,
      description:
        "The words that stand for the speaker: 'he', 'the former Danish prime minister'. Null where there are none.",
    }),
    resolution: t.expose('resolution', { type: ResolutionEnum, description: 'By what kind of words.' }),
    evidence: t.field({
      type: ['TextSpan'],
      description: 'The mentions that lead from those words to the speaker, nearest first.',
      resolve: ({ evidence }) => [...evidence],
      ...reads(({ members }) => members?.evidence as Reading),
    }),
  }),
});

builder.prismaObject('Addressee', {
  description: 'Someone to whom a statement was made.',
  select: { id: true },
  fields: (t) => ({
    span: t.field({
      type: 'TextSpan',
      description: 'The words for whoever it was said to.',
      select: { start: true, end: true, text: true, statement: { select: { articleId: true } } },
      resolve: ({ start, end, text, statement }) => ({ start, end, text, articleId: statement.articleId }),
      ...reads((row) => ownSpan(row, `(SELECT s.article_id FROM statements s WHERE s.id = ${row.alias}.statement_id)`)),
    }),
    speaker: t.field({
      type: 'Speaker',
      nullable: true,
      description: 'Whom those words name. Null where that is not known.',
      select: (_args, _context, nested) => ({
        person: nested({ select: { id: true } }, [], 'Person'),
        organisation: nested({ select: { id: true } }, [], 'Organisation'),
      }),
      resolve: (row) => asSpeaker(row),
      ...reads((row, _args, { depth }) => speaker(row, depth)),
    }),
  }),
});

builder.objectType('Medium', {
  description: 'Where or through what a statement was made.',
  fields: (t) => ({
    span: t.expose('span', { type: 'TextSpan', description: 'The words for it.' }),
    organisation: t.expose('organisation', {
      type: 'Organisation',
      nullable: true,
      description: 'The organisation that those words name: a radio station, a newspaper. Null where they name none.',
    }),
  }),
});
