import type { Document, Token } from '../document-types.ts';
import type { Attribution } from '../types.ts';
import { tokenAt } from './10-frame.ts';
import { quotationAt } from './content-spans.ts';

/** How sure an attribution within a quotation must be to be kept. */
const least = 0.6;

/**
 * Leaves out what a speaker says of saying and thinking within a quotation: "I think we will win" is part of what is
 * quoted. An attribution inside of one is a statement of its own only where somebody else is named as its source.
 */
export function withoutOwnVoice(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  return found.filter(
    (one) => !one.cue || !quotationAt(document.quotations, one.cue.span.start) || isOfAnother(document, one),
  );
}

/** Whether what stands within a speaker's words plainly tells what somebody else said: who is named, and what they do is told as done. */
export function isOfAnother({ tokens }: Document, { cue, source, confidence }: Attribution): boolean {
  if (!cue || !source) return false;
  return confidence >= least && tellsOfDeed(tokens, cue) && namesSomebody(tokens, source.start, source.end);
}

const told = /^(?:VBD|VBZ|VBP)$/;
const helps = /^(?:has|have|had|['’](?:s|ve|d)|is|are|was|were|did|does|do|kept|keeps)$/;
const supposes = /^(?:MD|TO)$/;

/**
 * "Weil said", "Weil has warned", "Weil didn't mention": somebody did it. "Weil should say", "for Weil to say", "stop saying",
 * "Weil's promise" are what the speaker makes of it.
 */
function tellsOfDeed(tokens: readonly Token[], { token, span }: NonNullable<Attribution['cue']>): boolean {
  const head = tokens[token];
  if (!head || !/\p{L}/u.test(head.text)) return true;
  const first = tokenAt(tokens, span.start);
  const helpers = tokens.slice(Math.min(first, token), token);
  if (helpers.some(({ tag }) => supposes.test(tag))) return false;
  return told.test(head.tag) || (/^VB/.test(head.tag) && helpers.some(({ lower }) => helps.test(lower)));
}

function namesSomebody(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = tokenAt(tokens, start); at < tokens.length && (tokens[at]?.start ?? end) < end; at++) {
    if (tokens[at]?.pos === 'PROPN') return true;
  }
  return false;
}
