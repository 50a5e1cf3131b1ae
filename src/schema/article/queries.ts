import { queryFromInfo } from '@pothos/plugin-prisma';
import { canonicalUrl } from '../../ingest/formats/address.ts';
import { builder } from '../builder.ts';
import type { Inputs } from '../objects.ts';
import { rootPage } from '../shared/connection.ts';
import { badInput } from '../shared/errors.ts';
import { decodeId } from '../shared/ids.ts';
import { articleArgs, listed } from '../shared/list-fields.ts';
import { delegateOf } from '../shared/listing.ts';
import { allArticles } from '../shared/listings/articles.ts';
import { reads } from '../shared/reading.ts';
import { Reads } from '../shared/reads.ts';
import type { Keyed } from '../shared/rows.ts';
import { whereSql } from '../shared/sql-where.ts';
import { checkText } from '../shared/text.ts';

builder.queryField('article', (t) =>
  t.field({
    type: 'Article',
    nullable: true,
    description: 'One article, or null where there is none.',
    args: {
      by: t.arg({ type: 'ArticleLookup', required: true, description: 'Which one.' }),
    },
    resolve: async (_root, { by }, context, info) => {
      checkText(by);
      const delegate = delegateOf(Reads.databaseOf(context.reads), 'article');
      return (await delegate.findFirst({ ...queryFromInfo({ context, info }), where: uniqueOf(by) })) as Keyed | null;
    },
    ...reads((_root, { by }, { depth, parameters }) => {
      checkText(by);
      const alias = `t${depth}`;
      const where = whereSql('Article', uniqueOf(by), alias, parameters);
      return { kind: 'row', from: `articles ${alias} WHERE ${where}`, source: { alias, model: 'Article' } };
    }),
  }),
);

function uniqueOf({ id, slug, url }: Inputs['ArticleLookup']) {
  if (typeof slug === 'string') return { slug };
  // Addresses are stored in one spelling; a tracked or unusual one leads to the same article.
  if (typeof url === 'string') return { url: canonicalUrl(url) ?? url };
  const decoded = decodeId(id ?? '');
  if (decoded?.type !== 'Article') {
    throw badInput('An id is not that of an Article', 'use an id as an answer of this API gave it');
  }
  return { id: decoded.key };
}

builder.queryField('articles', (t) =>
  t.field({
    type: 'ArticleConnection',
    description: 'All articles.',
    args: articleArgs,
    resolve: (_root, args, context, info) => rootPage(allArticles, args, context, info),
    ...reads(listed(allArticles)),
  }),
);
