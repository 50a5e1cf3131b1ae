import type { Document, Quotation, Span } from '../document-types.ts';
import { passageAt } from '../span.ts';
import type { Attribution } from '../types.ts';

/**
 * Quotations that no cue covers. Where the layout names a source ("WEIL: …", "“…” — Weil") it is theirs; where they
 * stand right behind somebody's quotation, as paragraphs of their own or to end one, they continue it; else nobody is
 * known to have said them, and they are left out.
 */
export function withUnsaid(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const taken = found.flatMap((one) => one.content).sort((a, b) => a.start - b.start);
  const open = document.quotations.filter((quotation) => quotation.depth === 0 && isSpeech(document, quotation));
  const unsaid = withoutCovered(open, taken);
  if (unsaid.length === 0) return found;
  const ends = found.map(endOf);
  const byEnd = ends.map((_, index) => index).sort((a, b) => (ends[a] as number) - (ends[b] as number) || b - a);
  let next = 0;
  const additions = unsaid.flatMap((quotation) => {
    while (next < byEnd.length && (ends[byEnd[next] as number] as number) <= quotation.outer.start) next++;
    const before = byEnd[next - 1];
    return before !== undefined && continuesFrom(document, found[before] as Attribution, quotation)
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

/** Quotations that share nothing with what is said; both are in text order. */
function withoutCovered(quotations: readonly Quotation[], taken: readonly Span[]): readonly Quotation[] {
  let next = 0;
  let reach = 0;
  return quotations.filter(({ outer }) => {
    for (; next < taken.length && (taken[next] as Span).start < outer.end; next++)
      reach = Math.max(reach, (taken[next] as Span).end);
    return reach <= outer.start;
  });
}

/** A whole sentence or more, alone in its passage or at its start: not a scare quote and not a title. */
function isSpeech(document: Document, quotation: Quotation): boolean {
  const passage = document.passages[passageAt(document.passages, quotation.outer.start)];
  if (passage?.kind !== 'BODY' || passage.span.end < quotation.outer.end) return false;
  const opens = passage.span.start === quotation.outer.start;
  const fills = quotation.outer.end >= passage.span.end - 1;
  if (!opens || !(fills || /[.!?]$/.test(quotation.span.text))) return false;
  return quotation.span.text.split(/\s+/).length >= 4;
}

/** Where an attribution's words end, cue or content. */
function endOf({ content, cue }: Attribution): number {
  let end = cue?.span.end ?? 0;
  for (const span of content) end = Math.max(end, span.end);
  return end;
}

/** Only from a quotation, or from words that announce one, in the passage right before. */
function continuesFrom(document: Document, before: Attribution, quotation: Quotation): boolean {
  const between = document.text.slice(endOf(before), quotation.outer.start);
  const near = between.length < 400 && between.split(/\n+/).filter((line) => /\p{L}/u.test(line)).length <= 1;
  return near && (before.kind !== 'INDIRECT' || /[:,]\s*$/.test(between));
}
