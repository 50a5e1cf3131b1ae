import type { ArticleFilter } from '../filters/shapes.ts';
import { articleWhere } from '../filters/where.ts';
import type { Listing, ListingArgs } from '../listing.ts';
import { key, nullableKey } from '../order.ts';
import type { Orders } from '../page.ts';

const asked = (args: ListingArgs) => articleWhere(args.filter as ArticleFilter | null | undefined);
const latestFirst = [{ field: 'PUBLISHED_ON', direction: 'DESC' }] as const;

const orders: Orders = {
  PUBLISHED_ON: [nullableKey('day', 'publishedOn')],
  HEADLINE: [key('text', 'headline')],
  INGESTED_AT: [key('instant', 'ingestedAt')],
  STATEMENT_COUNT: [key('int', 'statementCount')],
};

/** All articles. */
export const allArticles: Listing = {
  name: 'Query.articles',
  model: 'article',
  parent: null,
  total: 'articles',
  node: 'row',
  orders,
  usual: latestFirst,
  tie: [key('uuid', 'id')],
  where: asked,
};

/** Articles that an organisation published. */
export const articlesPublished: Listing = {
  ...allArticles,
  name: 'Organisation.publishedArticles',
  parent: { delegate: 'organisation', relation: 'published' },
};

/** Articles that name or quote somebody. */
export function articlesWith(speaker: 'person' | 'organisation'): Listing {
  return {
    name: `${speaker === 'person' ? 'Person' : 'Organisation'}.articles`,
    model: 'appearance',
    parent: { delegate: speaker, relation: 'appearances' },
    node: 'article',
    orders: {
      PUBLISHED_ON: [nullableKey('day', 'publishedOn')],
      HEADLINE: [key('text', 'article', 'headline')],
      INGESTED_AT: [key('instant', 'article', 'ingestedAt')],
      STATEMENT_COUNT: [key('int', 'article', 'statementCount')],
    },
    usual: latestFirst,
    tie: [key('uuid', 'articleId')],
    where: (args) => {
      const where = asked(args);
      return Object.keys(where).length === 0 ? {} : { article: where };
    },
  };
}
