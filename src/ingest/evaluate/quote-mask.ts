import type { StatementKind } from '../types.ts';
import { type Place, type Word, wordsIn } from './words.ts';

/**
 * 1 for every character inside quotation marks, the marks included, 0 elsewhere. Made anew from the text alone, apart from
 * extraction's own pass 4, so that a slip there cannot hide in its own measure: curly marks pair, straight ones take turns
 * by what stands around them, and one left open runs to the end of its line.
 */
export function quoteMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    maskDoubles(text, start, end, mask);
    maskSingles(text, start, end, mask);
    start = end + 1;
  }
  return mask;
}

const mark = /[“„”"]|``|''/g;

function maskDoubles(text: string, start: number, end: number, mask: Uint8Array): void {
  let open = -1;
  for (const match of text.slice(start, end).matchAll(mark)) {
    const at = start + match.index;
    const way = wayOf(text, match[0], at, start, end, open >= 0);
    if (way === 'OPEN' && open < 0) open = at;
    else if (way === 'CLOSE' && open >= 0) {
      mask.fill(1, open, at + match[0].length);
      open = -1;
    }
  }
  if (open >= 0) mask.fill(1, open, end);
}

function wayOf(text: string, marks: string, at: number, start: number, end: number, isOpen: boolean) {
  if (marks === '“' || marks === '„') return 'OPEN';
  if (marks === '”') return 'CLOSE';
  if (marks !== '"') return isOpen ? 'CLOSE' : 'OPEN';
  const before = at > start ? (text[at - 1] ?? ' ') : ' ';
  const after = at + 1 < end ? (text[at + 1] ?? ' ') : ' ';
  if (isOpen) return /[\s([]/.test(before) && /[\p{L}\p{N}]/u.test(after) ? 'OPEN' : 'CLOSE';
  return /\s/.test(after) && !/[\s([—–-]/.test(before) ? 'NEITHER' : 'OPEN';
}

// Single marks count where they hold two words or more: one word between them is as often an apostrophe's accident.
const single = /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])([^‘"“”\n]*?[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])/gu;

function maskSingles(text: string, start: number, end: number, mask: Uint8Array): void {
  for (const match of text.slice(start, end).matchAll(single)) {
    const at = start + match.index;
    if (!mask[at] && /\s/.test(match[1] ?? '')) mask.fill(1, at, at + match[0].length);
  }
}

/** DIRECT where nine words in ten are inside marks, INDIRECT where none is, MIXED between. */
export function kindOf(words: readonly Word[], mask: Uint8Array, content: readonly Place[]): StatementKind {
  const inside = wordsIn(words, content);
  const quoted = inside.filter((at) => mask[(words[at] as Word).start] === 1).length;
  if (quoted === 0) return 'INDIRECT';
  return quoted / inside.length >= 0.9 ? 'DIRECT' : 'MIXED';
}
