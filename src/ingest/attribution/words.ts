import { hashText } from './hash.ts';
import type { TokenView } from './tokens.ts';

type Test = (view: TokenView, token: number) => boolean;

function among(column: 'word' | 'pos' | 'rel', texts: readonly string[]): Test {
  const hashes = texts.map((text) => hashText(text));
  const [only] = hashes;
  if (hashes.length === 1) return (view, token) => view[column][token] === only;
  const table = tableOf(hashes);
  const mask = table.length - 1;
  return (view, token) => {
    const hash = view[column][token] as number;
    return table[hash & mask] === hash;
  };
}

/** A table in which each hash has a place of its own, by its lowest bits; free places hold what has no place there. */
function tableOf(hashes: readonly number[]): Int32Array {
  for (let size = 2; ; size *= 2) {
    const table = Int32Array.from({ length: size }, (_, place) => ~place);
    for (const hash of hashes) table[hash & (size - 1)] = hash;
    if (hashes.every((hash) => table[hash & (size - 1)] === hash)) return table;
  }
}

/** Whether a token is one of these words, in lower case. Make the test once: it is asked for every token. */
export const isWord = (...words: readonly string[]): Test => among('word', words);

/** Whether a token has one of these parts of speech. */
export const hasTag = (...tags: readonly string[]): Test => among('pos', tags);

/** Whether a token hangs from its head by one of these labels. */
export const hasLabel = (...labels: readonly string[]): Test => among('rel', labels);
