import type { Span } from '../document-types.ts';

/** Offsets of a word, in UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** Where something stands; a label's span or a prediction's. */
export type Place = Pick<Span, 'start' | 'end'>;

// A run of letters and digits; inner apostrophes, decimal points and thousands' commas belong to it.
const word = /[\p{L}\p{N}]+(?:[’'][\p{L}]+|[.,]\p{N}+)*/gu;

/** The words of a text in order. Marks and white space are no words, so that no comparison depends on them. */
export function findWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Indexes of the words that the places touch, rising, each once. */
export function wordsIn(words: readonly Word[], places: readonly Place[]): readonly number[] {
  const found = new Set<number>();
  for (const { start, end } of places) {
    for (let at = firstEndingAfter(words, start); at < words.length && (words[at] as Word).start < end; at++) {
      found.add(at);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function firstEndingAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many indexes two rising lists share. */
export function sharedWords(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** Whether two rising lists are the same. */
export function sameWords(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && sharedWords(a, b) === a.length;
}

/** Twice the shared words over the words of both: 1 for the same, 0 for nothing in common (Dice 1945). */
export function overlap(a: readonly number[], b: readonly number[]): number {
  return a.length + b.length === 0 ? 0 : (2 * sharedWords(a, b)) / (a.length + b.length);
}
