import { tokenAt } from '../extract/10-frame.ts';
import { constructionFeatures } from './construction-features.ts';
import { type FeatureList, mix } from './hash.ts';
import type { Hypothesis, Stretch } from './hypothesis.ts';
import type { TokenView } from './tokens.ts';

/** Hypotheses further away in the list have nothing to do with each other. */
const near = 16;

const step = (likelihood: number) =>
  Math.max(-8, Math.min(8, Math.round(2 * Math.log((likelihood + 1e-4) / (1 - likelihood + 1e-4)))));

/** What speaks for taking a hypothesis, with the others of the article beside it. */
export function acceptFeatures(view: TokenView, all: readonly Hypothesis[], index: number, out: FeatureList): void {
  const one = all[index] as Hypothesis;
  const { anchor, words, quoted } = one;
  const cue = view.cue[anchor] as number;
  const lemma = view.lemma[anchor] as number;
  const tag = view.pos[anchor] as number;
  const sense = mix(4, view.sense[anchor] as number, tag);
  out.from(5000);
  out.put(1);
  const a = step(one.cueLikelihood);
  const b = step(one.contentLikelihood);
  const c = Math.max(-8, Math.round(Math.log(one.certainty + 1e-4)));
  // Thermometers: every threshold passed is a feature, so that weights run smoothly.
  for (let s = -8; s <= a; s++) out.add(mix(5100, s));
  for (let s = -8; s <= b; s++) out.add(mix(5101, s));
  for (let s = -8; s <= c; s++) out.add(mix(5102, s));
  const d = step(one.sourceLikelihood);
  for (let s = -8; s <= d; s++) out.add(mix(5104, s, Number(one.source !== null)));
  for (let s = -16; s <= a + b; s++) out.add(mix(5103, s));
  const sure = (a + b) >> 2;
  const source = one.source ? (view.person[one.source.end - 1] as number) + 1 : 0;
  const kind = quoted === 0 ? 0 : quoted >= words * 0.85 ? 2 : 1;
  const length = words < 2 ? 0 : words < 4 ? 1 : words < 8 ? 2 : words < 30 ? 3 : 4;
  const inside = Number((view.quotation[anchor] as number) >= 0);
  const content = one.content[0] as Stretch;
  const after = Number(content.first > anchor);
  const pieces = Math.min(3, one.content.length);
  const double = all[index - 1]?.anchor === anchor || all[index + 1]?.anchor === anchor;
  out.put(Number(double), source);
  out.put(mix(5, Number(double), d), source);
  out.put(cue);
  out.put(lemma);
  out.put(sense);
  out.put(sense, kind);
  out.put(sense, source);
  out.put(sense, length);
  out.put(tag);
  out.put(view.rel[anchor] as number, tag);
  out.put(source);
  out.put(source, cue);
  out.put(source, sure);
  out.put(kind);
  out.put(kind, source);
  out.put(kind, length);
  out.put(length, sure);
  out.put(length, cue);
  out.put(inside, kind);
  out.put(inside, source);
  out.put(pieces, kind);
  out.put(after, mix(1, kind, source));
  out.put(kind, sure);
  out.put(kind, c);
  constructionFeatures(view, one, kind, out);
  const rule = view.ruled.get(anchor);
  if (rule) {
    const theirs = rule.content.map((part) => stretchOf(view, part));
    const likeness = (2 * overlapOf(theirs, one.content)) / Math.max(1, lengthOf(theirs) + lengthOf(one.content));
    const like = likeness > 0.95 ? 4 : likeness > 0.7 ? 3 : likeness > 0.5 ? 2 : 1;
    const same =
      !rule.source || !one.source
        ? rule.source || one.source
          ? 1
          : 2
        : overlapOf([stretchOf(view, rule.source)], [one.source]) > 0
          ? 4
          : 3;
    const rules = mix(6, like, same);
    out.add(mix(5200, rules));
    out.add(mix(5201, like, kind));
    out.add(mix(5202, same, source));
    out.add(mix(5203, rules, sure));
    out.add(mix(5204, rules, sense));
  } else out.add(mix(5205, sense, kind));
  // Others that would take the same words, and what stands inside of what.
  let [rival, holder, held] = [-20, -20, -20];
  let shared = 0;
  const mine = lengthOf(one.content);
  for (let at = Math.max(0, index - near); at < Math.min(all.length, index + near + 1); at++) {
    const other = all[at] as Hypothesis;
    if (other.anchor === anchor) continue;
    const common = overlapOf(one.content, other.content);
    const isHolder = holds(other.content, anchor);
    const isHeld = holds(one.content, other.anchor);
    if (common === 0 && !isHolder && !isHeld) continue;
    const score = step(other.cueLikelihood) + step(other.contentLikelihood);
    if (common > 0 && (2 * common) / (mine + lengthOf(other.content)) > 0.5 && score > rival) {
      rival = score;
      shared = Number(other.source?.first === one.source?.first);
    }
    if (isHolder && score > holder) holder = score;
    if (isHeld && score > held) held = score;
  }
  const own = a + b;
  const against = rival < -19 ? 0 : rival > own ? 2 : 1;
  out.put(against, Math.max(-4, Math.min(4, (own - rival) >> 1)));
  out.put(against, shared);
  out.put(against, kind);
  const within = holder < -19 ? 0 : holder > 4 ? 2 : 1;
  out.put(within, cue);
  out.put(within, sure);
  out.put(within, inside);
  out.put(within, source);
  out.put(mix(2, within, inside), lemma);
  out.put(held < -19 ? 0 : held > 4 ? 2 : 1, kind);
}

/** A stretch of text as tokens. */
function stretchOf(
  { document: { tokens } }: TokenView,
  part: { readonly start: number; readonly end: number },
): Stretch {
  return { first: tokenAt(tokens, part.start), end: tokenAt(tokens, part.end) };
}

/** Whether a token stands in a content. */
export function holds(parts: readonly Stretch[], token: number): boolean {
  for (const { first, end } of parts) if (first <= token && token < end) return true;
  return false;
}

/** Tokens of a content. */
export function lengthOf(parts: readonly Stretch[]): number {
  let length = 0;
  for (const { first, end } of parts) length += end - first;
  return length;
}

/** Tokens that two contents share. */
export function overlapOf(some: readonly Stretch[], others: readonly Stretch[]): number {
  let shared = 0;
  for (const a of some)
    for (const b of others) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.first, b.first));
  return shared;
}
