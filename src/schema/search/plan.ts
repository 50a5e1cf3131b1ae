import type { NodeType } from '../shared/ids.ts';
import type { PlaceSql } from '../shared/place-sql.ts';
import type { Choice, PlanTools, Reading, Source } from '../shared/reading.ts';
import { tableOf } from '../shared/sql-model.ts';
import { type Field, highlightsOf, hitFieldsSql } from './highlights.ts';
import { afterSql, hitCursorSql, type SearchQuestion } from './search.ts';
import { foundSql } from './search-sql.ts';

const order = 'score DESC, type COLLATE "C", id';

/** A search in SQL: what is found is worked out once, and the page and the counts are taken from it. */
export function searchPlan(question: SearchQuestion, { depth, parameters }: PlanTools): Reading {
  const { types, query, first, after } = question;
  const beyond = after ? afterSql(after, parameters) : 'TRUE';
  const queries = `WITH found AS MATERIALIZED (${foundSql(types, query, parameters)}),
    page AS MATERIALIZED (SELECT type, id, score, row_number() OVER (ORDER BY ${order}) AS rn
      FROM found WHERE ${beyond} ORDER BY ${order} LIMIT ${first + 1})`;
  const cursor = (which: string) => `(SELECT ${hitCursorSql(types, 'h')} FROM page h WHERE h.rn = ${which})`;
  const place: PlaceSql = {
    hasNext: () => `(SELECT count(*) FROM page) > ${first}`,
    hasPrevious: () => (after ? `EXISTS (SELECT FROM found WHERE NOT ${beyond})` : 'FALSE'),
    cursorAt: (end) => cursor(end === 'first' ? `least(1, ${first})` : `least((SELECT count(*) FROM page), ${first})`),
  };
  const alias = `t${depth}`;
  const members: Record<string, Reading> = {
    pageInfo: { kind: 'object', source: { alias, place } },
    totalCount: { kind: 'value', sql: '(SELECT count(*) FROM found)' },
    edges: {
      kind: 'rows',
      from: `(SELECT * FROM page WHERE rn <= ${first} ORDER BY rn) ${alias}`,
      source: edge(question, alias, depth + 1, parameters),
    },
  };
  return { kind: 'object', queries, source: { alias, members } };
}

function edge(
  { types, query }: SearchQuestion,
  hit: string,
  depth: number,
  parameters: PlanTools['parameters'],
): Source {
  const node = (type: NodeType): Choice => {
    const alias = `t${depth}`;
    const from = `${tableOf(type)} ${alias} WHERE ${alias}.id = ${hit}.id`;
    return { type, when: `${hit}.type = '${type}'`, reading: { kind: 'row', from, source: { alias, model: type } } };
  };
  const members: Record<string, Reading> = {
    cursor: { kind: 'plain', sql: hitCursorSql(types, hit) },
    score: { kind: 'value', sql: `${hit}.score` },
    node: { kind: 'either', choices: types.map(node) },
  };
  const highlights = (): Reading => ({
    kind: 'finished',
    sql: hitFieldsSql(types, hit, query, parameters),
    finish: (fields) => highlightsOf(fields as readonly Field[], query),
  });
  return { alias: hit, members, later: { highlights } };
}
