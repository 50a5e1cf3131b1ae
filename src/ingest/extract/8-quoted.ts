import type { Document, Quotation } from '../document-types.ts';
import type { CueCandidate } from './6-cues.ts';
import type { Stretch } from './7-contents.ts';
import { quotationAt } from './content-spans.ts';

/** A quotation that ends right before `offset`, in the same passage. */
export function quotationBefore(document: Document, offset: number): Quotation | null {
  let at = offset - 1;
  while (at >= 0 && /[\s,.]/.test(document.text[at] ?? '') && document.text[at] !== '\n') at--;
  const quotation = at >= 0 ? quotationAt(document.quotations, at) : null;
  return quotation && !quotation.open && quotation.outer.end === at + 1 ? quotation : null;
}

/** Quotations that go on behind the cue: later in the sentence, or in sentences that are nothing but quotation. */
export function runOn(document: Document, offset: number, cue: CueCandidate): readonly Stretch[] {
  const { quotations, text } = document;
  const end = document.passages[cue.sentence.passage]?.span.end ?? offset;
  const found: Stretch[] = [];
  let at = offset;
  for (;;) {
    const gap = /^[\s,.:;—-]*/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
    const inner =
      at < cue.sentence.span.end
        ? /^[^"“”.!?]{0,60}?[,.:]\s*(?=["“])/.exec(text.slice(at, at + 80))?.[0].length
        : undefined;
    const next = at + (inner ?? gap);
    const quotation = next < end ? quotationAt(quotations, next) : null;
    if (!quotation || quotation.outer.start !== next) return found;
    // A quotation with a cue of its own behind it is another statement.
    const behind = text.slice(quotation.outer.end, quotation.outer.end + 40);
    const ownCue =
      /[,?!—][”"’']?$/.test(quotation.outer.text) &&
      /^\s+[\p{L}]/u.test(behind) &&
      quotation.outer.start >= cue.sentence.span.end;
    if (ownCue) return found;
    found.push(quotation.outer);
    at = quotation.outer.end;
  }
}
