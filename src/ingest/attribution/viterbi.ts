import { type Chain, type ChainRoom, contentLabel, cueLabel, labelCount, sourceLabel } from './chain.ts';

const L = labelCount;
const none = Number.NEGATIVE_INFINITY;

/** The layer of a label: which of content and source a labelling has held by then. */
const layerOf = (y: number) => (y === contentLabel ? 1 : y === sourceLabel ? 2 : 0);
const layers = 4;
const S = layers * L;
/** Layers and labels that go together: whoever has just had a content has held one. A state is a layer times `L`, plus a label. */
const states = Array.from({ length: S }, (_, state) => state).filter(
  (state) => (layerOf(state % L) & ~Math.floor(state / L)) === 0,
);
/** Steps to each state, in the states' order: positions `stepStarts[at]` up to `stepStarts[at + 1]` of the states they come from. */
const steps = states.map((to) =>
  states.filter((from) => (Math.floor(from / L) | layerOf(to % L)) === Math.floor(to / L)),
);
const stepStates = Int32Array.from(steps.flat());
const stepStarts = Int32Array.from({ length: steps.length + 1 }, (_, at) => steps.slice(0, at).flat().length);
const reached = Int32Array.from(states);

/**
 * Finds the best way to every state of every unit, Viterbi 1967, with a layer for each set of what was held. `bestOf` reads
 * the best labellings from it.
 */
export function findBest({ count, center, nodes, edges }: Chain, room: ChainRoom): void {
  room.fit(count * layers);
  const { alpha, back } = room;
  alpha.fill(none, 0, count * S);
  for (let y = 0; y < L; y++) if (center !== 0 || y === cueLabel) alpha[layerOf(y) * L + y] = nodes[y] as number;
  for (let u = 1; u < count; u++) {
    const before = (u - 1) * S;
    for (let at = 0; at < reached.length; at++) {
      const state = reached[at] as number;
      const y = state & (L - 1);
      if (u === center && y !== cueLabel) continue;
      const node = nodes[u * L + y] as number;
      const border = u * L * L + y;
      const end = stepStarts[at + 1] as number;
      let most = none;
      let best = 0;
      for (let step = stepStarts[at] as number; step < end; step++) {
        const from = stepStates[step] as number;
        const score = (alpha[before + from] as number) + (edges[border + (from & (L - 1)) * L] as number) + node;
        if (score > most) {
          most = score;
          best = from;
        }
      }
      alpha[u * S + state] = most;
      back[u * S + state] = best;
    }
  }
}

/**
 * The best labelling that holds a content and a source, or a content and no source, and its score: minus infinity where there is
 * none. `findBest` has filled the room.
 */
export function bestOf(
  count: number,
  { alpha, back }: ChainRoom,
  source: boolean,
): { readonly labels: Uint8Array; readonly score: number } {
  const labels = new Uint8Array(count);
  const top = (source ? 3 : 1) * L;
  let state = top;
  for (let y = 1; y < L; y++)
    if ((alpha[(count - 1) * S + top + y] as number) > (alpha[(count - 1) * S + state] as number)) state = top + y;
  const score = alpha[(count - 1) * S + state] as number;
  for (let u = count - 1; u >= 0; u--) {
    labels[u] = state % L;
    state = back[u * S + state] as number;
  }
  return { labels, score };
}
