import type { Quotation, Span } from '../document-types.ts';
import { trimmedSpan } from '../span.ts';
import type { StatementKind } from '../types.ts';

/** Content as it is kept: its spans, the quotations in them, and how much of it is quoted. */
export interface Content {
  readonly content: readonly Span[];
  readonly quotations: readonly Span[];
  readonly kind: StatementKind;
}

/** Trims stretches of text to what was said, without the marks and stops at their ends. `quotations` are in text order. */
export function contentOf(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
  quotations: readonly Quotation[],
): Content {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  const within = sorted.flatMap((one) => quotationsIn(quotations, one.start, one.end));
  const outermost = within.filter(
    (one) =>
      !within.some(
        (other) => other !== one && other.outer.start <= one.outer.start && other.outer.end >= one.outer.end,
      ),
  );
  const content = sorted.map((one) => withoutMarks(text, one, outermost)).filter((one) => one !== null);
  return { content, quotations: outermost.map((one) => one.span), kind: kindOf(content, outermost) };
}

/** Quotations that begin in a stretch; or, where it lies in one whole, none: what is quoted around it is not its own. */
function quotationsIn(quotations: readonly Quotation[], start: number, end: number): readonly Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).outer.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  for (let at = low; at < quotations.length && (quotations[at] as Quotation).outer.start < end; at++) {
    found.push(quotations[at] as Quotation);
  }
  return found;
}

/** "in the U.S.": the last point is the word's. */
const pointed = /(?:^|[\s.("“])\p{Lu}\.\p{Lu}\.$/u;

/** Marks at a content's own borders are not part of it; nor are stops and commas outside of marks. */
function withoutMarks(
  text: string,
  one: { readonly start: number; readonly end: number },
  quotations: readonly Quotation[],
): Span | null {
  let [start, end] = [one.start, one.end];
  while (end > start && /[\s.,;:]/.test(text[end - 1] ?? '')) end--;
  if (text[end] === '.' && pointed.test(text.slice(Math.max(start, end - 4), end + 1))) end++;
  while (start < end && /[\s,;:]/.test(text[start] ?? '')) start++;
  const whole = quotations.find(({ outer }) => outer.start === start && outer.end >= end && outer.end - end <= 1);
  // Of two apostrophes that open a quotation, the second is its mark.
  const marked = text.startsWith("''", start - 1) ? start - 1 : start;
  // Of two that close one, the first.
  const closing = quotations.some(({ outer }) => outer.end === end + 1 && outer.start > start);
  return whole ? whole.span : trimmedSpan(text, marked, closing ? end + 1 : end);
}

const wordCount = (words: string) => words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function kindOf(content: readonly Span[], quotations: readonly Quotation[]): StatementKind {
  if (quotations.length === 0) return 'INDIRECT';
  let all = 0;
  let quoted = 0;
  for (const span of content) {
    const words = wordCount(span.text);
    all += words;
    for (const { outer } of quotations) {
      const from = Math.max(span.start, outer.start);
      const to = Math.min(span.end, outer.end);
      if (from >= to) continue;
      const whole = from === span.start && to === span.end;
      quoted += whole ? words : wordCount(span.text.slice(from - span.start, to - span.start));
    }
  }
  if (quoted === 0) return 'INDIRECT';
  return quoted / all >= 0.9 ? 'DIRECT' : 'MIXED';
}

/** The outermost quotation in whose span, marks included, the offset lies; quotations are in text order. */
export function quotationAt(quotations: readonly Quotation[], offset: number): Quotation | null {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).outer.start <= offset) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - 8); index--) {
    const quotation = quotations[index] as Quotation;
    if (quotation.depth === 0) return quotation.outer.end > offset ? quotation : null;
  }
  return null;
}
