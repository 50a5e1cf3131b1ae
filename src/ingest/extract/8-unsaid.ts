import type { Document, Quotation } from '../document-types.ts';
import { spanAt } from '../span.ts';
import type { Attribution } from '../types.ts';

/**
 * Quotations that no cue covers. Where the layout names a source ("WEIL: …", "“…” — Weil") it is theirs; where they
 * stand right behind somebody's quotation, as paragraphs of their own or to end one, they continue it; else nobody is
 * known to have said them, and they are left out.
 */
export function withUnsaid(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const taken = found.flatMap((one) => one.content);
  const covered = (quotation: Quotation) =>
    taken.some((span) => span.start < quotation.outer.end && span.end > quotation.outer.start);
  const open = document.quotations.filter(
    (quotation) => quotation.depth === 0 && !covered(quotation) && isSpeech(document, quotation),
  );
  if (open.length === 0) return found;
  const additions = open.flatMap((quotation) => {
    const before = lastBefore(found, quotation.outer.start);
    return before !== null && continuesFrom(document, found[before] as Attribution, quotation)
      ? [{ before, quotation }]
      : [];
  });
  return [
    ...found,
    ...additions.map(
      ({ before, quotation }): Attribution => ({
        content: [quotation.span],
        quotations: [quotation.span],
        kind: 'DIRECT',
        cue: null,
        source: null,
        sources: [],
        continues: before,
        confidence: 0.6,
      }),
    ),
  ];
}

/** A whole sentence or more, alone in its passage or at its start: not a scare quote and not a title. */
function isSpeech(document: Document, quotation: Quotation): boolean {
  const passage = document.passages.find(
    (one) => one.span.start <= quotation.outer.start && one.span.end >= quotation.outer.end,
  );
  if (passage?.kind !== 'BODY') return false;
  const words = quotation.span.text.split(/\s+/).length;
  const opens = passage.span.start === quotation.outer.start;
  const fills = quotation.outer.end >= passage.span.end - 1;
  return words >= 4 && opens && (fills || /[.!?]$/.test(quotation.span.text));
}

function lastBefore(found: readonly Attribution[], offset: number): number | null {
  let best: number | null = null;
  let bestEnd = -1;
  found.forEach((one, index) => {
    const end = Math.max(...one.content.map((span) => span.end), one.cue?.span.end ?? 0);
    if (end <= offset && end > bestEnd) [best, bestEnd] = [index, end];
  });
  return best;
}

/** Only from a quotation, or from words that announce one, in the passage right before. */
function continuesFrom(document: Document, before: Attribution, quotation: Quotation): boolean {
  const end = Math.max(...before.content.map((span) => span.end), before.cue?.span.end ?? 0);
  const between = spanAt(document.text, end, quotation.outer.start).text;
  const near = between.length < 400 && between.split(/\n+/).filter((line) => /\p{L}/u.test(line)).length <= 1;
  return near && (before.kind !== 'INDIRECT' || /[:,]\s*$/.test(between));
}
