import { builder } from '../builder.ts';
import { pageArgs } from '../shared/connection.ts';
import { connectionTypes } from '../shared/connection-types.ts';
import { DateBasisEnum } from '../shared/enums.ts';
import { encodeId, idSql } from '../shared/ids.ts';
import { related, statementArgs } from '../shared/list-fields.ts';
import { mentionsInArticle } from '../shared/listings/mentions.ts';
import { speakersOfArticle } from '../shared/listings/speakers.ts';
import { statementsOfArticle } from '../shared/listings/statements.ts';
import { reads } from '../shared/reading.ts';
import { relations } from '../shared/relations.ts';
import { spanOf } from '../shared/rows.ts';
import { dateline } from './parts.ts';

builder.prismaObject('Article', {
  interfaces: ['Node'],
  select: { id: true },
  fields: (t) => ({
    id: t.id({
      description: 'Names the article among all objects of every type.',
      resolve: ({ id }) => encodeId('Article', id),
      ...reads((row) => ({ kind: 'value', sql: idSql('Article', `${row.alias}.id`) })),
    }),
    slug: t.exposeString('slug'),
    url: t.expose('url', { type: 'URL', nullable: true }),
    headline: t.exposeString('headline'),
    language: t.exposeString('language'),
    dateline: t.field({
      type: 'Dateline',
      nullable: true,
      description: 'The place line in front of the text: "MOSCOW (Reuters) -". Null where there is none.',
      select: { id: true, datelineText: true, datelinePlace: true, datelineStart: true, datelineEnd: true },
      resolve: (article) => {
        const { datelineStart: start, datelineEnd: end, datelineText: text, datelinePlace: place } = article;
        const span = spanOf({ start, end, text }, article.id);
        return span && place !== null ? { span, place, text: span.text } : null;
      },
      ...reads(dateline),
    }),
    publisher: t.relation('publisher', { nullable: true, description: 'Who published it, where that is known.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true }),
    publishedOnBasis: t.expose('publishedOnBasis', { type: DateBasisEnum }),
    text: t.exposeString('text'),
    passages: t.relation('passages', {
      ...reads((row, _args, { depth }) => relations(row, 'passages', ['index'], depth)),
      query: { orderBy: { index: 'asc' } },
      description: 'Its paragraphs and lines by what they are, in order.',
    }),
    credits: t.relation('credits', {
      ...reads((row, _args, { depth }) => relations(row, 'credits', ['start', 'role'], depth)),
      query: { orderBy: [{ start: 'asc' }, { role: 'asc' }] },
    }),
    statements: t.field({
      type: 'StatementConnection',
      description: 'What it says that people and organisations said.',
      args: statementArgs('as they stand in the article'),
      ...related(statementsOfArticle),
    }),
    speakers: t.field({
      type: 'SpeakerConnection',
      description: 'Everyone who makes a statement in this article, the most quoted first.',
      args: pageArgs,
      ...related(speakersOfArticle),
    }),
    mentions: t.field({
      type: 'MentionConnection',
      description: 'Every place where it names someone, in text order.',
      args: pageArgs,
      ...related(mentionsInArticle),
    }),
    revision: t.exposeInt('revision'),
    ingestedAt: t.expose('ingestedAt', { type: 'DateTime' }),
  }),
});

connectionTypes('Article', 'articles');
