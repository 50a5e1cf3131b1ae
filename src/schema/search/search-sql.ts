import { normaliseName } from '../../ingest/link/normalise.ts';
import { parseSearch, webSearch } from '../shared/filters/search-terms.ts';
import type { NodeType } from '../shared/ids.ts';
import { tableOf } from '../shared/sql-model.ts';
import type { Parameters } from '../shared/sql-where.ts';
import { escapeLike } from '../shared/text.ts';

/** A query's words that are wanted, over all its alternatives. */
export function wantedTerms(query: string): string[] {
  const terms = parseSearch(query).flatMap((alternative) => alternative.filter((term) => !term.excluded));
  return [...new Set(terms.map((term) => term.text))];
}

/** A query as Postgres understands it: every form of its words, without accents. */
export function textQuery(query: string, parameters: Parameters): string {
  return `websearch_to_tsquery('onrecord', ${parameters.add(webSearch(query), 'text')})`;
}

// How much a word counts, from the weight D to A: in what was said and in an article's text the same, in its headline
// more. The rank falls with the logarithm of the text's length (1) and is mapped to 0–1 (32).
const weights = `'{0.4, 0.4, 0.4, 1}'`;
const normalisation = 1 | 32;

function textSql(type: 'Article' | 'Statement', query: string, parameters: Parameters): string {
  const asked = textQuery(query, parameters);
  return `SELECT '${type}'::text AS type, r.id, ts_rank_cd(${weights}, r.search, ${asked}, ${normalisation})::float8 AS score
    FROM "${tableOf(type)}" r WHERE r.search @@ ${asked}`;
}

type Named = 'Person' | 'Organisation';
const ownerOf = { Person: 'person_id', Organisation: 'organisation_id' } as const;

/** That none of somebody's names holds a word. */
function withoutSql(type: Named, word: string, parameters: Parameters): string {
  const pattern = parameters.add(`%${escapeLike(word)}%`, 'text');
  const named = (table: string, key: string) =>
    `SELECT FROM "${table}" w WHERE w.${key} = n.${ownerOf[type]} AND w.normalised_name LIKE ${pattern}`;
  return `NOT EXISTS (${named(tableOf(type), 'id')} UNION ALL ${named('aliases', ownerOf[type])})`;
}

/** People or organisations who are called nearly so, for each alternative of the query. */
function namesSql(type: Named, query: string, parameters: Parameters): string[] {
  return parseSearch(query).flatMap((terms) => {
    const words = (excluded: boolean) =>
      terms
        .filter((term) => term.excluded === excluded)
        .map(({ text }) => normaliseName(text))
        .filter((word) => word !== '');
    const asked = words(false).join(' ');
    if (asked === '') return [];
    const conditions = [
      `n.${ownerOf[type]} IS NOT NULL`,
      ...words(true).map((word) => withoutSql(type, word, parameters)),
    ];
    return `SELECT n.${ownerOf[type]} AS id, n.score FROM names_like(${parameters.add(asked, 'text')}) n WHERE ${conditions.join(' AND ')}`;
  });
}

/** The rows of one type that a query finds, with their scores, as SQL with the columns type, id and score. */
function foundOfType(type: NodeType, query: string, parameters: Parameters): string[] {
  if (type === 'Article' || type === 'Statement') return [textSql(type, query, parameters)];
  const alternatives = namesSql(type, query, parameters);
  if (alternatives.length === 0) return [];
  return [
    `SELECT '${type}'::text AS type, n.id, max(n.score) AS score FROM (${alternatives.join(' UNION ALL ')}) n GROUP BY n.id`,
  ];
}

/** Everything that a query finds, as SQL with the columns type, id and score. */
export function foundSql(types: readonly NodeType[], query: string, parameters: Parameters): string {
  const found = types.flatMap((type) => foundOfType(type, query, parameters));
  return found.join(' UNION ALL ') || `SELECT ''::text AS type, NULL::uuid AS id, 0::float8 AS score WHERE FALSE`;
}
