import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import type { TokenView } from '../attribution/tokens.ts';
import type { Token } from '../document-types.ts';
import { cueNouns } from '../lexicon/cues.ts';
import { finite } from './8-tree.ts';

/**
 * Where a content begins, by the construction: behind the "that" that opens it, behind a preposition before a gerund ("argued for
 * holding back"), and at the quotation where words and a colon announce one ("put it better: “…”").
 */
export function withBorders(view: TokenView, content: readonly Stretch[]): readonly Stretch[] {
  const { tokens } = view.document;
  const leadsIn = (part: Stretch, next?: Stretch) =>
    next?.first === part.end + 1 && tokens[part.end]?.text === ':' && (view.quotation[next.first] as number) >= 0;
  return content
    .filter((part, index) => !leadsIn(part, content[index + 1]))
    .map((part) => ({ first: beginningOf(view, part), end: part.end }));
}

const nominal = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/;

function beginningOf(view: TokenView, { first, end }: Stretch): number {
  const { tokens } = view.document;
  const announced = quotationBehindColon(view, first, end);
  if (announced >= 0) return announced;
  const [opener, next] = [tokens[first], tokens[first + 1]];
  if (!opener || !next || end - first < 3) return first;
  // "that the pier was shut", and not "wanted that in writing".
  const clause = nominal.test(next.pos) && tokens.slice(first + 2, end).some(({ tag }) => finite.test(tag));
  if (opener.lower === 'that' && clause) return first + 1;
  return /^(?:for|to|of|about|against)$/.test(opener.lower) && next.tag === 'VBG' ? first + 1 : first;
}

/** The mark that opens a quotation right behind a colon or a bracket, where it runs to the content's end; else -1. */
function quotationBehindColon({ document: { tokens }, quotation }: TokenView, first: number, end: number): number {
  const last = quotation[end - 1] as number;
  if (last < 0 || (quotation[first] as number) === last) return -1;
  let at = end - 1;
  while (at > first && quotation[at - 1] === last) at--;
  return /^[:(]$/.test(tokens[at - 1]?.text ?? '') ? at : -1;
}

/**
 * Whether something is done or owned rather than said: "responded by announcing the closure" (what is done by V-ing is an act; what
 * is said is what V tells), "owns the pier" (but "owned up to it"), "have deals to carry cargo" (but "have plans to").
 */
export function isAct(view: TokenView, { anchor, content }: Pick<Hypothesis, 'anchor' | 'content'>): boolean {
  const { tokens } = view.document;
  const first = content[0]?.first ?? 0;
  const opener = tokens[first]?.lower;
  const { lemma } = tokens[anchor] as Token;
  if (describes(tokens, anchor, first) || isOccasion(tokens, anchor, content[0]) || isWhen(tokens, content))
    return true;
  if (opener === 'by' && tokens[first - 1]?.lower !== 'that') return tokens[first + 1]?.tag === 'VBG';
  if (lemma === 'own') return tokens[anchor + 1]?.lower !== 'up';
  return (
    lemma === 'have' &&
    opener === 'to' &&
    tokens[first - 1]?.pos === 'NOUN' &&
    !cueNouns.has(tokens[first - 1]?.lemma ?? '')
  );
}

const when =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|recently|earlier|later|morning|afternoon|evening|night|last|this|next|week|month|year|on|in|the|a|an)$/;

/** "said | Thursday", "wrote | last week": when somebody spoke, and not a word of what. */
function isWhen(tokens: readonly Token[], content: readonly Stretch[]): boolean {
  const [part, ...more] = content;
  if (!part || more.length > 0 || part.end - part.first > 4) return false;
  const words = tokens.slice(part.first, part.end);
  return words.every(({ lower }) => when.test(lower)) && words.some(({ pos }) => pos !== 'ADP' && pos !== 'DET');
}

const audience = /^(?:to|at|in|before|with|from|for)$/;
const time = /^(?:before|after|while|since|until)$/;

/** "spoke to a crowd", "said before she left": to whom and when somebody spoke, and not a word of what. */
function isOccasion(tokens: readonly Token[], anchor: number, content: Stretch | undefined): boolean {
  if (!content) return false;
  const { first, end } = content;
  const [cue, opener, link] = [tokens[anchor] as Token, tokens[first], tokens[first - 1]];
  if (!opener || !link || first <= anchor) return false;
  if (cue.lemma === 'speak') return audience.test(opener.lower) || (first === anchor + 2 && audience.test(link.lower));
  // "said before he left that it was late" has its content all the same.
  if (cue.lemma !== 'say' || tokens.slice(first, end).some(({ lower }) => lower === 'that')) return false;
  return (first === anchor + 1 && time.test(opener.lower)) || (first === anchor + 2 && time.test(link.lower));
}

/** Nouns that look like the verbs that report: "the evening show", "a bomb attack", "the shares of X". */
const things = new Set(
  'show attack challenge push share account address state rule project target probe raid rank revival'.split(' '),
);
const opens = /^(?:DET|ADJ|NUM|ADP)$/;

/** "the alleged thief", "so-called experts", "a self-described poet", "the late show": the word is part of a phrase and reports nothing. */
function describes(tokens: readonly Token[], anchor: number, first: number): boolean {
  const [cue, before] = [tokens[anchor] as Token, tokens[anchor - 1]];
  if (!before) return false;
  if (cue.lemma === 'call' && (before.lower === 'so' || (before.text === '-' && tokens[anchor - 2]?.lower === 'so')))
    return true;
  if (/^NNS?$/.test(cue.tag) && things.has(cue.lemma)) {
    // "Video shows that …" is a verb that was taken for a noun.
    const compound = cue.tag === 'NN' && /^(?:NOUN|PROPN)$/.test(before.pos);
    return compound || opens.test(before.pos) || /^(?:PRP\$|POS)$/.test(before.tag);
  }
  if (cue.tag !== 'VBN' || cue.label !== 'amod' || first !== anchor + 1 || cue.head <= anchor) return false;
  return before.pos === 'DET' || before.text === '-' || before.tag === 'PRP$' || before.pos === 'ADP';
}
