import { type FeatureList, mix } from './hash.ts';
import type { TokenView } from './tokens.ts';
import type { UnitView } from './unit-view.ts';
import type { Window } from './window.ts';
import { isWord } from './words.ts';

const isThat = isWord('that');

/** Features of a window: those of unit `u` are items `starts[u]` up to `starts[u + 1]` of its list. */
export interface WindowFeatures {
  readonly count: number;
  readonly center: number;
  readonly nodes: FeatureList;
  readonly nodeStarts: Int32Array;
  /** Of the border between a unit and the one before it; the first unit's are empty. */
  readonly edges: FeatureList;
  readonly edgeStarts: Int32Array;
}

/** What tells which units are source, cue and content of the window's cue. */
export function windowFeatures(
  view: TokenView,
  window: Window,
  of: UnitView,
  nodes: FeatureList,
  edges: FeatureList,
): WindowFeatures {
  const { count } = of;
  const { center, anchor, units } = window;
  const nodeStarts = new Int32Array(count + 1);
  const edgeStarts = new Int32Array(count + 1);
  nodes.length = 0;
  edges.length = 0;
  const cue = view.cue[anchor] as number;
  const lemma = view.lemma[anchor] as number;
  const tag = view.pos[anchor] as number;
  const suffix = view.suffix[anchor] as number;
  const sense = mix(4, view.sense[anchor] as number, tag);
  const sure = of.likely[center] as number;
  const inside = Number((view.quotation[anchor] as number) >= 0);
  const quoteBefore = quoteFrom(units, center - 1, -1);
  const quoteAfter = quoteFrom(units, center + 1, 1);
  const quotes = mix(1, quoteBefore, mix(1, quoteAfter, inside));
  const next = mix(2, valueAt(of, of.pos, center + 1), 0);
  const nextWord = valueAt(of, of.word, center + 1);
  const frame = mix(3, cue || tag, mix(3, quotes, next));
  let that = -1;
  for (let place = center + 1; place < Math.min(count, center + 8) && that < 0; place++)
    if (units[place]?.kind === 'TOKEN' && isThat(view, units[place]?.first ?? 0)) that = place;
  const hasThat = Number(that >= 0);

  for (let u = 0; u < count; u++) {
    nodeStarts[u] = nodes.length;
    edgeStarts[u] = edges.length;
    const unit = units[u] as Window['units'][number];
    const side = u < center ? 1 : u > center ? 2 : 3;
    const gap = Math.abs(u - center);
    const near = gap < 6 ? gap : gap < 10 ? 6 : gap < 20 ? 7 : 8;
    const where = mix(5, side, near);
    const w = of.word[u] as number;
    const p = of.pos[u] as number;
    const who = of.person[u] as number;
    const phrase = mix(6, side, of.phrases[u] as number);
    const between = mix(7, side, mix(7, of.verbs[u] as number, of.cues[u] as number));
    const commas = mix(8, side, of.commas[u] as number);
    const elsewhere = Math.max(-2, Math.min(3, unit.sentence));
    const beyond = of.quotes[u] as number;
    nodes.from(3000);
    nodes.put(side);
    nodes.put(where);
    nodes.put(where, p);
    nodes.put(where, who);
    nodes.put(where, cue || tag);
    nodes.put(side, mix(13, sense, p));
    nodes.put(w, side);
    nodes.put(p, side);
    nodes.put(valueAt(of, of.word, u - 1), side);
    nodes.put(valueAt(of, of.word, u + 1), side);
    nodes.put(mix(9, p, valueAt(of, of.pos, u + 1)), side);
    nodes.put(mix(9, valueAt(of, of.pos, u - 1), mix(9, p, valueAt(of, of.pos, u + 1))), side);
    nodes.put(phrase, p);
    nodes.put(phrase, who);
    nodes.put(phrase, mix(10, who, frame));
    nodes.put(phrase, cue || tag);
    nodes.put(between, commas);
    nodes.put(between, frame);
    nodes.put(commas, frame);
    nodes.put(side, mix(12, of.opener[u] as number, of.openers[u] as number));
    nodes.put(mix(12, side, of.opener[u] as number), cue || tag);
    nodes.put(side, mix(13, frame, p));
    nodes.put(side, mix(13, lemma, p));
    nodes.put(side, mix(13, lemma, mix(13, quotes, nextWord)));
    nodes.put(where, mix(14, lemma, 0));
    nodes.put(where, mix(14, cue || tag, w));
    nodes.put(side, mix(15, of.likely[u] as number, sure));
    nodes.put(side, mix(16, hasThat ? (u < that ? 1 : u === that ? 2 : 3) : 0, cue || tag));
    nodes.put(mix(17, side, hasThat ? (u < that ? 1 : u === that ? 2 : 3) : 0), p);
    nodes.put(mix(18, side, elsewhere), mix(18, quotes, beyond));
    nodes.put(mix(19, side, suffix), tag);
    if (unit.kind !== 'TOKEN') {
      quotationFeatures(view, window, of, u, mix(20, side, mix(20, quotes, elsewhere)), nodes);
    }
    const path = of.path[u] as number;
    const branch = of.branch[u] as number;
    const subject = of.subject[u] as number;
    nodes.add(mix(3210, subject, side));
    nodes.add(mix(3211, subject, who));
    nodes.add(mix(3212, subject, cue || tag));
    nodes.add(mix(3214, subject, phrase));
    const ruled = of.ruled[u] as number;
    nodes.add(mix(3230, ruled));
    nodes.add(mix(3231, ruled, cue || tag));
    nodes.add(mix(3232, ruled, mix(35, side, p)));
    nodes.add(mix(3233, ruled, mix(35, subject, branch ? 1 : 0)));
    nodes.add(mix(3234, ruled, lemma));
    const upper = mix(34, subject, of.upper[u] as number);
    nodes.add(mix(3218, upper));
    nodes.add(mix(3219, upper, cue || tag));
    nodes.add(mix(3220, upper, who));
    if (path !== 0 || branch !== 0) {
      nodes.add(mix(3200, path));
      nodes.add(mix(3201, path, cue || tag));
      nodes.add(mix(3202, path, who));
      nodes.add(mix(3204, branch, side));
      nodes.add(mix(3205, branch, cue || tag));
      nodes.add(mix(3206, branch, lemma));
      nodes.add(mix(3207, branch, mix(21, quotes, side)));
      nodes.add(mix(3208, branch, mix(21, side, p)));
      nodes.add(mix(3209, branch, mix(21, side, of.commas[u] as number)));
    }
    if (u > 0) edgeFeatures(of, u, side, mix(22, cue || tag, 0), frame, where, edges);
  }
  nodeStarts[count] = nodes.length;
  edgeStarts[count] = edges.length;
  return { count, center, nodes, nodeStarts, edges, edgeStarts };
}

/** A column's value for a unit; the same number everywhere outside of the window. */
function valueAt({ count }: UnitView, column: Int32Array, place: number): number {
  return place >= 0 && place < count ? (column[place] as number) : 7;
}

/** How near a quotation is in one direction: 1 next to the cue or behind one unit, 2 within six units, 0 further away. */
function quoteFrom(units: Window['units'], from: number, step: 1 | -1): number {
  for (let place = from, gap = 1; gap <= 6 && place >= 0 && place < units.length; place += step, gap++)
    if (units[place]?.kind === 'QUOTATION') return gap <= 2 ? 1 : 2;
  return 0;
}

/** A quotation by its length, its ends and what stands before it; a run of words by whether it reports, too. */
function quotationFeatures(
  view: TokenView,
  { units }: Window,
  of: UnitView,
  u: number,
  place: number,
  nodes: FeatureList,
): void {
  const { kind, first, end, passage } = units[u] as Window['units'][number];
  const { tokens } = view.document;
  const length = end - first < 4 ? 0 : end - first < 8 ? 1 : end - first < 16 ? 2 : 3;
  const capital = view.shape[Math.min(end - 1, kind === 'QUOTATION' ? first + 1 : first)] as number;
  const inner = tokens[Math.max(first, end - 2)];
  const stop = inner && /^[.,!?…—-]/.test(inner.text) ? (view.word[Math.max(first, end - 2)] as number) : 0;
  const isLast = Number(u === units.length - 1);
  const before = units[u - 1];
  const lead = before && before.kind === 'TOKEN' ? (view.word[before.first] as number) : before ? 1 : 0;
  const after = units[u + 1];
  const tail = after && after.kind === 'TOKEN' ? (view.pos[after.first] as number) : after ? 1 : 0;
  const likely = of.likely[u] as number;
  const what = kind === 'QUOTATION' ? 1 : 2;
  nodes.add(mix(3300, mix(what, length), place));
  nodes.add(mix(3301, mix(what, length, capital), place));
  nodes.add(mix(3302, mix(what, stop, capital), place));
  nodes.add(mix(3303, mix(what, lead), place));
  nodes.add(mix(3304, mix(what, lead, tail), place));
  nodes.add(mix(3305, mix(what, isLast, stop), place));
  nodes.add(mix(3306, mix(what, likely, length), place));
  nodes.add(mix(3307, mix(what, Math.min(3, passage), lead), place));
  nodes.add(mix(3308, mix(what, of.verbs[u] as number, of.cues[u] as number), place));
  nodes.add(mix(3400, mix(what, length, capital), stop));
  nodes.add(mix(3401, mix(what, lead), capital));
  nodes.add(mix(3402, mix(what, tail), stop));
}

/** What speaks for a border: punctuation, the words on both sides, and where the sentence's tree branches. */
function edgeFeatures(
  of: UnitView,
  u: number,
  side: number,
  cue: number,
  frame: number,
  where: number,
  edges: FeatureList,
): void {
  edges.from(3600);
  const [p0, p1, p2] = [valueAt(of, of.pos, u - 1), valueAt(of, of.pos, u), valueAt(of, of.pos, u + 1)];
  const [w0, w1] = [valueAt(of, of.word, u - 1), valueAt(of, of.word, u)];
  edges.put(where);
  edges.put(side, mix(23, p0, p1));
  edges.put(side, mix(23, p0, mix(23, p1, p2)));
  edges.put(side, w0);
  edges.put(side, w1);
  edges.put(side, mix(24, w0, p1));
  edges.put(side, mix(24, p0, w1));
  edges.put(side, mix(25, w0, w1));
  edges.put(cue, mix(27, side, w1));
  edges.put(cue, mix(27, side, w0));
  edges.put(frame, mix(28, side, p1));
  edges.put(side, mix(29, of.commas[u] as number, w1));
  const [b0, b1] = [valueAt(of, of.branch, u - 1), valueAt(of, of.branch, u)];
  const rules = mix(36, valueAt(of, of.ruled, u - 1), valueAt(of, of.ruled, u));
  edges.put(rules);
  edges.put(rules, side);
  edges.put(rules, cue);
  edges.put(mix(33, valueAt(of, of.subject, u - 1), valueAt(of, of.subject, u)), side);
  if (b0 !== 0 || b1 !== 0) {
    const changes = Number(b0 !== b1);
    edges.put(mix(30, b0, b1), changes);
    edges.put(mix(31, changes, side), w1);
    edges.put(mix(31, changes, side), mix(31, p0, p1));
    edges.put(mix(32, valueAt(of, of.path, u), changes), side);
    edges.put(mix(32, valueAt(of, of.path, u - 1), changes), side);
  }
}
