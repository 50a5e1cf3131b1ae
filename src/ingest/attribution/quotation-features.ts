import { type FeatureList, mix } from './hash.ts';
import type { TokenView } from './tokens.ts';
import type { UnitView } from './unit-view.ts';
import type { Window } from './window.ts';

/** A quotation by its length, its ends and what stands before it; a run of words by whether it reports, too. */
export function quotationFeatures(
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
