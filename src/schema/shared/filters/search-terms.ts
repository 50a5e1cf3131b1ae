import type { Where } from '../order.ts';
import { escapeLike } from '../text.ts';
import { any } from './scalars.ts';

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

/** Rows in whose columns the words of `query` stand; a query without words finds nothing. */
export function matchWhere(columns: readonly string[], query: string): Where {
  const has = ({ text, excluded }: Term): Where => {
    const found = {
      OR: columns.map((column) => ({ [column]: { contains: escapeLike(text), mode: 'insensitive' } })),
    };
    return excluded ? { NOT: found } : found;
  };
  return any(parseSearch(query).map((terms) => ({ AND: terms.map(has) })));
}
