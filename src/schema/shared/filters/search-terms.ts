import { badInput } from '../errors.ts';
import type { Where } from '../order.ts';

/** A word or an exact phrase that is to stand, or not to stand, in a text. */
export interface Term {
  readonly text: string;
  readonly excluded: boolean;
}

const piece = /(-?)"([^"]*)"?|(\S+)/g;

/**
 * Reads web-search syntax: words are all wanted, "a phrase" as it stands, `or` between alternatives, `-` before what is
 * not wanted. The answer is a list of alternatives, each a list of terms. Never fails: what makes no sense is a word.
 */
export function parseSearch(query: string): Term[][] {
  const alternatives: Term[][] = [[]];
  for (const [, minus, phrase, word] of query.matchAll(piece)) {
    if (word?.toLowerCase() === 'or') {
      alternatives.push([]);
      continue;
    }
    const excluded = minus === '-' || (word?.startsWith('-') ?? false);
    const text = (phrase ?? word?.replace(/^-/, '') ?? '').trim().replace(/\s+/g, ' ');
    if (text !== '') alternatives.at(-1)?.push({ text, excluded });
  }
  return alternatives.filter((terms) => terms.length > 0);
}

/** Minus after minus with no word in between; Postgres' parser of searches has room for some thirty, and fails then. */
const minuses = /(?:-[^-"\p{L}\p{M}\p{N}]*){20,}/gu;

/** A search as Postgres can take it apart: of a long row of minuses, which mean nothing or one, that is left. */
export function webSearch(query: string): string {
  return query.replace(minuses, (row) => ((row.match(/-/g)?.length ?? 0) % 2 === 0 ? ' ' : ' -'));
}

/** The most characters that are searched for at once. */
export const longestQuery = 500;

/**
 * Articles or statements in which the words of `query` stand; a query without words finds nothing.
 * @throws GraphQLError with code BAD_USER_INPUT for a query over 500 characters long.
 */
export function matchWhere(query: string): Where {
  if (query.length > longestQuery) {
    throw badInput(`A search is over ${longestQuery} characters long`, 'search for fewer words');
  }
  return { text: { search: webSearch(query) } };
}
