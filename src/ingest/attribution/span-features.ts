import { edgeBranches, edgeJoins, edgeNames, edgeTemplates } from './edge-templates.ts';
import { type FeatureList, mix } from './hash.ts';
import { nodeBranches, nodeJoins, nodeNames, nodeTemplates } from './node-templates.ts';
import { quotationFeatures } from './quotation-features.ts';
import { placesOf, valuesFor } from './templates.ts';
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

/** Where the features of each unit begin: good until the next window is read. */
let nodeStarts = new Int32Array(1);
let edgeStarts = new Int32Array(1);

/** Values that templates join, used again for every unit. */
const node = valuesFor(nodeNames);
const edge = valuesFor(edgeNames);
const n = placesOf(nodeNames);
const e = placesOf(edgeNames);

/** What tells which units are source, cue and content of the window's cue. */
export function windowFeatures(
  view: TokenView,
  window: Window,
  of: UnitView,
  nodes: FeatureList,
  edges: FeatureList,
): WindowFeatures {
  const { count } = of;
  const { center, units } = window;
  if (nodeStarts.length <= count) {
    nodeStarts = new Int32Array(2 * count + 1);
    edgeStarts = new Int32Array(2 * count + 1);
  }
  nodes.length = 0;
  edges.length = 0;
  const quotes = readCue(view, window, of);
  let that = -1;
  for (let place = center + 1; place < Math.min(count, center + 8) && that < 0; place++)
    if (units[place]?.kind === 'TOKEN' && isThat(view, units[place]?.first ?? 0)) that = place;

  for (let u = 0; u < count; u++) {
    nodeStarts[u] = nodes.length;
    edgeStarts[u] = edges.length;
    const unit = units[u] as Window['units'][number];
    const side = u < center ? 1 : u > center ? 2 : 3;
    const elsewhere = Math.max(-2, Math.min(3, unit.sentence));
    node[n.side] = side;
    node[n.near] = nearness(Math.abs(u - center));
    node[n.that] = that < 0 ? 0 : u < that ? 1 : u === that ? 2 : 3;
    node[n.elsewhere] = elsewhere;
    readUnit(of, u);
    nodeJoins.make(node);
    nodeTemplates.put(node, nodes);
    if (unit.kind !== 'TOKEN') quotationFeatures(view, window, of, u, mix(20, side, mix(20, quotes, elsewhere)), nodes);
    if (node[n.path] !== 0 || node[n.branch] !== 0) nodeBranches.put(node, nodes);
    if (u > 0) edgeFeatures(of, u, edges);
  }
  nodeStarts[count] = nodes.length;
  edgeStarts[count] = edges.length;
  return { count, center, nodes, nodeStarts, edges, edgeStarts };
}

/** Sets what is the same for all units of a window; what stands quoted around its cue, as a number. */
function readCue(view: TokenView, { center, anchor, units }: Window, of: UnitView): number {
  const tag = view.pos[anchor] as number;
  const lemma = view.lemma[anchor] as number;
  const cue = (view.cue[anchor] as number) || tag;
  const inside = Number((view.quotation[anchor] as number) >= 0);
  const quoteBefore = quoteFrom(units, center - 1, -1);
  const quoteAfter = quoteFrom(units, center + 1, 1);
  const quotes = mix(1, quoteBefore, mix(1, quoteAfter, inside));
  node[n.cue] = cue;
  node[n.tag] = tag;
  node[n.lemma] = lemma;
  node[n.suffix] = view.suffix[anchor] as number;
  node[n.sense] = mix(4, view.sense[anchor] as number, tag);
  node[n.sure] = of.likely[center] as number;
  node[n.quotes] = quotes;
  node[n.ways] = mix(13, lemma, mix(13, quotes, valueAt(of, of.word, center + 1)));
  edge[e.cue] = mix(22, cue, 0);
  return quotes;
}

/** Sets a unit's own values, and its neighbours'. */
function readUnit(of: UnitView, u: number): void {
  node[n.word] = of.word[u] as number;
  node[n.pos] = of.pos[u] as number;
  node[n.person] = of.person[u] as number;
  node[n.phrases] = of.phrases[u] as number;
  node[n.verbs] = of.verbs[u] as number;
  node[n.cues] = of.cues[u] as number;
  node[n.commaCount] = of.commas[u] as number;
  node[n.beyond] = of.quotes[u] as number;
  node[n.wordBefore] = valueAt(of, of.word, u - 1);
  node[n.wordAfter] = valueAt(of, of.word, u + 1);
  node[n.posBefore] = valueAt(of, of.pos, u - 1);
  node[n.posAfter] = valueAt(of, of.pos, u + 1);
  node[n.opener] = of.opener[u] as number;
  node[n.openerCount] = of.openers[u] as number;
  node[n.likely] = of.likely[u] as number;
  node[n.path] = of.path[u] as number;
  node[n.branch] = of.branch[u] as number;
  node[n.branches] = of.branch[u] ? 1 : 0;
  node[n.subject] = of.subject[u] as number;
  node[n.above] = of.upper[u] as number;
  node[n.ruled] = of.ruled[u] as number;
}

/** Steps of a distance from the cue. */
function nearness(gap: number): number {
  return gap < 6 ? gap : gap < 10 ? 6 : gap < 20 ? 7 : 8;
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

/** What speaks for a border: punctuation, the words on both sides, and where the sentence's tree branches. */
function edgeFeatures(of: UnitView, u: number, edges: FeatureList): void {
  edge[e.side] = node[n.side] as number;
  edge[e.where] = node[n.where] as number;
  edge[e.commaCount] = node[n.commaCount] as number;
  edge[e.word0] = node[n.wordBefore] as number;
  edge[e.word1] = node[n.word] as number;
  edge[e.pos0] = node[n.posBefore] as number;
  edge[e.pos1] = node[n.pos] as number;
  edge[e.pos2] = node[n.posAfter] as number;
  edge[e.ruled0] = of.ruled[u - 1] as number;
  edge[e.ruled1] = of.ruled[u] as number;
  edge[e.subject0] = of.subject[u - 1] as number;
  edge[e.subject1] = of.subject[u] as number;
  const [before, behind] = [of.branch[u - 1] as number, of.branch[u] as number];
  edge[e.branch0] = before;
  edge[e.branch1] = behind;
  edge[e.changes] = Number(before !== behind);
  edge[e.path0] = of.path[u - 1] as number;
  edge[e.path1] = of.path[u] as number;
  edgeJoins.make(edge);
  edgeTemplates.put(edge, edges);
  if (before !== 0 || behind !== 0) edgeBranches.put(edge, edges);
}
