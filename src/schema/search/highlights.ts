import type { NodeType } from '../shared/ids.ts';
import type { Load, Reads } from '../shared/reads.ts';
import type { HighlightShape } from '../shared/rows.ts';
import { Parameters } from '../shared/sql-where.ts';
import { highlight } from './highlight.ts';
import { nearWords } from './near-words.ts';
import type { Hit } from './search.ts';
import { textQuery, wantedTerms } from './search-sql.ts';

/** A searched field of something found: its name, its text, and for texts the same with the query's words marked. */
export type Field = readonly [name: string, text: string, marked: string | null];

// Control characters stand in no text of ours as words do; Postgres puts them around each word that the query asks for.
const [opening, closing] = ['\u0002', '\u0003'];
const options = `StartSel=${opening}, StopSel=${closing}, HighlightAll=true`;

/** The fields of one type's rows as a JSON array, in SQL: the columns `id` and `fields` of the rows that are wanted. */
function fieldsSql(type: NodeType, wanted: string, query: string, parameters: Parameters): string {
  if (type === 'Person' || type === 'Organisation') {
    const [table, owner] = type === 'Person' ? ['people', 'person_id'] : ['organisations', 'organisation_id'];
    return `SELECT r.id::text AS id, jsonb_build_array(jsonb_build_array('name', r.name, NULL)) || coalesce(
        (SELECT jsonb_agg(jsonb_build_array('aliases', a.name, NULL) ORDER BY a.name) FROM aliases a WHERE a.${owner} = r.id), '[]') AS fields
      FROM "${table}" r WHERE ${wanted}`;
  }
  const asked = textQuery(query, parameters);
  const marked = (column: string) =>
    `jsonb_build_array('${column}', r.${column}, ts_headline('onrecord', r.${column}, ${asked}, ${parameters.add(options, 'text')}))`;
  const columns = type === 'Article' ? ['headline', 'text'] : ['text'];
  const table = type === 'Article' ? 'articles' : 'statements';
  return `SELECT r.id::text AS id, jsonb_build_array(${columns.map(marked).join(', ')}) AS fields FROM "${table}" r WHERE ${wanted}`;
}

/** The searched fields of a hit, whose columns `type` and `id` are in scope, as JSON. */
export function hitFieldsSql(types: readonly NodeType[], hit: string, query: string, parameters: Parameters): string {
  const cases = types.map((type) => {
    const fields = fieldsSql(type, `r.id = ${hit}.id`, query, parameters);
    return `WHEN '${type}' THEN (SELECT f.fields FROM (${fields}) f)`;
  });
  return cases.length === 0 ? `'[]'` : `coalesce(CASE ${hit}.type ${cases.join(' ')} END, '[]')`;
}

/** The searched fields of everything on a page, in one SQL statement. */
const readFields =
  (query: string): Load<Hit, readonly Field[]> =>
  async (hits, database) => {
    const parameters = new Parameters();
    const types = [...new Set(hits.map(({ type }) => type))];
    const idsOf = (type: NodeType) => hits.filter((hit) => hit.type === type).map(({ id }) => id);
    const wanted = (type: NodeType) => `r.id = ANY(${parameters.add(idsOf(type), 'uuid[]')})`;
    const sql = types.map((type) => fieldsSql(type, wanted(type), query, parameters)).join(' UNION ALL ');
    const rows = await database.$queryRawUnsafe<{ id: string; fields: Field[] }[]>(sql, ...parameters.values);
    const fields = new Map(rows.map((row) => [row.id, row.fields]));
    return new Map(hits.map((hit) => [hit, fields.get(hit.id) ?? []]));
  };

/** The words that Postgres marked, each once. */
function markedWords(marked: string): string[] {
  const pieces = marked.split(opening).slice(1);
  return [...new Set(pieces.flatMap((piece) => piece.split(closing, 1)))];
}

/** Where the query's words stand in a hit's fields. */
export function highlightsOf(fields: readonly Field[], query: string): HighlightShape[] {
  return fields.flatMap(([name, text, marked]) => {
    const words = marked === null ? nearWords(text, wantedTerms(query)) : markedWords(marked);
    return highlight(name, text, words) ?? [];
  });
}

/** Where the query's words stand in what was found. */
export async function readHighlights(reads: Reads, hit: Hit, query: string): Promise<HighlightShape[]> {
  return highlightsOf((await reads.one(`highlights ${query}`, hit, readFields(query))) ?? [], query);
}
