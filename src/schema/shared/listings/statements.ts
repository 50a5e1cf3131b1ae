import type { StatementFilter } from '../filters/shapes.ts';
import { statementWhere } from '../filters/where.ts';
import type { Listing, ListingArgs } from '../listing.ts';
import { greatestFirstKey, key, nest, nullableKey } from '../order.ts';
import type { Orders } from '../page.ts';

const asked = (args: ListingArgs) => statementWhere(args.filter as StatementFilter | null | undefined);
const latestFirst = [{ field: 'PUBLISHED_ON', direction: 'DESC' }] as const;

const orders: Orders = {
  SAID_ON: [nullableKey('day', 'saidOn')],
  PUBLISHED_ON: [nullableKey('day', 'publishedOn')],
  ARTICLE_POSITION: [key('uuid', 'articleId'), key('int', 'index')],
  CONFIDENCE: [key('float', 'confidence')],
};

// The rows that join speakers and addressees to statements repeat the days, and the former the position.
const joinedOrders: Orders = { ...orders, CONFIDENCE: [key('float', 'statement', 'confidence')] };

/** Statements of all articles. */
export const allStatements: Listing = {
  name: 'Query.statements',
  model: 'statement',
  parent: null,
  total: 'statements',
  node: 'row',
  orders: { ...orders, PUBLISHED_ON: [greatestFirstKey('day', 'publishedOn')] },
  usual: latestFirst,
  tie: [key('uuid', 'id')],
  where: asked,
};

/** Statements that an article makes, as they stand in it. */
export const statementsOfArticle: Listing = {
  ...allStatements,
  name: 'Article.statements',
  parent: { delegate: 'article', relation: 'statements' },
  counter: 'statementCount',
  orders,
  usual: [{ field: 'ARTICLE_POSITION', direction: 'ASC' }],
};

/** Statements that somebody made, alone or with others. */
export function statementsOf(speaker: 'person' | 'organisation'): Listing {
  return {
    name: `${speaker === 'person' ? 'Person' : 'Organisation'}.statements`,
    model: 'statementSpeaker',
    parent: { delegate: speaker, relation: 'statements' },
    counter: 'statementCount',
    node: 'statement',
    orders: joinedOrders,
    usual: latestFirst,
    tie: [key('uuid', 'statementId'), key('int', 'position')],
    where: (args) => under('statement', asked(args)),
  };
}

/** Statements that were made to somebody. */
export function statementsTo(speaker: 'person' | 'organisation'): Listing {
  return {
    name: `${speaker === 'person' ? 'Person' : 'Organisation'}.statementsAddressed`,
    model: 'addressee',
    parent: { delegate: speaker, relation: 'addressed' },
    node: 'statement',
    orders: {
      ...joinedOrders,
      ARTICLE_POSITION: [key('uuid', 'statement', 'articleId'), key('int', 'statement', 'index')],
    },
    usual: latestFirst,
    tie: [key('uuid', 'statementId'), key('int', 'index')],
    where: (args) => under('statement', asked(args)),
  };
}

function under(relation: string, where: object) {
  return Object.keys(where).length === 0 ? {} : nest([relation], where);
}
