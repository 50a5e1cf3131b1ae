import type { Document, Span } from '../document-types.ts';
import { spanAt, trimmedSpan } from '../span.ts';
import { type Chain, type ChainRoom, contentLabel, cueLabel, sourceLabel, sumsOf } from './chain.ts';
import type { TokenView } from './tokens.ts';
import { bestOf, findBest } from './viterbi.ts';
import type { Unit, Window } from './window.ts';

/** Tokens `first` up to, not including, `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What a cue's attribution would be, if it is one. */
export interface Hypothesis {
  readonly anchor: number;
  /** How likely the anchor is a cue by itself, and how likely the chain finds a content for it. */
  readonly cueLikelihood: number;
  readonly contentLikelihood: number;
  readonly sourceLikelihood: number;
  /** How likely the borders are, given that there is a content. */
  readonly certainty: number;
  readonly cue: Stretch;
  readonly source: Stretch | null;
  readonly content: readonly Stretch[];
  /** How many tokens its content has, and how many of them are quoted. */
  readonly words: number;
  readonly quoted: number;
}

/** Both readings are tried where a source is this likely, or this unlikely to be missing. */
const doubtful = { least: 0.01, most: 0.97 };

/** Reads the best labellings of a window: with a source, without one, or one of each where either may be. */
export function hypothesesOf(
  { units, anchor, center }: Window,
  chain: Chain,
  room: ChainRoom,
  cueLikelihood: number,
): readonly Hypothesis[] {
  const { total, contentless, sourceless } = sumsOf(chain, room);
  const contentLikelihood = Math.max(1e-6, 1 - Math.min(1, contentless));
  const sourceLikelihood = Math.min(1, (1 - Math.min(1, sourceless)) / contentLikelihood);
  findBest(chain, room);
  const found: Hypothesis[] = [];
  for (const withSource of [true, false]) {
    if (withSource ? sourceLikelihood < doubtful.least : sourceLikelihood > doubtful.most) continue;
    const { labels, score } = bestOf(chain.count, room, withSource);
    if (score === Number.NEGATIVE_INFINITY) continue;
    const certainty = Math.min(1, Math.exp(score - total) / contentLikelihood);
    const { cue, source, content } = partsOf(units, labels, anchor, center);
    const { words, quoted } = lengthsOf(units, labels);
    found.push({
      anchor,
      cueLikelihood,
      contentLikelihood,
      sourceLikelihood,
      certainty,
      cue,
      source,
      content,
      words,
      quoted,
    });
  }
  return found;
}

function partsOf(units: readonly Unit[], labels: Uint8Array, anchor: number, center: number) {
  let source: Stretch | null = null;
  for (const one of runsOf(units, labels, sourceLabel))
    if (!source || distance(one, anchor) < distance(source, anchor)) source = one;
  let [first, end] = [center, center + 1];
  while (first > 0 && labels[first - 1] === cueLabel) first--;
  while (end < units.length && labels[end] === cueLabel) end++;
  const cue = { first: (units[first] as Unit).first, end: (units[end - 1] as Unit).end };
  return { cue, source, content: runsOf(units, labels, contentLabel) };
}

/** How many tokens of units are labelled content, and how many of them are a quotation's. */
function lengthsOf(units: readonly Unit[], labels: Uint8Array) {
  let [words, quoted] = [0, 0];
  for (let at = 0; at < units.length; at++) {
    if (labels[at] !== contentLabel) continue;
    const { kind, first, end } = units[at] as Unit;
    if (kind === 'QUOTATION') quoted += end - first;
    words += end - first;
  }
  return { words, quoted };
}

/** Stretches of units with a label, in text order. */
function runsOf(units: readonly Unit[], labels: Uint8Array, label: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < units.length; at++) {
    if (labels[at] !== label) continue;
    const from = at;
    while (at + 1 < units.length && labels[at + 1] === label) at++;
    found.push({ first: (units[from] as Unit).first, end: (units[at] as Unit).end });
  }
  // A list that was pushed to has room for seventeen, and all hypotheses of an article are kept for a while.
  return found.slice();
}

const distance = (one: Stretch, anchor: number) => (one.end <= anchor ? anchor - one.end : one.first - anchor);

/** A hypothesis as stretches of the article's text. */
export function spansOf(view: TokenView, one: Hypothesis): { content: Span[]; source: Span | null; cue: Span } {
  const { document } = view;
  return {
    content: one.content.flatMap((part) => trimmed(document, spanOf(document, part)) ?? []),
    source: one.source && trimmed(document, withoutDay(document.text, spanOf(document, one.source))),
    cue: spanOf(document, one.cue),
  };
}

const spanOf = ({ text, tokens }: Document, { first, end }: Stretch): Span =>
  spanAt(text, tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);

/** Without marks and stops at either end. */
function trimmed({ text }: Document, from: Span): Span | null {
  const inner = from.text.replace(/^[\s,;:.]+|[\s,;:.]+$/g, '');
  const at = from.text.indexOf(inner);
  return inner ? trimmedSpan(text, from.start + at, from.start + at + inner.length) : null;
}

/** "the day NATO informed Moscow": who informed is NATO. */
function withoutDay(text: string, span: Span): Span {
  const day = /^the (?:day|week|month|year|moment|time) (?=\p{Lu})/u.exec(span.text)?.[0].length ?? 0;
  return day === 0 ? span : spanAt(text, span.start + day, span.end);
}
