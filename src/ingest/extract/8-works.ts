import { aloud } from '../lexicon/aloud.ts';
import type { Content } from './content-spans.ts';

const small = /^(?:an?|and|as|at|but|by|for|from|if|in|is|nor|of|on|or|so|the|to|up|via|vs|with)$/i;

/**
 * Whether quoted words are what something is called rather than what somebody says: “The Keeper of the Pier”, “Women in Harbours”.
 * Two words or more, each but the small ones with a capital, and no full stop. What is chanted or tweeted may look the same.
 */
export function isTitle(quoted: string, cueLemma: string): boolean {
  if (aloud.has(cueLemma) || /[.!?…]$/.test(quoted)) return false;
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const large = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return large.length > 1 && words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && small.test(word)));
}

/** Whether a content is nothing but such a quotation. */
export function isWork({ kind, content, quotations }: Content, cueLemma: string): boolean {
  const [only, ...more] = quotations;
  return (
    kind === 'DIRECT' && content.length === 1 && only !== undefined && more.length === 0 && isTitle(only.text, cueLemma)
  );
}
