import { aloud } from '../lexicon/aloud.ts';
import type { Content } from './content-spans.ts';

const small = /^(?:an?|and|as|at|but|by|for|from|if|in|is|nor|of|on|or|so|the|to|up|via|vs|with)$/i;

/**
 * Whether quoted words are what something is called rather than what somebody says: “The Keeper of the Pier”, “Women in Harbours”.
 * Two words or more, each but the small ones with a capital, and no full stop. What is chanted or tweeted may look the same.
 */
export function isTitle(quoted: string, cueLemma: string): boolean {
  return !aloud.has(cueLemma) && !/[.!?…]$/.test(quoted) && isCapital(quoted) && wordsOf(quoted).length > 1;
}

/** Each word but the small ones has a capital. */
function isCapital(quoted: string): boolean {
  const words = wordsOf(quoted);
  return words.length > 0 && words.every((word, at) => /^[\p{Lu}\p{N}]/u.test(word) || (at > 0 && small.test(word)));
}

const wordsOf = (quoted: string): readonly string[] => quoted.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];

/** What has a title, in front of it: "Radio Tarvik’s | “Harbour Hour”", "the podcast, | “Low Tide”". */
const owner = /['’]s\s+["“'‘]+$|s['’]\s+["“'‘]+$/u;
const titled =
  /\b(?:album|book|broadcast|column|episode|film|movie|musical|novel|play|podcast|program|programme|series|show|song|thriller),?\s+["“'‘]+$/iu;

/** Whether a content is nothing but a title, with the words of whose it is: "on Radio Tarvik’s “Harbour Hour”". */
export function isWork(text: string, { kind, content, quotations }: Content, cueLemma: string): boolean {
  const [part, ...others] = content;
  const [only, ...more] = quotations;
  if (!part || !only || others.length + more.length > 0 || kind === 'INDIRECT') return false;
  if (kind === 'DIRECT' && isTitle(only.text, cueLemma)) return true;
  const before = text.slice(Math.max(0, only.start - 40), only.start);
  const isNamed = owner.test(before) || (kind === 'DIRECT' && titled.test(before));
  const words = text.slice(part.start, Math.max(part.start, only.start));
  const bare = /^[\s\p{L}\p{N}'’".“,]{0,40}$/u.test(words) && !/\b(?:he|I|it|she|that|they|we|who|you)\b/.test(words);
  return isNamed && bare && part.end <= only.end + 2 && isCapital(only.text.replace(/[.,!?]+$/, ''));
}
