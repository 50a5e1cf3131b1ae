import type { Document, Span, Token } from '../document-types.ts';
import { innerVerbs } from '../lexicon/cues.ts';
import type { Attribution } from '../types.ts';
import { tokenAt } from './10-frame.ts';
import { quotationAt } from './content-spans.ts';

/**
 * How sure an attribution within what somebody said must be to be one of its own; within what is quoted, the second; where it was
 * said before, the third.
 */
const least = 0.9;
const leastQuoted = 0.96;
const leastEarlier = 0.6;

/** Contents that began further back in the text do not reach this far: it bounds the work in a text of nothing else. */
const reach = 48;

/**
 * Leaves out what is told within another's content: in "Weil said she expects a storm" Weil makes one statement. What is told there
 * is a statement of its own where it has a source of its own and is very sure; where it was said before, as in "Weil said she had
 * asked the board for help"; or where the one who tells it has no name: in "officials say that the mayor wants a wall" the officials
 * stand for the article, and the mayor for herself. What only looks to be within, as it goes on about the teller, stays.
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
    const around = contents
      .slice(Math.max(0, begun - reach), begun)
      .flatMap((one) => (one.of !== of && one.end > at ? [one.of] : []));
    if (around.length > 0 && !goesOn(document.tokens, of, around) && !isOwn(document, of, at, around)) left.add(of);
  }
  return found.filter((one) => !left.has(one));
}

function isOwn(
  { tokens, quotations }: Document,
  { cue, source, confidence }: Attribution,
  at: number,
  around: readonly Attribution[],
): boolean {
  const quoted = quotationAt(quotations, at) !== null;
  const who = wordsOf(tokens, source);
  const isPronoun = who.length === 1 && who.every(isOfAnybody);
  if (confidence >= (quoted ? leastQuoted : least) && who.length > 0 && !isPronoun) return true;
  if (quoted) return false;
  if (confidence >= leastEarlier && cue && wasSaidBefore(tokens, cue)) return true;
  return around.every((teller) => {
    const words = wordsOf(tokens, teller.source);
    // "Friends said he would give up": none of them is meant. "The mayor said she would" is the mayor's own voice.
    return words.every(isNameless) && (!isPronoun || words.length === 0 || words.some(({ tag }) => tag === 'NNS'));
  });
}

/** "Weil mocked her | before accusing her of theft": a participle that goes on about the teller is none of the teller's words. */
function goesOn(tokens: readonly Token[], { cue, source }: Attribution, around: readonly Attribution[]): boolean {
  const by = tokens[(cue?.token ?? 0) - 1]?.lower ?? '';
  if (tokens[cue?.token ?? -1]?.tag !== 'VBG' || deeds.test(by)) return false;
  return around.every((outer) => outer.kind === 'INDIRECT' && source?.start === outer.source?.start);
}

/** "Weil praised Lund | for speaking out": whoever does that, it is in Weil's words. */
const deeds = /^(?:for|by|of|about|against|over|with|from|in)$/;

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
