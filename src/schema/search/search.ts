import { badInput } from '../shared/errors.ts';
import { type NodeType, nodeTypes } from '../shared/ids.ts';
import { maxPageSize } from '../shared/page.ts';
import { Reads } from '../shared/reads.ts';
import { Parameters } from '../shared/sql-where.ts';
import { foundSql } from './search-sql.ts';

/** One thing found. */
export interface Hit {
  readonly type: NodeType;
  readonly id: string;
  readonly score: number;
}

export interface SearchQuestion {
  readonly query: string;
  readonly types: readonly NodeType[];
  readonly first: number;
  readonly after: Hit | null;
}

const longestQuery = 500;

/** Refuses what cannot be searched for. */
export function checkSearch(query: string, first: number): void {
  if (query.length > longestQuery) {
    throw badInput(`The query is over ${longestQuery} characters long`, 'search for fewer words');
  }
  if (first < 0 || first > maxPageSize) {
    throw badInput(`first is ${first}`, `ask for 0 to ${maxPageSize} and page on`);
  }
}

function unionSql({ types, query }: SearchQuestion, parameters: Parameters): string {
  return types.map((type) => foundSql(type, query, parameters)).join(' UNION ALL ');
}

/** In the order of the answer: best first, then by type and id. True for rows after the hit; `at` includes it. */
function afterSql(hit: Hit, parameters: Parameters): string {
  const score = parameters.add(hit.score, 'float8');
  const type = parameters.add(hit.type, 'text');
  const id = parameters.add(hit.id, 'uuid');
  return `(score < ${score} OR (score = ${score} AND (type COLLATE "C", id) > (${type} COLLATE "C", ${id})))`;
}

/** A page's hits and one more, if there is one. */
export async function readHits(reads: Reads, question: SearchQuestion): Promise<Hit[]> {
  if (question.types.length === 0) return [];
  const parameters = new Parameters();
  const found = unionSql(question, parameters);
  const after = question.after ? `WHERE ${afterSql(question.after, parameters)}` : '';
  const sql = `SELECT type, id::text, score FROM (${found}) found ${after}
    ORDER BY score DESC, type COLLATE "C", id LIMIT ${parameters.add(question.first + 1, 'int4')}`;
  return Reads.databaseOf(reads).$queryRawUnsafe<Hit[]>(sql, ...parameters.values);
}

/** How many things are found in all; with `upTo`, how many of them do not come after it. */
export async function countHits(reads: Reads, question: SearchQuestion, upTo: Hit | null): Promise<number> {
  if (question.types.length === 0) return 0;
  const parameters = new Parameters();
  const found = unionSql(question, parameters);
  const where = upTo ? `WHERE NOT ${afterSql(upTo, parameters)}` : '';
  const sql = `SELECT count(*)::int AS count FROM (${found}) found ${where}`;
  const [row] = await Reads.databaseOf(reads).$queryRawUnsafe<{ count: number }[]>(sql, ...parameters.values);
  return row?.count ?? 0;
}

export function encodeHit(types: readonly NodeType[], { type, id, score }: Hit): string {
  return Buffer.from(JSON.stringify(['Query.search', types.join(','), score, type, id]), 'utf8').toString('base64url');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The hit that a cursor marks. Throws BAD_USER_INPUT unless it is exactly what `encodeHit` makes for these types. */
export function decodeHit(types: readonly NodeType[], cursor: string): Hit {
  const hit = readCursor(cursor);
  if (!hit || encodeHit(types, hit) !== cursor) {
    throw badInput('A cursor does not belong to this search', 'use a cursor that the same search gave');
  }
  return hit;
}

function readCursor(cursor: string): Hit | null {
  if (cursor.length > 1_000) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts)) return null;
    const type = nodeTypes.find((name) => name === parts[3]);
    const [score, id] = [parts[2] as unknown, parts[4] as unknown];
    const valid = type && typeof score === 'number' && typeof id === 'string' && uuid.test(id);
    return valid ? { type, id, score } : null;
  } catch {
    return null;
  }
}
