/** Labels of a window's units. */
export const labels = ['OUTSIDE', 'CUE', 'SOURCE', 'CONTENT'] as const;
export const outside = 0;
export const cueLabel = 1;
export const sourceLabel = 2;
export const contentLabel = 3;
export const labelCount = 4;

const L = labelCount;
const none = Number.NEGATIVE_INFINITY;

/**
 * A linear chain over `count` units: `nodes[u * L + y]` scores a label, `edges[u * L * L + y' * L + y]` a label behind
 * another. The unit `center` is the cue: it has no other label. Lafferty, McCallum and Pereira 2001.
 */
export interface Chain {
  readonly count: number;
  readonly center: number;
  readonly nodes: Float64Array;
  readonly edges: Float64Array;
}

/** Room for a chain's sums; grows and is used again. */
export class ChainRoom {
  alpha = new Float64Array(0);
  beta = new Float64Array(0);
  back = new Int32Array(0);

  fit(count: number): void {
    if (this.alpha.length >= count * L) return;
    const size = Math.max(256, count * 2) * L;
    this.alpha = new Float64Array(size);
    this.beta = new Float64Array(size);
    this.back = new Int32Array(size);
  }
}

/** What a labelling must not hold. */
export type Barred = 'NOTHING' | 'CONTENT' | 'SOURCE';

const allowed = (chain: Chain, u: number, y: number, barred: Barred) =>
  u === chain.center
    ? y === cueLabel
    : !(barred === 'CONTENT' && y === contentLabel) && !(barred === 'SOURCE' && y === sourceLabel);

/** The log of the sum over all labellings without what is barred. Fills `alpha`. */
export function forward(chain: Chain, room: ChainRoom, barred: Barred = 'NOTHING'): number {
  const { count, nodes, edges } = chain;
  room.fit(count);
  const { alpha } = room;
  for (let y = 0; y < L; y++) alpha[y] = allowed(chain, 0, y, barred) ? (nodes[y] as number) : none;
  for (let u = 1; u < count; u++) {
    for (let y = 0; y < L; y++) {
      if (!allowed(chain, u, y, barred)) {
        alpha[u * L + y] = none;
        continue;
      }
      let most = none;
      for (let x = 0; x < L; x++) {
        const score = (alpha[(u - 1) * L + x] as number) + (edges[u * L * L + x * L + y] as number);
        if (score > most) most = score;
      }
      let sum = 0;
      for (let x = 0; x < L; x++)
        sum += Math.exp((alpha[(u - 1) * L + x] as number) + (edges[u * L * L + x * L + y] as number) - most);
      alpha[u * L + y] = most + Math.log(sum) + (nodes[u * L + y] as number);
    }
  }
  return logSum(alpha, (count - 1) * L);
}

/** Fills `beta`, the sums from each unit to the end. */
export function backward(chain: Chain, room: ChainRoom): void {
  const { count, nodes, edges } = chain;
  const { beta } = room;
  for (let y = 0; y < L; y++) beta[(count - 1) * L + y] = 0;
  for (let u = count - 2; u >= 0; u--) {
    for (let x = 0; x < L; x++) {
      let most = none;
      for (let y = 0; y < L; y++) {
        if (!allowed(chain, u + 1, y, 'NOTHING')) continue;
        const score =
          (beta[(u + 1) * L + y] as number) +
          (nodes[(u + 1) * L + y] as number) +
          (edges[(u + 1) * L * L + x * L + y] as number);
        if (score > most) most = score;
      }
      let sum = 0;
      for (let y = 0; y < L; y++) {
        if (!allowed(chain, u + 1, y, 'NOTHING')) continue;
        sum += Math.exp(
          (beta[(u + 1) * L + y] as number) +
            (nodes[(u + 1) * L + y] as number) +
            (edges[(u + 1) * L * L + x * L + y] as number) -
            most,
        );
      }
      beta[u * L + x] = most + Math.log(sum);
    }
  }
}

function logSum(values: Float64Array, from: number): number {
  let most = none;
  for (let y = 0; y < L; y++) most = Math.max(most, values[from + y] as number);
  let sum = 0;
  for (let y = 0; y < L; y++) sum += Math.exp((values[from + y] as number) - most);
  return most + Math.log(sum);
}

/** The layer of a label: which of content and source a labelling has held by then. */
const layerOf = (y: number) => (y === contentLabel ? 1 : y === sourceLabel ? 2 : 0);
const layers = 4;

/**
 * The best labelling that holds a content and, with `source`, a source, and its score: minus infinity where there is none.
 * Viterbi 1967, with a layer for each set of what was held.
 */
export function best(
  chain: Chain,
  room: ChainRoom,
  source: boolean,
): { readonly labels: Uint8Array; readonly score: number } {
  const { count, nodes, edges } = chain;
  room.fit(count * layers);
  const { alpha, back } = room;
  const S = layers * L;
  const barred: Barred = source ? 'NOTHING' : 'SOURCE';
  alpha.fill(none, 0, count * S);
  for (let y = 0; y < L; y++) if (allowed(chain, 0, y, barred)) alpha[layerOf(y) * L + y] = nodes[y] as number;
  for (let u = 1; u < count; u++) {
    for (let y = 0; y < L; y++) {
      if (!allowed(chain, u, y, barred)) continue;
      const add = layerOf(y);
      for (let from = 0; from < layers; from++) {
        const place = u * S + (from | add) * L + y;
        for (let x = 0; x < L; x++) {
          const score =
            (alpha[(u - 1) * S + from * L + x] as number) +
            (edges[u * L * L + x * L + y] as number) +
            (nodes[u * L + y] as number);
          if (score > (alpha[place] as number)) {
            alpha[place] = score;
            back[place] = from * L + x;
          }
        }
      }
    }
  }
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
