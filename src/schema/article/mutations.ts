import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { OnrecordError } from '../../errors.ts';
import { readSubmission } from '../../ingest/formats/submission.ts';
import { builder } from '../builder.ts';
import type { RequestContext } from '../context.ts';
import { dateToDay } from '../shared/day.ts';
import { badInput } from '../shared/errors.ts';
import { requires } from '../shared/guard.ts';
import { decodeId, encodeId } from '../shared/ids.ts';
import { delegateOf } from '../shared/listing.ts';
import { Reads } from '../shared/reads.ts';
import type { Keyed } from '../shared/rows.ts';
import { checkText } from '../shared/text.ts';

const IngestOutcome = builder.enumType('IngestOutcome', {
  description: 'What became of an article that was handed over.',
  values: {
    CREATED: { description: 'It is stored as a new article.' },
    REVISED: {
      description: 'It was there with another text or read by an older extraction: this is its next revision.',
    },
    UNCHANGED: { description: 'It was there as it is.' },
  },
});

builder.inputType('IngestArticleInput', {
  description: 'An article, as text or as a page, and what is known of it. What is not given is looked for in it.',
  fields: (t) => ({
    text: t.string({ description: 'Its text, paragraphs apart by empty lines. Give this or `html`.' }),
    html: t.string({ description: 'The page on which it stands. Give this or `text`.' }),
    headline: t.string({ description: 'Its headline.' }),
    publisher: t.string({ description: 'Who published it.' }),
    publishedOn: t.field({ type: 'Date', description: 'The day it was published.' }),
    url: t.field({ type: 'URL', description: 'Where it was published. The same address is the same article.' }),
    id: t.string({ description: "The publisher's own id for it. The same id is the same article." }),
  }),
});

builder.objectType('IngestArticlePayload', {
  description: 'What became of an article that was handed over.',
  fields: (t) => ({
    article: t.field({
      type: 'Article',
      description: 'The article as it is stored now.',
      resolve: ({ slug }, _args, context, info) => readArticle(slug, context, info),
    }),
    outcome: t.expose('outcome', { type: IngestOutcome, description: 'Whether it is new, revised or as it was.' }),
    statementCount: t.exposeInt('statements', { description: 'How many statements it makes.' }),
  }),
});

async function readArticle(slug: string, context: RequestContext, info: GraphQLResolveInfo): Promise<Keyed> {
  const delegate = delegateOf(Reads.databaseOf(context.reads), 'article');
  const row = await delegate.findFirst({ ...queryFromInfo({ context, info }), where: { slug } });
  if (!row) throw new OnrecordError('NOT_FOUND', 'the article was removed meanwhile', 'hand it over again');
  return row as Keyed;
}

builder.objectType('RemoveArticlePayload', {
  description: 'What became of an article that was to be removed.',
  fields: (t) => ({
    id: t.id({ description: 'The id that it had.', resolve: ({ key }) => encodeId('Article', key) }),
    removed: t.exposeBoolean('removed', { description: 'Whether it was there.' }),
  }),
});

builder.mutationFields((t) => ({
  ingestArticle: t.field({
    ...requires('write'),
    type: 'IngestArticlePayload',
    description: 'Reads an article, works out who said what, and stores it; twice is once. Needs the scope write.',
    args: { input: t.arg({ type: 'IngestArticleInput', required: true, description: 'The article.' }) },
    resolve: (_root, { input }, { writes }) => {
      const { text, html, id, headline, publisher, publishedOn, url } = input;
      return writes.ingest(
        readSubmission({
          ...{ text: text ?? null, html: html ?? null, id: id ?? null, headline: headline ?? null, url: url ?? null },
          publisher: publisher ?? null,
          publishedOn: publishedOn ? dateToDay(publishedOn) : null,
        }),
      );
    },
  }),
  removeArticle: t.field({
    ...requires('admin'),
    type: 'RemoveArticlePayload',
    description:
      'Removes an article with its statements, their corrections and its history, and whoever stood in no other. Needs the scope admin.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, { writes }) => {
      checkText(id);
      const decoded = decodeId(id);
      if (decoded?.type !== 'Article') {
        throw badInput('An id is not that of an Article', 'use an id as an answer of this API gave it');
      }
      return { key: decoded.key, removed: await writes.remove(decoded.key) };
    },
  }),
}));
