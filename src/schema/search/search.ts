import { badInput } from '../shared/errors.ts';
import { longestQuery } from '../shared/filters/search-terms.ts';
import { type NodeType, nodeTypes } from '../shared/ids.ts';
import { maxPageSize } from '../shared/page.ts';
import { Reads } from '../shared/reads.ts';
import { base64url, literal } from '../shared/sql-json.ts';
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

/** Refuses what cannot be searched for. */
export function checkSearch(query: string, first: number): void {
  if (query.length > longestQuery) {
    throw badInput(`The query is over ${longestQuery} characters long`, 'search for fewer words');
  }
  if (first < 0 || first > maxPageSize) {
    throw badInput(`first is ${first}`, `ask for 0 to ${maxPageSize} and page on`);
  }
}

/** In the order of the answer: best first, then by type and id. True for rows after the hit. */
export function afterSql(hit: Hit, parameters: Parameters): string {
  const score = parameters.add(hit.score, 'float8');
  const type = parameters.add(hit.type, 'text');
  const id = parameters.add(hit.id, 'uuid');
  return `(score < ${score} OR (score = ${score} AND (type COLLATE "C", id) > (${type} COLLATE "C", ${id})))`;
}

/** A page of what was found. */
export interface Found {
  /** The page's hits and one more, if there is one. */
  readonly hits: readonly Hit[];
  /** How many things are found in all, and how many of them before the page. */
  readonly total: number;
  readonly before: number;
}

/** Bits of a score, in hexadecimal: nothing of it is lost. */
function bitsOf(score: number): string {
  const bits = Buffer.alloc(8);
  bits.writeDoubleBE(score);
  return bits.toString('hex');
}

/** A search as one SQL statement with a single row: its column `found` is a `Found`. */
export function searchSql({ types, query, first, after }: SearchQuestion, parameters: Parameters): string {
  const found = foundSql(types, query, parameters);
  const beyond = after ? afterSql(after, parameters) : 'TRUE';
  return `WITH found AS MATERIALIZED (${found}),
    page AS (SELECT type, id, score FROM found WHERE ${beyond}
      ORDER BY score DESC, type COLLATE "C", id LIMIT ${parameters.add(first + 1, 'int4')})
    SELECT json_build_object(
      'total', (SELECT count(*) FROM found),
      'before', ${after ? `(SELECT count(*) FROM found WHERE NOT ${beyond})` : '0'},
      'hits', coalesce((SELECT json_agg(page ORDER BY score DESC, type COLLATE "C", id) FROM page), '[]')) AS found`;
}

/** What a search finds, in one SQL statement. */
export async function readFound(reads: Reads, question: SearchQuestion): Promise<Found> {
  if (question.types.length === 0) return { hits: [], total: 0, before: 0 };
  const parameters = new Parameters();
  const sql = searchSql(question, parameters);
  const rows = await Reads.databaseOf(reads).$queryRawUnsafe<{ found: Found }[]>(sql, ...parameters.values);
  return rows[0]?.found ?? { hits: [], total: 0, before: 0 };
}

/** As `encodeHit`, in SQL over the columns of a hit. */
export function hitCursorSql(types: readonly NodeType[], hit: string): string {
  const start = literal(`${JSON.stringify(['Query.search', types.join(',')]).slice(0, -1)},"`);
  const json = `concat(${start}, encode(float8send(${hit}.score), 'hex'), '","', ${hit}.type, '","', ${hit}.id, '"]')`;
  return base64url(json);
}

export function encodeHit(types: readonly NodeType[], { type, id, score }: Hit): string {
  const parts = ['Query.search', types.join(','), bitsOf(score), type, id];
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
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
    const [bits, id] = [parts[2] as unknown, parts[4] as unknown];
    if (typeof bits !== 'string' || !/^[0-9a-f]{16}$/.test(bits)) return null;
    const score = Buffer.from(bits, 'hex').readDoubleBE();
    const valid = type && Number.isFinite(score) && typeof id === 'string' && uuid.test(id);
    return valid ? { type, id, score } : null;
  } catch {
    return null;
  }
}
