import { hashText } from './hash.ts';
import type { TokenView } from './tokens.ts';

type Test = (view: TokenView, token: number) => boolean;

function among(column: 'word' | 'pos' | 'rel', texts: readonly string[]): Test {
  const hashes = texts.map((text) => hashText(text));
  const [only] = hashes;
  if (hashes.length === 1) return (view, token) => view[column][token] === only;
  const set = new Set(hashes);
  return (view, token) => set.has(view[column][token] as number);
}

/** Whether a token is one of these words, in lower case. Make the test once: it is asked for every token. */
export const isWord = (...words: readonly string[]): Test => among('word', words);

/** Whether a token has one of these parts of speech. */
export const hasTag = (...tags: readonly string[]): Test => among('pos', tags);

/** Whether a token hangs from its head by one of these labels. */
export const hasLabel = (...labels: readonly string[]): Test => among('rel', labels);
