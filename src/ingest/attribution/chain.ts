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
  /** Sums over labellings of all kinds, without a content, and without a source, by the last label. */
  readonly all = new Float64Array(L);
  readonly contentless = new Float64Array(L);
  readonly sourceless = new Float64Array(L);
  /** Factors of a border's label pairs, and room for the next sums. */
  readonly factors = new Float64Array(L * L);
  readonly next = new Float64Array(3 * L);

  fit(count: number): void {
    if (this.alpha.length >= count * L) return;
    const size = Math.max(256, count * 2) * L;
    this.alpha = new Float64Array(size);
    this.beta = new Float64Array(size);
    this.back = new Int32Array(size);
  }
}

const allowed = (chain: Chain, u: number, y: number) => u !== chain.center || y === cueLabel;

/** What a chain says of its labellings as a whole. */
export interface Sums {
  /** The log of the sum over all labellings. */
  readonly total: number;
  /** The shares of those without a content and without a source. */
  readonly contentless: number;
  readonly sourceless: number;
}

/** Sums over all labellings, over those without a content and over those without a source, in one pass. */
export function sumsOf({ count, center, nodes, edges }: Chain, room: ChainRoom): Sums {
  const { all, contentless, sourceless, factors } = room;
  for (let y = 0; y < L; y++) {
    const factor = center === 0 && y !== cueLabel ? 0 : Math.exp(nodes[y] as number);
    all[y] = factor;
    contentless[y] = y === contentLabel ? 0 : factor;
    sourceless[y] = y === sourceLabel ? 0 : factor;
  }
  let total = 0;
  for (let u = 1; u < count; u++) {
    for (let y = 0; y < L; y++) {
      const open = u !== center || y === cueLabel;
      const node = nodes[u * L + y] as number;
      for (let x = 0; x < L; x++)
        factors[x * L + y] = open ? Math.exp((edges[u * L * L + x * L + y] as number) + node) : 0;
    }
    advance(room);
    // Kept near one, so that no chain is too long for a number.
    const size = sumOf(all);
    total += Math.log(size);
    for (let y = 0; y < L; y++) {
      (all[y] as number) /= size;
      (contentless[y] as number) /= size;
      (sourceless[y] as number) /= size;
    }
  }
  const size = sumOf(all);
  return {
    total: total + Math.log(size),
    contentless: sumOf(contentless) / size,
    sourceless: sumOf(sourceless) / size,
  };
}

/** Takes all three sums over a border, by its factors. */
function advance({ all, contentless, sourceless, factors, next }: ChainRoom): void {
  for (let y = 0; y < L; y++) {
    let [sum, without, unsaid] = [0, 0, 0];
    for (let x = 0; x < L; x++) {
      const factor = factors[x * L + y] as number;
      sum += (all[x] as number) * factor;
      without += (contentless[x] as number) * factor;
      unsaid += (sourceless[x] as number) * factor;
    }
    next[y] = sum;
    next[L + y] = y === contentLabel ? 0 : without;
    next[2 * L + y] = y === sourceLabel ? 0 : unsaid;
  }
  for (let y = 0; y < L; y++) {
    all[y] = next[y] as number;
    contentless[y] = next[L + y] as number;
    sourceless[y] = next[2 * L + y] as number;
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let y = 0; y < L; y++) sum += values[y] as number;
  return sum;
}

/** The log of the sum over all labellings. Fills `alpha`. */
export function forward(chain: Chain, room: ChainRoom): number {
  const { count, nodes, edges } = chain;
  room.fit(count);
  const { alpha } = room;
  for (let y = 0; y < L; y++) alpha[y] = allowed(chain, 0, y) ? (nodes[y] as number) : none;
  for (let u = 1; u < count; u++) {
    for (let y = 0; y < L; y++) {
      if (!allowed(chain, u, y)) {
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
        if (!allowed(chain, u + 1, y)) continue;
        const score =
          (beta[(u + 1) * L + y] as number) +
          (nodes[(u + 1) * L + y] as number) +
          (edges[(u + 1) * L * L + x * L + y] as number);
        if (score > most) most = score;
      }
      let sum = 0;
      for (let y = 0; y < L; y++) {
        if (!allowed(chain, u + 1, y)) continue;
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
