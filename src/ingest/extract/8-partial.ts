import type { Stretch } from '../attribution/hypothesis.ts';
import type { TokenView } from '../attribution/tokens.ts';
import type { Token } from '../document-types.ts';
import { isUnder } from './8-tree.ts';

/**
 * "said “there could be” | a limit", "boasted that “everyone” | is with her": the end of the clause that a quotation only begins, where the
 * word that governs it stands right behind; else the content's own end.
 */
export function clauseBegun(view: TokenView, { first, end }: Stretch, anchor: number, limit: number): number {
  const { tokens } = view.document;
  if (view.quotation[end - 1] === -1 || /^(?:PUNCT|CCONJ)$/.test(tokens[end]?.pos ?? 'PUNCT')) return end;
  if (tokens.slice(end - 2, end).some(({ text }) => /^[,.?!]$/.test(text))) return end;
  const head = headBehind(tokens, first, end);
  const top = tokens[head];
  if (!top || head >= limit || top.head !== anchor || top.label !== 'ccomp' || view.quotation[head] !== -1) return end;
  let to = end;
  while (to < limit && (to === head || isUnder(tokens, to, head))) to++;
  return to > head ? to : end;
}

/** The word behind a stretch on which one of its words depends; -1 where there is none. */
function headBehind(tokens: readonly Token[], first: number, end: number): number {
  for (let at = first; at < end; at++) {
    const { head, pos } = tokens[at] as Token;
    if (pos !== 'PUNCT' && head >= end) return head;
  }
  return -1;
}
