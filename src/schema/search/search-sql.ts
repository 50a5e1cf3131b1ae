import { normaliseName } from '../../ingest/link/normalise.ts';
import { any, negated } from '../shared/filters/scalars.ts';
import { matchWhere, parseSearch } from '../shared/filters/search-terms.ts';
import type { NodeType } from '../shared/ids.ts';
import type { Where } from '../shared/order.ts';
import { tableOf } from '../shared/sql-model.ts';
import { type Parameters, whereSql } from '../shared/sql-where.ts';
import { escapeLike } from '../shared/text.ts';

/** A query's words that are wanted, over all its alternatives. */
export function wantedTerms(query: string): string[] {
  const terms = parseSearch(query).flatMap((alternative) => alternative.filter((term) => !term.excluded));
  return [...new Set(terms.map((term) => term.text))];
}

/** Names in which the query's words stand, whatever their case and accents. */
function nameWhere(query: string): Where {
  const alternatives = parseSearch(query).map((terms) => {
    return terms.map(({ text, excluded }) => {
      const name = normaliseName(text);
      const contains = { contains: escapeLike(name) };
      // A mark that is no part of any name stands in none.
      const found = any(
        name === '' ? [] : [{ normalisedName: contains }, { aliases: { some: { normalisedName: contains } } }],
      );
      return excluded ? negated(found) : found;
    });
  });
  return any(alternatives.map((terms) => ({ AND: terms })));
}

/** The share of a name that the query covers: 1 for the whole name, or for a whole alias. */
function nameScore(type: 'Person' | 'Organisation', query: string, parameters: Parameters): string {
  const length = wantedTerms(query).map(normaliseName).join(' ').length;
  const asked = parameters.add(length, 'float8');
  const owner = type === 'Person' ? 'person_id' : 'organisation_id';
  return `least(1, ${asked} / greatest(1, least(length(r.normalised_name),
    (SELECT min(length(n.normalised_name)) FROM aliases n WHERE n.${owner} = r.id AND length(n.normalised_name) >= ${asked}))))`;
}

/** How often a column's text holds the terms, in proportion to its length; below 1, more for more matches. */
function textScore(columns: Readonly<Record<string, number>>, query: string, parameters: Parameters): string {
  const counts = wantedTerms(query).flatMap((term) => {
    const word = `lower(${parameters.add(term, 'text')})`;
    return Object.entries(columns).map(
      ([column, weight]) =>
        `${weight} * (length(r.${column}) - length(replace(lower(r.${column}), ${word}, '')))::float8 / length(${word})`,
    );
  });
  const total = `greatest(0, ${counts.join(' + ') || '0'})`;
  const length = Object.keys(columns).map((column) => `length(r.${column})`);
  return `(${total} / (${total} + 1 + (${length.join(' + ')}) / 1000.0))::float8`;
}

/** The rows of one type that a query finds, with their scores, as SQL with the columns type, id and score. */
export function foundSql(type: NodeType, query: string, parameters: Parameters): string {
  const named = type === 'Person' || type === 'Organisation';
  const texts = type === 'Article' ? { headline: 5, text: 1 } : { text: 1 };
  const where = named ? nameWhere(query) : matchWhere(Object.keys(texts), query);
  const score = named ? nameScore(type, query, parameters) : textScore(texts, query, parameters);
  const condition = whereSql(type, where, 'r', parameters);
  return `SELECT '${type}'::text AS type, r.id, (${score})::float8 AS score FROM "${tableOf(type)}" r WHERE ${condition}`;
}
