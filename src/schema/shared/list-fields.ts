import { builder } from '../builder.ts';
import { pageArgs, relatedPage, relatedSelect } from './connection.ts';
import type { Listing, ListingArgs } from './listing.ts';
import { PageSql } from './page-sql.ts';
import { type FieldPlan, reads } from './reading.ts';
import type { Keyed } from './rows.ts';

const filterOf = (things: string) => `Only ${things} that it admits.`;
const orderOf = (usual: string) => `In which order; ${usual} unless said.`;

/** The arguments of a list of statements. */
export const statementArgs = (usual = 'newest article first') =>
  builder.args((t) => ({
    filter: t.field({ type: 'StatementFilter', description: filterOf('statements') }),
    orderBy: t.field({ type: ['StatementOrder'], description: orderOf(usual) }),
    ...pageArgs,
  }));

/** The arguments of a list of articles. */
export const articleArgs = builder.args((t) => ({
  filter: t.field({ type: 'ArticleFilter', description: filterOf('articles') }),
  orderBy: t.field({ type: ['ArticleOrder'], description: orderOf('newest first') }),
  ...pageArgs,
}));

/**
 * `select` and `resolve` of a connection field over a list relation; its type, arguments and description stand beside.
 * The resolver is asynchronous because graphql-js leaves the promises of a list alone when one of its items throws at
 * once: another that fails later would end the process.
 */
export function related(listing: Listing) {
  return {
    select: relatedSelect(listing),
    resolve: async (parent: Keyed, args: ListingArgs) => relatedPage(listing, parent, args),
    ...reads((parent, args, { depth, parameters }) => {
      return { kind: 'page', page: new PageSql(listing, args, parent.alias, depth, parameters) };
    }),
  };
}

/** How a connection field at the root is read in SQL. */
export function listed(listing: Listing): FieldPlan {
  return (_root, args, { depth, parameters }) => {
    return { kind: 'page', page: new PageSql(listing, args, null, depth, parameters) };
  };
}

/** The fields that people and organisations share as speakers, as the `Speaker` interface describes them. */
export const speakerDescriptions = {
  name: 'The longest name that the articles give.',
  aliases: 'Every other way in which the articles name this speaker.',
  wikidataId: "The speaker's Wikidata item, where known: Q42.",
  statements: 'What this speaker said, alone or with others.',
  statementsAddressed: 'Statements in which this speaker is the one spoken to.',
  articles: 'Articles in which this speaker is named or speaks.',
  mentions: 'Every place where an article names this speaker.',
  affiliations: 'Offices and roles, each as an article reports it.',
} as const;
