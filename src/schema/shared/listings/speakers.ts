import type { OrganisationFilter, PersonFilter } from '../filters/shapes.ts';
import { organisationsWhere, personWhere } from '../filters/where.ts';
import type { Listing } from '../listing.ts';
import { key } from '../order.ts';
import type { Orders } from '../page.ts';

const orders: Orders = { NAME: [key('text', 'name')], STATEMENT_COUNT: [key('int', 'statementCount')] };
const byName = [{ field: 'NAME', direction: 'ASC' }] as const;

/** All people. */
export const allPeople: Listing = {
  name: 'Query.people',
  model: 'person',
  parent: null,
  total: 'people',
  node: 'row',
  orders,
  usual: byName,
  tie: [key('uuid', 'id')],
  where: (args) => personWhere(args.filter as PersonFilter | null | undefined),
};

/** All organisations. */
export const allOrganisations: Listing = {
  ...allPeople,
  name: 'Query.organisations',
  model: 'organisation',
  total: 'organisations',
  where: (args) => organisationsWhere(args.filter as OrganisationFilter | null | undefined),
};

/** Everyone who makes a statement in an article, the most quoted first. */
export const speakersOfArticle: Listing = {
  name: 'Article.speakers',
  model: 'appearance',
  parent: { delegate: 'article', relation: 'appearances' },
  node: 'speaker',
  orders: { STATEMENT_COUNT: [key('int', 'statementCount')] },
  usual: [{ field: 'STATEMENT_COUNT', direction: 'DESC' }],
  tie: [key('uuid', 'id')],
  edgeColumns: ['statementCount'],
  where: () => ({ statementCount: { gt: 0 } }),
};
