import type { Model } from '../models/format.ts';
import { loadModel } from '../models/load.ts';
import type { FeatureMatrix } from '../models/matrix.ts';
import { type Chain, labelCount } from './chain.ts';
import type { FeatureList } from './hash.ts';
import type { WindowFeatures } from './span-features.ts';

/** What the model holds beside its weights. */
export interface AttributionMeta {
  /** Hypotheses less likely than this are left out. */
  readonly least: number;
  /** What likelihoods mean: shares that were right among those up to a likelihood, both rising. */
  readonly calibration: readonly (readonly [likelihood: number, right: number])[];
}

const L = labelCount;
const E = L * L;

/** Scores features by the learned weights. */
export class AttributionModel {
  readonly meta: AttributionMeta;
  readonly #cues: FeatureMatrix;
  readonly #nodes: FeatureMatrix;
  readonly #edges: FeatureMatrix;
  readonly #accept: FeatureMatrix;
  readonly #sum = new Int32Array(1);
  #sums = new Int32Array(0);
  #nodeScores = new Float64Array(0);
  #edgeScores = new Float64Array(0);

  constructor(model: Model) {
    this.meta = model.meta as AttributionMeta;
    this.#cues = model.matrix('cues');
    this.#nodes = model.matrix('nodes');
    this.#edges = model.matrix('edges');
    this.#accept = model.matrix('accept');
  }

  /**
   * What `count` runs of features, `starts[run]` up to `starts[run + 1]`, say for a token's being a cue's main word: is added to `odds`.
   * The log of its odds is the sum of all.
   */
  addCueScores({ items }: FeatureList, starts: Int32Array, count: number, odds: Float64Array): void {
    if (this.#sums.length < count) this.#sums = new Int32Array(2 * count);
    const sums = this.#sums.fill(0, 0, count);
    this.#cues.addRuns(items, starts, count, sums);
    for (let run = 0; run < count; run++) (odds[run] as number) += (sums[run] as number) * this.#cues.scale;
  }

  /** How likely a hypothesis with these features is right, 0 to 1. */
  accept({ items, length }: FeatureList): number {
    this.#sum[0] = 0;
    this.#accept.addSome(items, 0, length, this.#sum);
    return likelihoodOf((this.#sum[0] as number) * this.#accept.scale);
  }

  /** The share of statements of such a likelihood that are right, 0 to 1: between the steps of the calibration, a straight line. */
  confidence(likelihood: number): number {
    const { calibration } = this.meta;
    let [x0, y0] = [0, 0];
    for (let step = 0; step <= calibration.length; step++) {
      const [x, y] = calibration[step] ?? [1, y0];
      if (likelihood <= x) {
        const share = y0 + ((y - y0) * (likelihood - x0)) / Math.max(1e-9, x - x0);
        return Math.round(share * 1000) / 1000;
      }
      [x0, y0] = [x, y];
    }
    return y0;
  }

  /** The chain of a window, in the model's own room: good until the next is asked for. */
  chain({ count, center, nodes, nodeStarts, edges, edgeStarts }: WindowFeatures): Chain {
    if (this.#nodeScores.length < count * L) {
      this.#nodeScores = new Float64Array(2 * count * L);
      this.#edgeScores = new Float64Array(2 * count * E);
    }
    if (this.#sums.length < count * E) this.#sums = new Int32Array(2 * count * E);
    const chain = { count, center, nodes: this.#nodeScores, edges: this.#edgeScores };
    this.#score(this.#nodes, nodes, nodeStarts, count, chain.nodes);
    this.#score(this.#edges, edges, edgeStarts, count, chain.edges);
    return chain;
  }

  #score(matrix: FeatureMatrix, { items }: FeatureList, starts: Int32Array, count: number, scores: Float64Array): void {
    const { scale, classes } = matrix;
    const sums = this.#sums;
    const length = count * classes;
    sums.fill(0, 0, length);
    matrix.addRuns(items, starts, count, sums);
    for (let at = 0; at < length; at++) scores[at] = (sums[at] as number) * scale;
  }
}

/** The likelihood that the log of odds stands for. */
export function likelihoodOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

let shipped: AttributionModel | null = null;

/** The shipped model, loaded when it is first needed. */
export function shippedModel(): AttributionModel {
  shipped ??= new AttributionModel(loadModel('attribution'));
  return shipped;
}
