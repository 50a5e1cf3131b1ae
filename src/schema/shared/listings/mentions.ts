import type { Listing } from '../listing.ts';
import { key } from '../order.ts';

const inText = [{ field: 'POSITION', direction: 'ASC' }] as const;

/** Places where an article names somebody, in text order. */
export const mentionsInArticle: Listing = {
  name: 'Article.mentions',
  model: 'mention',
  parent: { delegate: 'article', relation: 'mentions' },
  node: 'row',
  orders: { POSITION: [key('int', 'start')] },
  usual: inText,
  tie: [key('uuid', 'id')],
  where: () => ({}),
};

/** Places in a statement's content where somebody is named, in text order. */
export const mentionsInStatement: Listing = {
  name: 'Statement.mentions',
  model: 'statementMention',
  parent: { delegate: 'statement', relation: 'mentions' },
  node: 'mention',
  orders: { POSITION: [key('int', 'mention', 'start')] },
  usual: inText,
  tie: [key('uuid', 'mentionId')],
  where: () => ({}),
};

const articleByArticle = { POSITION: [key('uuid', 'articleId'), key('int', 'start')] };

/** Places where articles name somebody, article by article in the order they were read. */
export function mentionsOf(speaker: 'person' | 'organisation'): Listing {
  return {
    ...mentionsInArticle,
    name: `${speaker === 'person' ? 'Person' : 'Organisation'}.mentions`,
    parent: { delegate: speaker, relation: 'mentions' },
    orders: articleByArticle,
  };
}

/** Offices and roles, article by article in the order they were read. */
export function affiliationsOf(speaker: 'person' | 'organisation'): Listing {
  return {
    ...mentionsInArticle,
    name: `${speaker === 'person' ? 'Person' : 'Organisation'}.affiliations`,
    model: 'affiliation',
    parent: { delegate: speaker, relation: 'affiliations' },
    orders: articleByArticle,
  };
}
