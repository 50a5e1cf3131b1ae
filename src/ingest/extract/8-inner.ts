import type { Document, Token } from '../document-types.ts';
import type { Attribution } from '../types.ts';
import { enclosing } from './9-enclosing.ts';
import { tokenAt } from './10-frame.ts';
import { quotationAt } from './content-spans.ts';

/**
 * How sure an attribution within somebody's words must be to be kept, and within a quotation or what is partly quoted: there, less
 * of what is found is what people label: on the dev parts one in ten of the 138 within PolNeAR's indirect contents, six in seven of the 42
 * within our own articles', where nine in ten are right elsewhere.
 */
const leastWithin = 0.7;
const least = 0.8;
/** Characters between a pronoun and its own verb: "he still very much hopes". */
const near = 24;
const pronoun = /^(?:i|we|he|she|it|they)$/i;

/**
 * Leaves out what a speaker says of saying and thinking within his own words: "I think we will win" is part of what is quoted, and
 * "he hopes to win" of "Weil said he hopes to win". An attribution inside of a quotation is a statement of its own only where
 * somebody else is named as its source.
 */
export function withoutOwnVoice(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const apart = found.filter(
    (one) => !one.cue || !quotationAt(document.quotations, one.cue.span.start) || isOfAnother(document, one),
  );
  const around = enclosing(apart.map((one) => ({ ...one, source: null })));
  return apart.filter((one, index) => {
    const outer = apart[around[index] as number];
    return (
      !outer ||
      !isWithin(one, outer) ||
      (!isOwn(document.tokens, one, outer) && one.confidence >= leastIn(document.tokens, one, outer))
    );
  });
}

/** Who speaks outside of another's words ("Weil mocked her | before accusing her of theft") is only as doubtful as elsewhere. */
function leastIn(tokens: readonly Token[], { cue, source }: Attribution, outer: Attribution): number {
  if (outer.kind !== 'INDIRECT') return least;
  const participle = tokens[cue?.token ?? -1]?.tag === 'VBG';
  return participle || (source && source.start === outer.source?.start) ? 0 : leastWithin;
}

function isWithin({ cue }: Attribution, { content }: Attribution): boolean {
  return cue !== null && content.some(({ start, end }) => start <= cue.span.start && cue.span.end <= end);
}

/** "Weil said | he hopes to win": a pronoun that opens what is said means who says it. What he "had asked" is told of another time. */
function isOwn(
  tokens: readonly Token[],
  { cue, source }: Attribution,
  { content, source: outer }: Attribution,
): boolean {
  // "Weil praised | Lund for speaking out": whoever does that within his words, it is not Weil.
  const [link, head] = [tokens[(cue?.token ?? 0) - 1], tokens[cue?.token ?? -1]];
  const done = head?.tag === 'VBG' && /^(?:for|by|of|about|against|over|with|from|in)$/.test(link?.lower ?? '');
  if (source && done && source.start === outer?.start) return true;
  if (!cue || !source || !pronoun.test(source.text) || /^(?:had|has|have)\b/i.test(cue.span.text)) return false;
  if (cue.span.start > source.end + near) return false;
  return content.some(({ start }) => start === source.start);
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
