import { hashText } from './hash.ts';
import type { TokenView } from './tokens.ts';

const hashes = new Map<string, number>();

function hashOf(text: string): number {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = hashText(text);
    hashes.set(text, hash);
  }
  return hash;
}

/** Whether the token is this word, in lower case. */
export const wordIs = (view: TokenView, token: number, word: string): boolean => view.word[token] === hashOf(word);

/** Whether the token has this part of speech. */
export const tagIs = (view: TokenView, token: number, tag: string): boolean => view.pos[token] === hashOf(tag);

/** Whether the token hangs from its head by one of these labels. */
export const labelIs = (view: TokenView, token: number, ...labels: readonly string[]): boolean =>
  labels.some((label) => view.rel[token] === hashOf(label));
