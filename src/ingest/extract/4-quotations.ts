import type { Passage, Quotation } from '../document-types.ts';
import { spanAt, trimmedSpan } from '../span.ts';

/** Marks that are found in a passage: offsets of the quotation with its marks, and without. */
interface Pair {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly open: boolean;
}

/**
 * Finds quotations passage by passage, so that an odd mark can never spoil more than its own. `view` is the plain view
 * of `text`: curly, straight and angle marks are told apart by what stands around them, and by their own direction.
 */
export function findQuotations(text: string, view: string, passages: readonly Passage[]): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const { kind, span } of passages) {
    if (kind !== 'BODY' && kind !== 'HEADLINE') continue;
    const doubles = pairDoubles(text, view, span.start, span.end);
    const singles = pairSingles(text, view, span.start, span.end, doubles);
    for (const pair of [...doubles, ...singles].sort((a, b) => a.start - b.start || b.end - a.end)) {
      const inner = trimmedSpan(text, pair.from, pair.to);
      if (inner) {
        const outer = spanAt(text, pair.start, pair.end + isDouble(text, pair.end - 1));
        found.push({ span: inner, outer, depth: pair.depth, open: pair.open });
      }
    }
  }
  return found;
}

/** 1 where a closing mark is written as two, of which the view keeps the first. */
const isDouble = (text: string, at: number) => Number(text.startsWith("''", at));

/** A word or name that is quoted within a quotation is no longer; what somebody says there may be. */
const longestInner = 40;

const wordStart = /[\p{L}\p{N}$£€#@[(….'-]/u;

function pairDoubles(text: string, view: string, start: number, end: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let open = -1;
  const close = (at: number, length: number, isOpen = false) => {
    pairs.push({ start: open, end: at + length, from: open + 1, to: at, depth: 0, open: isOpen });
    open = -1;
  };
  for (let at = view.indexOf('"', start); at >= 0 && at < end; at = view.indexOf('"', at + 1)) {
    const way = directionOf(text, view, at, start, end, open >= 0);
    const inner = way === 'OPEN' && open === start ? innerEnd(text, view, open, at, end) : -1;
    if (inner >= 0) {
      pairs.push({ start: at, end: inner + 1, from: at + 1, to: inner, depth: 1, open: false });
      at = inner;
    } else if (way === 'OPEN') {
      // The one before never closed: it ends with its sentence.
      if (open >= 0) close(sentenceEnd(view, open, at), 0);
      open = at;
    } else if (way === 'CLOSE' && open >= 0) close(at, 1);
  }
  if (open >= 0) close(end, 0, true);
  return pairs;
}

/** "Nobody needs the “harbour tax” any more": where a word ends that is quoted within straight marks; -1 where none does. */
function innerEnd(text: string, view: string, open: number, at: number, end: number): number {
  if (text[open] !== '"' || text[at] !== '“') return -1;
  const close = view.indexOf('"', at + 1);
  if (close < 0 || close >= end || text[close] !== '”') return -1;
  const words = text.slice(at + 1, close);
  return /[,.?!…]$/.test(words) || words.length > longestInner ? -1 : close;
}

function directionOf(
  text: string,
  view: string,
  at: number,
  start: number,
  end: number,
  isOpen: boolean,
): 'OPEN' | 'CLOSE' {
  const mark = text[at] ?? '"';
  const before = at > start ? (view[at - 1] ?? ' ') : ' ';
  const after = at + 1 < end ? (view[at + 1] ?? ' ') : ' ';
  // “Not at all,“ he said: the mark that opens, at the place of the one that closes.
  if ('“„«'.includes(mark)) return isOpen && /[\p{L}\p{N},.?!…]/u.test(before) && /\s/.test(after) ? 'CLOSE' : 'OPEN';
  if ('”»'.includes(mark)) return 'CLOSE';
  const opens = /[\s(["'—–-]/.test(before) && wordStart.test(after);
  if (!isOpen) return /\s/.test(after) && !/[\s(—–-]/.test(before) ? 'CLOSE' : 'OPEN';
  return opens && !/["'—–-]/.test(before) ? 'OPEN' : 'CLOSE';
}

/** Where the sentence that starts at `from` ends, before `limit`. */
function sentenceEnd(view: string, from: number, limit: number): number {
  const match = /[.!?…](?=\s)/.exec(view.slice(from, limit));
  return match ? from + match.index + 1 : limit;
}

// An opening single mark stands before a word and not inside one; a closing one after a word or its stop.
const single = /(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}$£€[(…"-])|(?<=[\p{L}\p{N}.,!?…;:)\]"-])'(?![\p{L}\p{N}])/gu;

function pairSingles(
  text: string,
  view: string,
  start: number,
  end: number,
  doubles: readonly Pair[],
): readonly Pair[] {
  const passage = view.slice(start, end);
  const marks = [...passage.matchAll(single)].map((match) => start + match.index);
  const opens = (at: number) =>
    !/[\p{L}\p{N}]/u.test(view[at - 1] ?? ' ') && /[\p{L}\p{N}$£€[(…"-]/u.test(view[at + 1] ?? ' ');
  const pairs: Pair[] = [];
  let next = 0;
  let from = 0;
  for (let index = 0; index < marks.length; index++) {
    const at = marks[index] as number;
    if (
      at < from ||
      !opens(at) ||
      text[at] === '’' ||
      /^'(?:\d\ds?\b|tis\b|twas\b|em\b|n'|til\b|cause\b)/i.test(view.slice(at, at + 7))
    )
      continue;
    while (next < doubles.length && (doubles[next] as Pair).end <= at) next++;
    const around = doubles[next];
    const inside = around && around.start < at;
    const limit = inside ? around.end : end;
    const closing = closingOf(view, marks, index, limit, opens);
    if (closing < 0) continue;
    pairs.push({ start: at, end: closing + 1, from: at + 1, to: closing, depth: inside ? 1 : 0, open: false });
    from = closing + 1;
  }
  return pairs;
}

/** "the members' vote" closes nothing while a better mark follows: one after a stop, or before punctuation. */
function closingOf(
  view: string,
  marks: readonly number[],
  index: number,
  limit: number,
  opens: (at: number) => boolean,
): number {
  let fallback = -1;
  for (let later = index + 1; later < marks.length && later <= index + 12; later++) {
    const at = marks[later] as number;
    if (at >= limit) break;
    if (opens(at)) {
      if (fallback >= 0) break;
      continue;
    }
    const possessive = view[at - 1] === 's' && /^'\s+\p{Ll}/u.test(view.slice(at, at + 4));
    if (!possessive) return at;
    fallback = fallback < 0 ? at : fallback;
  }
  return fallback;
}
