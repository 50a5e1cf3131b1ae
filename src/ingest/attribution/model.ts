import type { Model } from '../models/format.ts';
import { loadModel } from '../models/load.ts';
import { RowTable, WeightTable } from '../models/rows.ts';
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
  readonly #cues: WeightTable;
  readonly #nodes: RowTable;
  readonly #edges: RowTable;
  readonly #accept: WeightTable;
  #nodeScores = new Float64Array(0);
  #edgeScores = new Float64Array(0);

  constructor(model: Model) {
    this.meta = model.meta as AttributionMeta;
    this.#cues = new WeightTable(model.table('cues'));
    this.#nodes = new RowTable(model.table('nodes'));
    this.#edges = new RowTable(model.table('edges'));
    this.#accept = new WeightTable(model.table('accept'));
  }

  /**
   * What `count` runs of features, `starts[run]` up to `starts[run + 1]`, say for a token's being a cue's main word: is added to `odds`.
   * The log of its odds is the sum of all.
   */
  addCueScores({ items }: FeatureList, starts: Int32Array, count: number, odds: Float64Array): void {
    this.#cues.add(items, starts, count, odds);
  }

  /** How likely a hypothesis with these features is right, 0 to 1. */
  accept({ items, length }: FeatureList): number {
    return likelihoodOf(this.#accept.sum(items, length));
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
    const chain = { count, center, nodes: this.#nodeScores, edges: this.#edgeScores };
    this.#nodes.score(nodes.items, nodeStarts, count, chain.nodes);
    this.#edges.score(edges.items, edgeStarts, count, chain.edges);
    return chain;
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
