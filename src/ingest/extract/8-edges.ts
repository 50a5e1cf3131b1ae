import type { Hypothesis, Stretch } from '../attribution/hypothesis.ts';
import { sentenceOf, type TokenView } from '../attribution/tokens.ts';
import type { Token } from '../document-types.ts';
import { actCues } from '../lexicon/acts.ts';
import { clauseBegun } from './8-partial.ts';
import { finite, isUnder } from './8-tree.ts';
import { clauseOf } from './8-voices.ts';

/**
 * Contents that stop in the middle of a phrase go on to its end: "a moratorium | on new piers", "the dangers of | doing nothing",
 * "the old harbour | is lost". What goes on depends, in the sentence's tree, on a word that is in the content already.
 */
export function withRest(view: TokenView, { anchor, cue, content, source }: Hypothesis): readonly Stretch[] {
  const last = content.at(-1);
  if (!last || last.first < cue.end) return content;
  const { tokens } = view.document;
  const limit = sentenceOf(view, anchor).endToken;
  let { end } = last;
  // "called it “late,” | three times left and …": a stop inside a quotation's marks ends more than the quotation.
  const closed = /^["”'’]$/.test(tokens[end - 1]?.text ?? '') && /^[,.?!]$/.test(tokens[end - 2]?.text ?? '');
  if (closed && clauseOf(view, last, anchor, limit) === end) return content;
  for (let step = 0; step < 4 && end < limit; step++) {
    const further = Math.max(
      goesOnTo(tokens, last.first, end, limit),
      joinedTo(tokens, { first: last.first, end }, anchor, limit),
      openedAgain(tokens, last.first, end, limit),
      reasonOf(tokens, end, anchor, limit),
      exampleOf(tokens, last.first, end, limit),
      clauseOf(view, { first: last.first, end }, anchor, limit),
      clauseBegun(view, { first: last.first, end }, anchor, limit),
    );
    if (further <= end || (source && source.first >= end && source.first < further)) break;
    end = further;
  }
  if (end === last.end && view.quotation[end - 1] === -1)
    end = Math.min(
      withoutNext(tokens, last, anchor),
      withoutMain(tokens, last, anchor, source?.first ?? -1),
      withoutClause(view, last, source),
    );
  return end === last.end ? content : [...content.slice(0, -1), { first: last.first, end }];
}

/**
 * Where a content ends that runs on into what its speaker does next: "understood that the plan was lost | , told the board to …". The
 * verb there is joined to the cue, not to what is said.
 */
function withoutNext(tokens: readonly Token[], { first, end }: Stretch, cue: number): number {
  for (let at = first + 1; at < end; at++) {
    const token = tokens[at] as Token;
    const joint = tokens[at - 1] as Token;
    if (token.head !== cue || token.label !== 'conj' || token.tag !== 'VBD' || tokens[cue]?.tag !== 'VBD') continue;
    const from = joint.pos === 'CCONJ' ? at - 2 : at - 1;
    if (tokens[from]?.text !== ',') continue;
    if (from > first + 1) return from;
  }
  return end;
}

const fronts = /^(?:after|although|because|before|if|once|since|though|until|when|while)$/;

/** "Years after Weil said | it was over | , Lund won": in front of the subject and the verb of the clause that it opens. */
function withoutClause(view: TokenView, { first, end }: Stretch, source: Stretch | null): number {
  const { tokens } = view.document;
  const start = source ? sentenceOf(view, source.first).firstToken : -1;
  if (!source || source.first - start > 3 || !tokens.slice(start, start + 2).some(({ lower }) => fronts.test(lower)))
    return end;
  for (let at = first + 1; at < end - 2; at++) {
    if (tokens[at]?.text !== ',') continue;
    let verb = at + 1;
    while (verb < end && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|ADV|PART)$/.test(tokens[verb]?.pos ?? '')) verb++;
    if (verb > at + 1 && verb < end && finite.test(tokens[verb]?.tag ?? '')) return at;
  }
  return end;
}

/** "Weil, who said | he would go | , criticized Lund": what a relative clause tells ends in front of the verb that its noun has. */
function withoutMain(tokens: readonly Token[], { first, end }: Stretch, cue: number, opened: number): number {
  const { label, head } = tokens[cue] as Token;
  const inserted =
    opened >= 0 && /^(?:who|which)$/.test(tokens[opened]?.lower ?? '') && tokens[opened - 1]?.text === ',';
  if (!inserted && (label !== 'acl:relcl' || head < 0 || head > cue)) return end;
  for (let at = first + 1; at < end - 1; at++)
    if (
      tokens[at]?.text === ',' &&
      finite.test(tokens[at + 1]?.tag ?? '') &&
      (inserted || !isUnder(tokens, at + 1, cue))
    )
      return at;
  return end;
}

const phrase = /^(?:nmod|obl|obj|xcomp|ccomp|acl|flat|compound|amod|fixed|nummod|det|case|appos|advmod|csubj|iobj)/;
const whenOrWhere =
  /^(?:at|during|after|before|on|in|while|when|since|until|as|last|this|next|earlier|later|yesterday|today)$/;
const hangs = /^(?:ADP|DET|AUX|SCONJ|PART)$/;
const stops = /^(?:[.!?;:,)"“”—–-]|--|'')$/;

/** The word above a token, or itself, that hangs from one of a content's words; -1 where none does. */
function hungFrom(tokens: readonly Token[], token: number, first: number, end: number): number {
  let top = token;
  for (let step = 0; step < 12; step++) {
    const up = tokens[top]?.head ?? -1;
    if (up < 0 || up < first) return -1;
    if (up < end) break;
    top = up;
  }
  return top;
}

/** The end of what depends on a content and stands right behind it; `end` where nothing does. */
function goesOnTo(tokens: readonly Token[], first: number, end: number, limit: number): number {
  const next = tokens[end] as Token;
  if (stops.test(next.text) || next.pos === 'PUNCT' || next.pos === 'CCONJ') return end;
  const top = hungFrom(tokens, end, first, end);
  if (top < 0) return end;
  const { label, head } = tokens[top] as Token;
  if (head < first || head >= end || !phrase.test(label)) return end;
  // "… would resign | after the vote" may tell when it was said.
  if (whenOrWhere.test(next.lower) && label !== 'nmod' && !hangs.test(tokens[end - 1]?.pos ?? '')) return end;
  return endUnder(tokens, top, end, limit);
}

/**
 * The end of what is joined to a content's words: "ships from Tarvik | , Lund and Rask", "to mend the pier | and to pay for it",
 * "that it was late | and that nobody cared", "it was late | but could be saved". A clause with a subject of its own is the article's.
 */
function joinedTo(tokens: readonly Token[], { first, end }: Stretch, cue: number, limit: number): number {
  let at = end;
  if (tokens[at]?.text === ',') at++;
  if (tokens[at]?.pos === 'CCONJ') at++;
  if (at === end || at >= limit) return end;
  const top = hungFrom(tokens, at, first, end);
  if (top < 0) return end;
  const { label, head } = tokens[top] as Token;
  if (label !== 'conj' || head < first || head >= end) return end;
  if (!mayJoin(tokens, head, top, at, cue)) return end;
  const to = endUnder(tokens, top, at, limit);
  // ", statements that angered all": what stands behind a bare comma is a list only where an "and" ends it.
  const listed = tokens
    .slice(end, limit)
    .some((one, index) => one.pos === 'CCONJ' && (end + index < to || tokens[one.head]?.head === head));
  return listed && to > at ? to : end;
}

/** "to mend the pier | , to lower the rents and to open the lighthouse", "that it was late | and that nobody cared". */
function openedAgain(tokens: readonly Token[], first: number, end: number, limit: number): number {
  const opener = [tokens[first], tokens[first - 1]].find((one) => one?.lower === 'to' || one?.lower === 'that');
  let at = end;
  if (tokens[at]?.text === ',') at++;
  if (tokens[at]?.pos === 'CCONJ') at++;
  const again = tokens[at];
  if (at === end || at >= limit || !opener || again?.lower !== opener.lower || again.label !== opener.label) return end;
  return again.head > at ? endUnder(tokens, again.head, at, limit) : end;
}

const judging = new Set([actCues.CRITICISE, actCues.PRAISE, actCues.ACCUSE].join(',').split(','));

/** "criticised Lund | for selling the lighthouse": what somebody is blamed or praised for is said of them. */
function reasonOf(tokens: readonly Token[], end: number, cue: number, limit: number): number {
  const [word, { lemma }] = [tokens[end], tokens[cue] as Token];
  if (word?.lower !== 'for' || !judging.has(lemma) || word.head <= end) return end;
  return tokens[word.head]?.head === cue ? endUnder(tokens, word.head, end, limit) : end;
}

/** "recent polls | , including ones that …": examples belong to what they are examples of. */
function exampleOf(tokens: readonly Token[], first: number, end: number, limit: number): number {
  const [comma, word, next] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  const gives = word?.lower === 'including' || (word?.lower === 'such' && next?.lower === 'as');
  if (comma?.text !== ',' || !word || !gives) return end;
  const top = hungFrom(tokens, end + 1, first, end);
  return top > end ? endUnder(tokens, top, end + 1, limit) : end;
}

/** The end of what depends on a word, from a token on; that token where the word itself is not among it. */
function endUnder(tokens: readonly Token[], top: number, from: number, limit: number): number {
  let to = from;
  while (to < limit && (to === top || isUnder(tokens, to, top))) to++;
  return to > top ? to : from;
}

const nominal = /^(?:NOUN|PROPN|ADJ|NUM)$/;

function mayJoin(tokens: readonly Token[], head: number, top: number, at: number, cue: number): boolean {
  const [one, other, opener] = [tokens[head] as Token, tokens[top] as Token, tokens[at] as Token];
  const own = tokens.slice(at, top).filter((token) => token.head === top);
  const clausal = own.some(({ label }) => /^(?:nsubj|csubj|aux|cop|expl)/.test(label));
  if (nominal.test(one.pos) && (nominal.test(other.pos) || other.tag === 'VBN') && !clausal) return true;
  if (opener.lower === 'that' && opener.label === 'mark') return true;
  if (own.some(({ label }) => /^(?:nsubj|csubj|expl)/.test(label))) return false;
  if (opener.lower === 'to' || (one.tag === 'VB' && other.tag === 'VB') || (one.tag === 'VBG' && other.tag === 'VBG'))
    return true;
  const modal = own.some(({ tag }) => tag === 'MD');
  return modal || (other.tag === one.tag && /^VB/.test(one.tag) && other.tag !== tokens[cue]?.tag);
}
