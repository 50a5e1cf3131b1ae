import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import type { TokenView } from '../attribution/tokens.ts';
import type { Token } from '../document-types.ts';
import { innerVerbs } from '../lexicon/cues.ts';
import { takesClause, verbShapes } from './6-verb-shapes.ts';
import { finite } from './8-tree.ts';

/**
 * Where a content runs on into what is said next, it ends in front of that: "… that it was late, and Lund said …", "… that it was late
 * and warned of ice". `behind` are the hypotheses whose cues stand behind this one's.
 */
export function withoutNextVoice(
  view: TokenView,
  { anchor, cue, content }: Hypothesis,
  behind: readonly Hypothesis[],
): readonly Stretch[] {
  const last = content.at(-1);
  if (!last || last.first < cue.end) return content;
  const { tokens } = view.document;
  let { end } = last;
  for (const { anchor: at, source } of behind) {
    if (at >= end) continue;
    const joint = jointBefore(tokens, at);
    if (joint > last.first + 1 && isSpokenOn(view, anchor, at, joint) && (!source || source.first < last.first)) {
      end = Math.min(end, tokens[joint - 1]?.text === ',' ? joint - 1 : joint);
      continue;
    }
    if (!source || at <= source.first || source.first <= last.first + 1) continue;
    if (view.quotation[at] !== -1 || tokens[at]?.tag !== tokens[anchor]?.tag || !/^VB[DZ]$/.test(tokens[at]?.tag ?? ''))
      continue;
    const link = tokens[source.first - 1] as Token;
    const from = link.pos === 'CCONJ' ? source.first - 2 : source.first - 1;
    if (link.pos === 'CCONJ' ? tokens[from]?.text === ',' : /^(?:;|―|—|–|--)$/.test(link.text))
      end = Math.min(end, from);
  }
  return end === last.end ? content : [...content.slice(0, -1), { first: last.first, end }];
}

/**
 * What joins a verb without a subject to what stands before it, perhaps by an adverb: the index of the "and" or "but", or of the comma
 * in front of a participle, with the mark that closes a quotation behind that; else -1.
 */
function jointBefore(tokens: readonly Token[], verb: number): number {
  const at = tokens[verb - 1]?.pos === 'ADV' ? verb - 2 : verb - 1;
  if (/^(?:and|but)$/.test(tokens[at]?.lower ?? '')) return at;
  const { tag, lemma } = tokens[verb] as Token;
  // A participle that goes on with what was said: "…, adding that it was late"; one of thinking is part of it.
  if (tag !== 'VBG' || !takesClause(lemma) || innerVerbs.has(lemma)) return -1;
  if (tokens[at]?.text === ',') return at;
  return /^["”]$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === ',' ? at + 1 : -1;
}

/**
 * Whether the verb `at`, unquoted, goes on with the form of the cue that stands before it, or is a participle that follows it: "said …
 * and warned", "noting … but asking", "said …, adding".
 */
function isSpokenOn(view: TokenView, anchor: number, at: number, joint: number): boolean {
  const { tokens } = view.document;
  const [{ tag }, next] = [tokens[anchor] as Token, tokens[at] as Token];
  if (!/^VB[DZG]$/.test(tag) || view.quotation[at] !== -1) return false;
  return tokens[joint]?.pos === 'CCONJ' ? next.tag === tag : tag !== 'VBG';
}

/**
 * Where a clause goes on that the content breaks off: "that by raising the rents, | the board would …", "that the old pier | , shut since
 * May, was lost", "that ships from Tarvik, | Norland, would …". To the sentence's end, or to where its speaker goes on with another cue.
 */
export function clauseOf(view: TokenView, { first, end }: Stretch, cue: number, limit: number): number {
  if (end >= limit) return end;
  const { tokens } = view.document;
  const before = tokens[first - 1]?.text === ',' ? first - 2 : first - 1;
  const opener = isOpener(tokens[before]) || isOpener(tokens[first]);
  if (first > cue + 12 || !(opener || /^VB/.test(tokens[cue]?.tag ?? ''))) return end;
  const [next, word, behind] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  if (!next || !word) return end;
  const verbless = !tokens.slice(first, end).some(({ tag }) => finite.test(tag));
  // No clause ends right in front of a verb: what stands there is its subject.
  const missing = opener
    ? finite.test(next.tag) ||
      (verbless && tokens.slice(end, limit).some(({ tag }) => tag === 'VB' || finite.test(tag)))
    : verbless && isSubject(tokens, cue, next);
  const list =
    opener &&
    !verbless &&
    next.text === ',' &&
    ((/^(?:NOUN|ADJ|NUM)$/.test(word.pos) && /^\p{Ll}/u.test(word.text) && !isRemark(tokens, end + 1)) ||
      (word.pos === 'PROPN' && behind?.text === ','));
  if (!missing && !list && !(next.text === ',' && isFronted(tokens, first, end))) return end;
  let to = end + 1;
  const { tag } = tokens[cue] as Token;
  while (
    to < limit &&
    !(tokens[to]?.tag === tag && verbShapes.has(tokens[to]?.lemma ?? '') && jointBefore(tokens, to) >= 0)
  )
    to++;
  if (to < limit) to = jointBefore(tokens, to);
  while (to > end && tokens[to - 1]?.pos === 'PUNCT' && !/^[)"”’]$/.test(tokens[to - 1]?.text ?? '')) to--;
  return to;
}

const fronts = /^(?:after|although|because|before|if|once|since|though|unless|until|when|while)$/;

/** "that once the vote is over | , it will be late": all that the last "that" opens is a clause in front of its own. */
function isFronted(tokens: readonly Token[], first: number, end: number): boolean {
  let at = end - 1;
  while (at > first && !isOpener(tokens[at])) at--;
  const start = isOpener(tokens[at]) ? at + 1 : first;
  const opened = start > first || isOpener(tokens[first - 1]);
  return (
    opened && fronts.test(tokens[start]?.lower ?? '') && !tokens.slice(start, end).some(({ text }) => text === ',')
  );
}

/** "said that it was late", and not "rejected that figure". */
const isOpener = (token: Token | undefined): boolean => token?.lower === 'that' && token.tag === 'IN';

/** "Varga said the pier | was lost": what stands behind the cue is the subject of what follows, if the cue's own clause is no relative one. */
function isSubject(tokens: readonly Token[], cue: number, next: Token): boolean {
  const { lemma, label } = tokens[cue] as Token;
  return finite.test(next.tag) && takesClause(lemma) && !/^acl/.test(label);
}

/** "…, words that angered everybody": what the article says of it. */
function isRemark(tokens: readonly Token[], first: number): boolean {
  let at = first;
  while (/^(?:ADJ|NOUN)$/.test(tokens[at]?.pos ?? '')) at++;
  return /^(?:that|which|who)$/.test(tokens[at]?.lower ?? '');
}
