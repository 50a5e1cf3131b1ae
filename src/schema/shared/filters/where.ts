import { badInput } from '../errors.ts';
import { keysOf } from '../ids.ts';
import type { Where } from '../order.ts';
import {
  all,
  any,
  asksNothing,
  dateWhere,
  nameWhere,
  negated,
  nullableStringWhere,
  oneOf,
  rangeWhere,
  stringWhere,
} from './scalars.ts';
import { matchWhere } from './search-terms.ts';
import type {
  ArticleFilter,
  Combined,
  IdFilter,
  OrganisationFilter,
  PersonFilter,
  SpeakerFilter,
  StatementFilter,
  StringFilter,
} from './shapes.ts';

const deepest = 10;
const longestList = 200;

/** Refuses a filter that is nested deeper, or lists more, than a question of people ever does. */
function checkSize(value: unknown, depth: number): void {
  if (depth > deepest * 2) throw badInput(`A filter is nested over ${deepest} deep`, 'flatten it');
  if (Array.isArray(value)) {
    if (value.length > longestList) throw badInput(`A filter's list is over ${longestList} long`, 'ask in parts');
    for (const item of value) checkSize(item, depth + 1);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const item of Object.values(value)) checkSize(item, depth + 1);
  }
}

/** The name or any alias of a person or an organisation; null where nothing is asked of it. */
function namedWhere(filter: StringFilter | null | undefined): Where | null {
  const name = nameWhere(filter ?? {});
  return asksNothing(name) ? null : { OR: [name, { aliases: { some: name } }] };
}

/** A row with a person or an organisation in it, by id: asks only for the kinds that the ids are of. */
function idsWhere(list: readonly string[]): Where {
  const keys = keysOf(list, ['Person', 'Organisation']);
  const [people = [], organisations = []] = [keys.get('Person'), keys.get('Organisation')];
  if (organisations.length === 0) return { personId: { in: people } };
  if (people.length === 0) return { organisationId: { in: organisations } };
  return { OR: [{ personId: { in: people } }, { organisationId: { in: organisations } }] };
}

/** A row with a person or an organisation in it, by who it is. */
function whoWhere({ id, name }: SpeakerFilter): Where {
  const named = namedWhere(name);
  return all([
    id?.eq == null ? null : idsWhere([id.eq]),
    id?.in == null ? null : idsWhere(id.in),
    named && any([{ person: named }, { organisation: named }]),
  ]);
}

/** A list relation whose rows name somebody: `through` leads from its rows to the row with the person in it. */
function someWhere(relation: string, filter: SpeakerFilter, through = (row: Where): Where => row): Where {
  const somebody = { OR: [{ personId: { not: null } }, { organisationId: { not: null } }] };
  const who = whoWhere(filter);
  return all([
    Object.keys(who).length === 0 ? null : { [relation]: { some: through(who) } },
    filter.isNull == null ? null : { [relation]: { [filter.isNull ? 'none' : 'some']: through(somebody) } },
  ]);
}

/** A column that holds an organisation. */
function organisationWhere(column: string, relation: string, filter: SpeakerFilter): Where {
  const known = { [column]: { not: null } };
  const named = namedWhere(filter.name);
  const ids = (list: readonly string[]) => ({
    AND: [known, { [column]: { in: keysOf(list, ['Person', 'Organisation']).get('Organisation') } }],
  });
  return all([
    filter.id?.eq == null ? null : ids([filter.id.eq]),
    filter.id?.in == null ? null : ids(filter.id.in),
    named && { AND: [known, { [relation]: named }] },
    filter.isNull == null ? null : filter.isNull ? { [column]: null } : known,
  ]);
}

function combined<Filter extends Combined<Filter>>(filter: Filter, where: (inner: Filter) => Where): Where {
  return all([
    filter.and == null ? null : all(filter.and.map(where)),
    filter.or == null ? null : any(filter.or.map(where)),
    filter.not == null ? null : negated(where(filter.not)),
  ]);
}

function articleConditions(filter: ArticleFilter): Where {
  return all([
    filter.headline == null ? null : stringWhere('headline', filter.headline),
    filter.matches == null ? null : matchWhere(filter.matches),
    filter.publisher == null ? null : organisationWhere('publisherId', 'publisher', filter.publisher),
    filter.publishedOn == null ? null : dateWhere('publishedOn', filter.publishedOn),
    filter.language == null ? null : stringWhere('language', filter.language),
    filter.mentions == null ? null : someWhere('appearances', filter.mentions),
    hasStatements(filter.hasStatements),
    filter.ingestedAt == null ? null : rangeWhere('ingestedAt', filter.ingestedAt),
    combined(filter, articleConditions),
  ]);
}

/** Prisma takes the negation of a relation of which nothing is asked for no condition at all. */
function articleOf(conditions: Where): Where {
  return asksNothing(conditions) ? {} : { article: conditions };
}

function statementConditions(filter: StatementFilter): Where {
  return all([
    filter.kind == null ? null : oneOf('kind', filter.kind),
    filter.act == null ? null : oneOf('act', filter.act),
    filter.matches == null ? null : matchWhere(filter.matches),
    filter.speaker == null ? null : someWhere('speakers', filter.speaker),
    filter.addressee == null ? null : someWhere('addressees', filter.addressee),
    filter.mentions == null ? null : someWhere('mentions', filter.mentions, (mention) => ({ mention })),
    filter.saidOn == null ? null : dateWhere('saidOn', filter.saidOn),
    filter.article == null ? null : articleOf(articleConditions(filter.article)),
    filter.minConfidence == null ? null : { confidence: { gte: filter.minConfidence } },
    filter.confidence == null ? null : rangeWhere('confidence', filter.confidence),
    filter.stance == null ? null : oneOf('stance', filter.stance),
    filter.resolution == null ? null : oneOf('resolution', filter.resolution),
    filter.cue == null ? null : nullableStringWhere('cueLemma', filter.cue),
    filter.medium == null ? null : organisationWhere('mediumOrganisationId', 'mediumOrganisation', filter.medium),
    filter.publishedOn == null ? null : dateWhere('publishedOn', filter.publishedOn),
    combined(filter, statementConditions),
  ]);
}

/** Which articles a filter admits, as a Prisma `where`. Throws BAD_USER_INPUT for malformed ids and monstrous filters. */
export function articleWhere(filter: ArticleFilter | null | undefined): Where {
  checkSize(filter, 0);
  return filter ? articleConditions(filter) : {};
}

/** Which statements a filter admits; as `articleWhere`. */
export function statementWhere(filter: StatementFilter | null | undefined): Where {
  checkSize(filter, 0);
  return filter ? statementConditions(filter) : {};
}

function hasStatements(wanted: boolean | null | undefined): Where | null {
  return wanted == null ? null : { statementCount: wanted ? { gt: 0 } : 0 };
}

/** Rows of a type by their ids. */
function ownIds(type: 'Person' | 'Organisation', { eq, in: list }: IdFilter): Where {
  const ids = (wanted: readonly string[]) => ({ id: { in: keysOf(wanted, [type]).get(type) } });
  return all([eq == null ? null : ids([eq]), list == null ? null : ids(list)]);
}

function personConditions(filter: PersonFilter): Where {
  const { isNull, ...who } = filter.affiliatedWith ?? {};
  const asked = organisationWhere('organisationId', 'organisation', who);
  return all([
    filter.id == null ? null : ownIds('Person', filter.id),
    namedWhere(filter.name),
    hasStatements(filter.hasStatements),
    Object.keys(asked).length === 0 ? null : { affiliations: { some: asked } },
    isNull == null ? null : { affiliations: { [isNull ? 'none' : 'some']: { organisationId: { not: null } } } },
    combined(filter, personConditions),
  ]);
}

function organisationConditions(filter: OrganisationFilter): Where {
  return all([
    filter.id == null ? null : ownIds('Organisation', filter.id),
    namedWhere(filter.name),
    filter.kind == null ? null : { kind: filter.kind },
    hasStatements(filter.hasStatements),
    combined(filter, organisationConditions),
  ]);
}

/** Which people a filter admits; as `articleWhere`. */
export function personWhere(filter: PersonFilter | null | undefined): Where {
  checkSize(filter, 0);
  return filter ? personConditions(filter) : {};
}

/** Which organisations a filter admits; as `articleWhere`. */
export function organisationsWhere(filter: OrganisationFilter | null | undefined): Where {
  checkSize(filter, 0);
  return filter ? organisationConditions(filter) : {};
}
