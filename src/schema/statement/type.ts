import { builder } from '../builder.ts';
import { pageArgs } from '../shared/connection.ts';
import { connectionTypes } from '../shared/connection-types.ts';
import { SpeechActEnum, StanceEnum, StatementKindEnum } from '../shared/enums.ts';
import { encodeId, idSql } from '../shared/ids.ts';
import { related } from '../shared/list-fields.ts';
import { mentionsInStatement } from '../shared/listings/mentions.ts';
import { reads } from '../shared/reading.ts';
import { relations, speaker } from '../shared/relations.ts';
import { spanOf, spansOf } from '../shared/rows.ts';
import { span, spans } from '../shared/span-sql.ts';
import { asSpeaker, requiredSpeaker } from '../shared/speakers.ts';
import { attributionSql, cueSql, mediumSql } from './parts-sql.ts';
import { contentTexts, readContext } from './words.ts';
import { contentSpans, contextText } from './words-sql.ts';

builder.prismaObject('Statement', {
  interfaces: ['Node'],
  select: { id: true },
  fields: (t) => ({
    id: t.id({
      description: 'Names the statement among all objects of every type.',
      resolve: ({ id }) => encodeId('Statement', id),
      ...reads((row) => ({ kind: 'value', sql: idSql('Statement', `${row.alias}.id`) })),
    }),
    article: t.relation('article'),
    index: t.exposeInt('index'),
    kind: t.expose('kind', { type: StatementKindEnum }),
    text: t.exposeString('text'),
    content: t.field({
      type: ['TextSpan'],
      description:
        'What was said, as it stands in the article: one span, or several where the cue stands in the middle.',
      select: { articleId: true, text: true, contentStarts: true, contentEnds: true },
      resolve: ({ text, contentStarts, contentEnds, articleId }) =>
        spansOf(contentStarts, contentEnds, contentTexts(text, contentStarts, contentEnds), articleId),
      ...reads((row, _args, tools) => contentSpans(row, tools)),
    }),
    quotations: t.field({
      type: ['TextSpan'],
      description: 'The words in quotation marks, without the marks.',
      select: { articleId: true, quotationStarts: true, quotationEnds: true, quotationTexts: true },
      resolve: (row) => spansOf(row.quotationStarts, row.quotationEnds, row.quotationTexts, row.articleId),
      ...reads((row, _args, { depth }) => spans(row, depth, 'quotationStarts', 'quotationEnds', 'quotationTexts')),
    }),
    cue: t.field({
      type: 'Cue',
      nullable: true,
      description:
        "The words that report it: 'told', 'according to'. Null for a quotation that continues an earlier one without a cue.",
      select: { articleId: true, cueText: true, cueLemma: true, cueStart: true, cueEnd: true },
      resolve: ({ articleId, cueText: text, cueStart: start, cueEnd: end, cueLemma: lemma }) => {
        const span = spanOf({ start, end, text }, articleId);
        return span && lemma !== null ? { span, lemma, text: span.text } : null;
      },
      ...reads(cueSql),
    }),
    act: t.expose('act', { type: SpeechActEnum }),
    stance: t.expose('stance', { type: StanceEnum }),
    speaker: t.field({
      type: 'Speaker',
      nullable: true,
      description: 'Who said it. Null where the article does not say who, or it could not be worked out.',
      select: (_args, _context, nested) => ({
        speakerPerson: nested({ select: { id: true } }, [], 'Person'),
        speakerOrganisation: nested({ select: { id: true } }, [], 'Organisation'),
      }),
      resolve: (row) => asSpeaker({ person: row.speakerPerson, organisation: row.speakerOrganisation }),
      ...reads((row, _args, { depth }) => speaker(row, depth, 'speakerPerson', 'speakerOrganisation')),
    }),
    coSpeakers: t.field({
      type: ['Speaker'],
      description: "Those who said it together with the speaker: 'Google and Yahoo said'.",
      select: (_args, _context, nested) => ({
        speakers: {
          where: { position: { gt: 0 } },
          orderBy: { position: 'asc' },
          select: {
            position: true,
            person: nested({ select: { id: true } }, [], 'Person'),
            organisation: nested({ select: { id: true } }, [], 'Organisation'),
          },
        },
      }),
      resolve: ({ speakers }) => speakers.map((row) => requiredSpeaker(row)),
      ...reads((row, _args, { depth }) => {
        const rows = relations(row, 'speakers', ['position'], depth, 'x.position > 0');
        return { ...rows, items: speaker(rows.source, depth + 1) };
      }),
    }),
    attribution: t.field({
      type: 'Attribution',
      description: 'How the speaker was worked out.',
      select: {
        articleId: true,
        sourceText: true,
        sourceStart: true,
        sourceEnd: true,
        resolution: true,
        evidenceStarts: true,
        evidenceEnds: true,
        evidenceTexts: true,
      },
      resolve: (row) => ({
        span: spanOf({ start: row.sourceStart, end: row.sourceEnd, text: row.sourceText }, row.articleId),
        resolution: row.resolution,
        evidence: spansOf(row.evidenceStarts, row.evidenceEnds, row.evidenceTexts, row.articleId),
      }),
      ...reads((row, _args, { depth }) => attributionSql(row, depth)),
    }),
    addressees: t.relation('addressees', {
      query: { orderBy: { index: 'asc' } },
      ...reads((row, _args, { depth }) => relations(row, 'addressees', ['index'], depth)),
    }),
    medium: t.field({
      type: 'Medium',
      nullable: true,
      description: "Where or through what it was said: 'in a statement', 'the Ekho Moskvy radio station'.",
      select: (_args, _context, nested) => ({
        articleId: true,
        mediumText: true,
        mediumStart: true,
        mediumEnd: true,
        mediumOrganisation: nested({ select: { id: true } }, ['organisation'], 'Organisation'),
      }),
      resolve: ({ articleId, mediumText: text, mediumStart: start, mediumEnd: end, mediumOrganisation }) => {
        const span = spanOf({ start, end, text }, articleId);
        return span && { span, organisation: mediumOrganisation };
      },
      ...reads((row, _args, { depth }) => mediumSql(row, depth)),
    }),
    saidOn: t.expose('saidOn', { type: 'Date', nullable: true }),
    saidOnSpan: t.field({
      type: 'TextSpan',
      nullable: true,
      description: "The words the day was worked out from: 'on Wednesday'. Null where the day is not known.",
      select: { articleId: true, saidOnText: true, saidOnStart: true, saidOnEnd: true },
      resolve: ({ articleId, saidOnText: text, saidOnStart: start, saidOnEnd: end }) =>
        spanOf({ start, end, text }, articleId),
      ...reads((row) => span(row, 'saidOnStart', 'saidOnEnd', 'saidOnText')),
    }),
    passage: t.relation('passage'),
    context: t.string({
      description: 'The sentences in which it stands, with those around them.',
      args: {
        before: t.arg.int({ defaultValue: 0, description: 'How many sentences before it: 0 to 10.' }),
        after: t.arg.int({ defaultValue: 0, description: 'How many sentences after it: 0 to 10.' }),
      },
      select: { articleId: true, contentStarts: true, contentEnds: true },
      resolve: (row, { before, after }, { reads }) => readContext(reads, row, before ?? 0, after ?? 0),
      ...reads((row, { before, after }) => contextText(row, before ?? 0, after ?? 0)),
    }),
    mentions: t.field({
      type: 'MentionConnection',
      description: 'Places in its content where somebody is named, in text order.',
      args: pageArgs,
      ...related(mentionsInStatement),
    }),
    confidence: t.exposeFloat('confidence'),
  }),
});

connectionTypes('Statement', 'statements');
