import { sentenceOf, type TokenView } from './tokens.ts';
import type { Window } from './window.ts';
import { hasLabel } from './words.ts';

/** Labels over which a verb shares its head's subject. */
const sharing = hasLabel('conj', 'xcomp', 'advcl', 'aux', 'cop', 'ccomp', 'compound', 'obj', 'obl');
const subjectLike = hasLabel('nsubj', 'nmod:poss', 'obl:agent', 'nsubj:pass');
const plainSubject = hasLabel('nsubj');
const owner = hasLabel('nmod:poss');
const describing = hasLabel('acl', 'acl:relcl');

/**
 * Marks the cue's subject: its own, or that of the verb that it is joined to ("… and said", ", adding that", "wants to say"),
 * its owner ("her promise") or the noun that it describes; and the subject of the verb above that one.
 */
export function markSubject(
  view: TokenView,
  { anchor, units }: Window,
  of: { readonly subject: Int32Array; readonly upper: Int32Array },
): void {
  const first = subjectFrom(view, anchor, anchor, 4);
  if (!first) return;
  markUnder(view, units, anchor, first, of.subject);
  const above = view.head[first.under] as number;
  const second = above >= 0 ? subjectFrom(view, above, anchor, 3) : null;
  if (second && second.subject !== first.subject) markUnder(view, units, anchor, second, of.upper);
}

interface Subject {
  readonly subject: number;
  /** The verb whose subject it is. */
  readonly under: number;
  readonly way: number;
}

function subjectFrom(view: TokenView, from: number, anchor: number, steps: number): Subject | null {
  const { head } = view;
  const { firstToken, endToken } = sentenceOf(view, anchor);
  const low = Math.max(firstToken, anchor - 120);
  const high = Math.min(endToken, anchor + 120);
  let at = from;
  for (let step = 0; step < steps; step++) {
    for (let child = low; child < high; child++) {
      if (head[child] !== at || !subjectLike(view, child)) continue;
      const way = plainSubject(view, child) ? 2 : owner(view, child) ? 12 : 22;
      return { subject: child, under: at, way: way + step };
    }
    const up = head[at] as number;
    if (describing(view, at) && up >= 0) return { subject: up, under: at, way: 32 + step };
    if (up < 0 || !sharing(view, at)) return null;
    at = up;
  }
  return null;
}

function markUnder(
  view: TokenView,
  units: Window['units'],
  anchor: number,
  { subject, way }: Subject,
  column: Int32Array,
): void {
  units.forEach(({ first }, u) => {
    let place = first;
    for (let step = 0; step < 12 && place >= 0 && place !== subject && place !== anchor; step++)
      place = view.head[place] as number;
    column[u] = place === subject ? way : 1;
  });
}
