import type { Document, Span, Token } from '../document-types.ts';
import { innerVerbs } from '../lexicon/cues.ts';
import type { Attribution } from '../types.ts';
import { tokenAt } from './10-frame.ts';
import { quotationAt } from './content-spans.ts';

/**
 * How sure an attribution within what somebody said must be to be one of its own; within what is quoted, the second; where it was
 * said before, the third.
 */
const least = 0.95;
const leastQuoted = 0.98;
const leastEarlier = 0.6;

/** Contents that began further back in the text do not reach this far: it bounds the work in a text of nothing else. */
const reach = 48;

/**
 * Leaves out what is told within another's content: in "Weil said she expects a storm" Weil makes one statement. What is told there
 * is a statement of its own where it has a source of its own and is very sure; where it was said before, as in "Weil said she had
 * asked the board for help"; or where the one who tells it has no name: in "officials say that the mayor wants a wall" the officials
 * stand for the article, and the mayor for herself.
 */
export function withoutNested(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const contents = found
    .flatMap((of) => of.content.map(({ start, end }) => ({ of, start, end })))
    .sort((a, b) => a.start - b.start);
  const cues = found.flatMap((of) => (of.cue ? [{ of, at: of.cue.span.start }] : [])).sort((a, b) => a.at - b.at);
  const left = new Set<Attribution>();
  let begun = 0;
  for (const { of, at } of cues) {
    while ((contents[begun]?.start ?? at + 1) <= at) begun++;
    const tellers = contents
      .slice(Math.max(0, begun - reach), begun)
      .flatMap((one) => (one.of !== of && one.end > at ? [one.of.source] : []));
    if (tellers.length > 0 && !isOwn(document, of, at, tellers)) left.add(of);
  }
  return found.filter((one) => !left.has(one));
}

function isOwn(
  { tokens, quotations }: Document,
  { cue, source, confidence }: Attribution,
  at: number,
  tellers: readonly (Span | null)[],
): boolean {
  const quoted = quotationAt(quotations, at) !== null;
  const who = wordsOf(tokens, source);
  const isPronoun = who.length === 1 && who.every(isOfAnybody);
  if (confidence >= (quoted ? leastQuoted : least) && who.length > 0 && !isPronoun) return true;
  if (quoted) return false;
  if (confidence >= leastEarlier && cue && wasSaidBefore(tokens, cue)) return true;
  return tellers.every((teller) => {
    const words = wordsOf(tokens, teller);
    // "Friends said he would give up": none of them is meant. "The mayor said she would" is the mayor's own voice.
    return words.every(isNameless) && (!isPronoun || words.length === 0 || words.some(({ tag }) => tag === 'NNS'));
  });
}

/** "had asked", "had warned": what was said is told as past even then. Wishes and beliefs last. */
function wasSaidBefore(tokens: readonly Token[], { token, lemma, span }: NonNullable<Attribution['cue']>): boolean {
  if (tokens[token]?.tag !== 'VBN' || innerVerbs.has(lemma)) return false;
  return wordsOf(tokens, span).some(({ lower }) => lower === 'had');
}

const pronouns = /^(?:i|we|you|he|she|they|it|who|that|which|my|our|his|her|their|its)$/;
const isOfAnybody = ({ lower }: Token) => pronouns.test(lower);
const isNameless = (token: Token) => token.pos !== 'PROPN' && !isOfAnybody(token);

function wordsOf(tokens: readonly Token[], span: Span | null): readonly Token[] {
  return span ? tokens.slice(tokenAt(tokens, span.start), tokenAt(tokens, span.end - 1) + 1) : [];
}
