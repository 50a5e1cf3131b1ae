import type { Document, Quotation, Sentence } from '../document-types.ts';
import { sentenceOf, type TokenView } from './tokens.ts';

/** A step of a window: a token of the cue's sentence, a quotation, or a run of words of another sentence. */
export interface Unit {
  readonly kind: 'TOKEN' | 'QUOTATION' | 'RUN';
  /** Tokens `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** Passages behind the cue's. */
  readonly passage: number;
  /** Sentences behind the cue's, negative before it. */
  readonly sentence: number;
}

/** What stands around a cue and may be its source or content, in text order. */
export interface Window {
  readonly anchor: number;
  /** Index of the anchor in `units`. */
  readonly center: number;
  readonly units: readonly Unit[];
}

/** Units on either side of the cue that may belong to it; it also bounds the work in a text without full stops. */
const sentenceReach = 70;
const unitsBefore = 6;
const unitsAfter = 12;
/** A quotation may run on over this many passages. */
const passagesAfter = 4;

/**
 * Cuts what surrounds a cue into units. A quotation that does not hold the cue is one unit however long it is, since a
 * content takes the whole of it or nothing; sentences other than the cue's are quotations and runs between them.
 */
export function windowOf(view: TokenView, anchor: number): Window {
  const { document, quotation, sentence } = view;
  const own = sentenceOf(view, anchor);
  const passage = own.passage;
  const inside = quotation[anchor] as number;
  const units: Unit[] = [];
  let center = 0;
  // Before: from the cue's sentence backwards, unit by unit.
  const before: Unit[] = [];
  let earlier = 0;
  let at = anchor - 1;
  while (at >= 0 && sentenceOf(view, at).passage === passage) {
    const index = quotation[at] as number;
    if (index >= 0 && index !== inside) {
      let first = at;
      while (first > 0 && quotation[first - 1] === index && sentenceOf(view, first - 1).passage === passage) first--;
      before.push(unitOf(view, own, 'QUOTATION', first, at + 1));
      at = first - 1;
    } else if (sentence[at] === own.index) {
      if (before.length >= sentenceReach) break;
      before.push(unitOf(view, own, 'TOKEN', at, at + 1));
      at--;
    } else {
      let first = at;
      while (first > 0 && sentence[first - 1] === sentence[at] && quotation[first - 1] === index) first--;
      before.push(unitOf(view, own, 'RUN', first, at + 1));
      at = first - 1;
    }
    if ((before.at(-1) as Unit).sentence < 0 && ++earlier >= unitsBefore) break;
  }
  units.push(...before.reverse());
  center = units.length;
  units.push(unitOf(view, own, 'TOKEN', anchor, anchor + 1));
  at = anchor + 1;
  let others = 0;
  while (at < view.count && sentenceOf(view, at).passage === passage && others < unitsAfter) {
    const index = quotation[at] as number;
    let end = at + 1;
    if (index >= 0 && index !== inside) {
      while (end < view.count && quotation[end] === index && sentenceOf(view, end).passage === passage) end++;
      units.push(unitOf(view, own, 'QUOTATION', at, end));
    } else if (sentence[at] === own.index) {
      if (units.length - center > sentenceReach) break;
      units.push(unitOf(view, own, 'TOKEN', at, end));
    } else {
      while (end < view.count && sentence[end] === sentence[at] && quotation[end] === index) end++;
      units.push(unitOf(view, own, 'RUN', at, end));
    }
    if (sentence[at] !== own.index) others++;
    at = end;
  }
  if (inside < 0 && at < view.count && sentenceOf(view, at).passage > passage) {
    units.push(...following(view, document, at, own));
  }
  return { anchor, center, units };
}

/** A unit of the window of a cue that stands in the sentence `own`. */
function unitOf(view: TokenView, own: Sentence, kind: Unit['kind'], first: number, end: number): Unit {
  const passage = sentenceOf(view, first).passage - own.passage;
  return { kind, first, end, passage, sentence: (view.sentence[first] as number) - own.index };
}

/** Quotations at the start of the passages behind: those a colon announces, and those that run on. */
function following(view: TokenView, document: Document, start: number, own: Sentence): readonly Unit[] {
  const { passage } = own;
  const units: Unit[] = [];
  let at = start;
  for (let step = 1; step <= passagesAfter && at < view.count; step++) {
    const here = sentenceOf(view, at).passage;
    const index = view.quotation[at] as number;
    if (here !== passage + step || document.passages[here]?.kind !== 'BODY' || index < 0) break;
    let end = at;
    while (end < view.count && view.quotation[end] === index && sentenceOf(view, end).passage === here) end++;
    units.push(unitOf(view, own, 'QUOTATION', at, end));
    const open = (document.quotations[index] as Quotation).open;
    if (!open || end >= view.count || sentenceOf(view, end).passage === here) break;
    at = end;
  }
  return units;
}
