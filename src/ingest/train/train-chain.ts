import { backward, type Chain, ChainRoom, forward, labelCount } from '../attribution/chain.ts';
import type { Lists } from './dictionary.ts';
import { Random } from './random.ts';
import { averaged, type Schedule, shuffled } from './train-logistic.ts';

const L = labelCount;
const E = L * L;

/** Windows to learn from: unit `u` of window `w` is list `offsets[w] + u` of `nodes` and of `edges`. */
export interface Windows {
  readonly offsets: Int32Array;
  readonly centers: Int32Array;
  readonly nodes: Lists;
  readonly edges: Lists;
  /** A label for every unit. */
  readonly labels: Uint8Array;
  readonly nodeCounts: Int32Array;
  readonly edgeCounts: Int32Array;
}

export interface ChainWeights {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
}

/** Reads one window's scores. */
export function chainOf(windows: Windows, window: number, { nodes, edges }: ChainWeights): Chain {
  const from = windows.offsets[window] as number;
  const count = (windows.offsets[window + 1] as number) - from;
  const chain = emptyChain(count, windows.centers[window] as number);
  for (let u = 0; u < count; u++) {
    addScores(windows.nodes, from + u, nodes, L, chain.nodes, u * L);
    addScores(windows.edges, from + u, edges, E, chain.edges, u * E);
  }
  return chain;
}

function emptyChain(count: number, center: number): Chain {
  return { count, center, nodes: new Float64Array(count * L), edges: new Float64Array(count * E) };
}

function addScores(lists: Lists, list: number, weights: Float32Array, width: number, scores: Float64Array, to: number) {
  for (let at = lists.starts[list] as number; at < (lists.starts[list + 1] as number); at++) {
    const row = (lists.items[at] as number) * width;
    for (let y = 0; y < width; y++) scores[to + y] = (scores[to + y] as number) + (weights[row + y] as number);
  }
}

/** One kind of weights with what AdaGrad remembers of each. */
class Part {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;
  private kept = new Int32Array(1 << 16);
  private keptStarts = new Int32Array(1 << 12);

  private readonly lists: Lists;
  private readonly counts: Int32Array;
  private readonly width: number;

  constructor(lists: Lists, counts: Int32Array, width: number) {
    this.lists = lists;
    this.counts = counts;
    this.width = width;
    this.weights = new Float32Array(counts.length * width);
    this.squares = new Float32Array(counts.length * width).fill(1e-6);
    this.sums = new Float32Array(counts.length * width);
  }

  /** Scores of a window's units with some features left out; remembers which were kept. */
  score(from: number, count: number, scores: Float64Array, dropout: number, random: Random): void {
    const { lists, weights, width } = this;
    const scale = 1 / (1 - dropout);
    const size = (lists.starts[from + count] as number) - (lists.starts[from] as number);
    if (this.kept.length < size) this.kept = new Int32Array(size * 2);
    if (this.keptStarts.length <= count) this.keptStarts = new Int32Array(count * 2);
    let used = 0;
    for (let u = 0; u < count; u++) {
      this.keptStarts[u] = used;
      for (let at = lists.starts[from + u] as number; at < (lists.starts[from + u + 1] as number); at++) {
        if (random.fraction() < dropout) continue;
        const id = lists.items[at] as number;
        this.kept[used++] = id;
        for (let y = 0; y < width; y++)
          scores[u * width + y] = (scores[u * width + y] as number) + scale * (weights[id * width + y] as number);
      }
    }
    this.keptStarts[count] = used;
  }

  /** A step down the slopes, which hold what each unit's scores should lose. */
  step(count: number, slopes: Float64Array, rate: number, ridge: number): void {
    const { weights, squares, width, counts } = this;
    for (let u = 0; u < count; u++) {
      for (let at = this.keptStarts[u] as number; at < (this.keptStarts[u + 1] as number); at++) {
        const id = this.kept[at] as number;
        const decay = ridge / (counts[id] as number);
        for (let y = 0; y < width; y++) {
          const place = id * width + y;
          const weight = weights[place] as number;
          const slope = (slopes[u * width + y] as number) + decay * weight;
          if (slope < 1e-5 && slope > -1e-5) continue;
          const square = (squares[place] as number) + slope * slope;
          squares[place] = square;
          weights[place] = weight - (rate * slope) / Math.sqrt(square);
        }
      }
    }
  }

  remember(): void {
    for (let at = 0; at < this.sums.length; at++)
      this.sums[at] = (this.sums[at] as number) + (this.weights[at] as number);
  }

  average(times: number): Float32Array {
    return this.sums.map((sum) => sum / times);
  }
}

/** Trains a chain on some of the windows by AdaGrad, with feature dropout and averaging as `trainLogistic`. */
export function trainChain(windows: Windows, rows: Int32Array, schedule: Schedule): ChainWeights {
  const runs = schedule.seeds.map((seed) => trainOnce(windows, rows, schedule, seed));
  return { nodes: averaged(runs.map((run) => run.nodes)), edges: averaged(runs.map((run) => run.edges)) };
}

function trainOnce(
  windows: Windows,
  rows: Int32Array,
  { epochs, rate, ridge, dropout }: Schedule,
  seed: number,
): ChainWeights {
  const nodes = new Part(windows.nodes, windows.nodeCounts, L);
  const edges = new Part(windows.edges, windows.edgeCounts, E);
  const random = new Random(seed);
  const room = new ChainRoom();
  let epochsSummed = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(rows.length, random)) {
      const window = rows[index] as number;
      const from = windows.offsets[window] as number;
      const count = (windows.offsets[window + 1] as number) - from;
      const chain = emptyChain(count, windows.centers[window] as number);
      nodes.score(from, count, chain.nodes, dropout, random);
      edges.score(from, count, chain.edges, dropout, random);
      slopesOf(chain, room, windows.labels, from);
      nodes.step(count, chain.nodes, rate, ridge);
      edges.step(count, chain.edges, rate, ridge);
    }
    if (epoch * 2 < epochs) continue;
    epochsSummed++;
    nodes.remember();
    edges.remember();
  }
  return { nodes: nodes.average(epochsSummed), edges: edges.average(epochsSummed) };
}

/** Puts expected minus true counts in the place of the chain's scores. */
function slopesOf(chain: Chain, room: ChainRoom, labels: Uint8Array, from: number): void {
  const { count, nodes, edges } = chain;
  const total = forward(chain, room);
  backward(chain, room);
  const { alpha, beta } = room;
  const expected = new Float64Array(count * L);
  for (let at = 0; at < count * L; at++) expected[at] = Math.exp((alpha[at] as number) + (beta[at] as number) - total);
  for (let u = count - 1; u > 0; u--) {
    const before = labels[from + u - 1] as number;
    const here = labels[from + u] as number;
    for (let x = 0; x < L; x++) {
      for (let y = 0; y < L; y++) {
        const edge = u * E + x * L + y;
        // A label that the cue may not have has no weight in `expected`, and none here.
        const open = (expected[u * L + y] as number) > 0 && (expected[(u - 1) * L + x] as number) > 0;
        const share = open
          ? Math.exp(
              (alpha[(u - 1) * L + x] as number) +
                (edges[edge] as number) +
                (nodes[u * L + y] as number) +
                (beta[u * L + y] as number) -
                total,
            )
          : 0;
        edges[edge] = share - Number(x === before && y === here);
      }
    }
  }
  for (let y = 0; y < E; y++) edges[y] = 0;
  for (let u = 0; u < count; u++)
    for (let y = 0; y < L; y++) nodes[u * L + y] = (expected[u * L + y] as number) - Number(y === labels[from + u]);
}
