import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import { sentenceOf, type TokenView } from '../attribution/tokens.ts';
import type { Token } from '../document-types.ts';
import { cueAdverbs } from '../lexicon/cues.ts';
import { phraseStart } from './6-clauses.ts';
import { finite } from './8-tree.ts';

const relative = /^(?:who|whom|that|which)$/;

/**
 * "Varga will reportedly | speak", "Varga accused | of theft": who says so is not told, and what stands in front of the cue as its subject
 * is part of what is said.
 */
export function withoutReporter(view: TokenView, one: Hypothesis): Hypothesis {
  const { anchor, cue, source, content } = one;
  const { tokens } = view.document;
  if (!source) return one;
  const [head, next, before] = [tokens[anchor], tokens[anchor + 1], tokens[source.first - 1]];
  // "the man whom Weil accused of theft": Weil did accuse him.
  const accused = head?.lower === 'accused' && next?.lower === 'of' && !relative.test(before?.lower ?? '');
  if (!(accused || cueAdverbs.has(head?.lower ?? '')) || source.end > anchor || anchor - source.end > 3) return one;
  const [first, ...rest] = content;
  if (!first || first.first < anchor) return { ...one, source: null };
  if (accused) return { ...one, source: null, content: [source, first, ...rest] };
  return {
    ...one,
    source: null,
    cue: { first: anchor, end: Math.max(anchor + 1, Math.min(cue.end, first.first)) },
    content: [{ first: source.first, end: anchor }, first, ...rest],
  };
}

const nominal = /^(?:NOUN|PROPN|PRON|NUM|DET|ADJ|SYM|X)$/;

/**
 * The source of a cue, mended where it is no noun phrase: behind a "with" ("With Weil reportedly considering …"), in front of a bracket
 * ("Ottla Weil (Tarvik) said") or of what is told of it ("Weil, whose town is flooded, argues"). What cannot be mended, such as "In
 * blaming Weil" or a mark alone, gives way to `other`: nobody, unless the rules know who.
 */
export function soundSource(view: TokenView, source: Stretch | null, other: Stretch | null): Stretch | null {
  if (!source) return null;
  const { tokens } = view.document;
  const { first, end } = source;
  const [opener, next] = [tokens[first] as Token, tokens[first + 1]];
  const behind = end - 1;
  if (tokens[behind]?.text === ')' && tokens.slice(first, behind).every(({ text }) => text !== '(')) {
    let open = behind;
    while (open > 0 && behind - open < 8 && tokens[open]?.text !== '(') open--;
    const start = tokens[open]?.text === '(' ? phraseStart(tokens, open, sentenceOf(view, first).firstToken) : open;
    return start < open ? { first: start, end } : other;
  }
  if (!tokens.slice(first, end).some(mayName)) return other;
  if (
    opener.lower === 'whose' &&
    tokens[first - 1]?.text === ',' &&
    tokens.slice(first, end).some(({ tag }) => finite.test(tag))
  ) {
    const start = phraseStart(tokens, first - 1, sentenceOf(view, first).firstToken);
    return start < first - 1 ? { first: start, end: first - 1 } : other;
  }
  const whole = wholeSubject(tokens, source, sentenceOf(view, first).firstToken);
  if (whole < first) return { first: whole, end };
  if (!/^(?:ADP|SCONJ)$/.test(opener.pos) || next?.pos === 'NUM' || end - first < 2) return source;
  if (opener.lower === 'with' && next?.pos !== 'VERB') return { first: first + 1, end };
  if (other?.end === end && next?.lower !== 'least') return other;
  return next?.tag === 'VBG' ? other : source;
}

const hanging = /^(?:conj|nmod|compound|flat|amod)$/;

/** Where the subject begins whose last words a source is: "the ministers of Norland and | Veyra said". */
function wholeSubject(tokens: readonly Token[], { first, end }: Stretch, floor: number): number {
  let top = end - 1;
  for (let step = 0; step < 8; step++) {
    const { head, label } = tokens[top] as Token;
    if (/^nsubj/.test(label) && top < first) break;
    if (head < floor || (head < first && !hanging.test(label)) || head >= end) return first;
    top = head;
  }
  if (top >= first || tokens.slice(top, first).some(({ pos }) => /^(?:PUNCT|VERB|AUX)$/.test(pos))) return first;
  return phraseStart(tokens, top + 1, floor);
}

const isAdverb =
  /ly$|^(?:also|both|even|ever|here|how|however|never|not|now|once|only|perhaps|so|still|then|there|too|when|where|why|yet)$/;

/** Whether a word may be the heart of a source: a nominal, or a name that was taken for something else. */
export function mayName({ pos, text, lower }: Token): boolean {
  return nominal.test(pos) || (/^(?:VERB|ADV|INTJ)$/.test(pos) && /^\p{Lu}/u.test(text) && !isAdverb.test(lower));
}
