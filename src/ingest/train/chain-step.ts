import type { Chain } from '../attribution/chain.ts';
import { labelCount as L } from '../attribution/chain.ts';
import type { FeatureList } from '../attribution/hash.ts';
import type { WindowFeatures } from '../attribution/span-features.ts';
import type { Learned } from '../models/quantise.ts';
import { Dictionary, Lists, prune } from './dictionary.ts';
import { chainOf, trainChain, type Windows } from './train-chain.ts';
import type { Schedule } from './train-logistic.ts';

/** Windows with their labels, each from an article of some fold; `bits` are those of the tables: see `LogisticData`. */
export class ChainData {
  readonly #bits: { readonly nodes: number; readonly edges: number };
  readonly #nodes = new Lists();
  readonly #edges = new Lists();
  readonly #nodeNames = new Dictionary();
  readonly #edgeNames = new Dictionary();
  readonly #offsets = [0];
  readonly #centers: number[] = [];
  readonly #labels: number[] = [];
  readonly #folds: number[] = [];

  constructor(bits: { readonly nodes: number; readonly edges: number }) {
    this.#bits = bits;
  }

  add(features: WindowFeatures, labels: Uint8Array, fold: number): void {
    for (let u = 0; u < features.count; u++) {
      note(this.#nodes, this.#nodeNames, features.nodes, features.nodeStarts, u, this.#bits.nodes);
      note(this.#edges, this.#edgeNames, features.edges, features.edgeStarts, u, this.#bits.edges);
      this.#labels.push(labels[u] as number);
    }
    this.#centers.push(features.center);
    this.#offsets.push((this.#offsets.at(-1) as number) + features.count);
    this.#folds.push(fold);
  }

  /** Trains once on all windows, and once without each fold; `seen` is given every window's chain by a model that did not see it. */
  train(
    folds: number,
    least: number,
    schedule: Schedule,
    seen: (window: number, chain: Chain) => void,
    say: (line: string) => void,
  ): { nodes: Learned; edges: Learned } {
    const nodes = prune(this.#nodes, this.#nodeNames, least);
    const edges = prune(this.#edges, this.#edgeNames, least);
    const windows: Windows = {
      offsets: Int32Array.from(this.#offsets),
      centers: Int32Array.from(this.#centers),
      nodes: nodes.lists,
      edges: edges.lists,
      labels: Uint8Array.from(this.#labels),
      nodeCounts: nodes.counts,
      edgeCounts: edges.counts,
    };
    say(`chain: ${this.#folds.length} windows, ${nodes.keys.length} and ${edges.keys.length} features`);
    for (let fold = 0; fold < folds; fold++) {
      const rows = Int32Array.from(this.#folds.flatMap((one, row) => (one === fold ? [] : [row])));
      const weights = trainChain(windows, rows, schedule);
      this.#folds.forEach((one, window) => {
        if (one === fold) seen(window, chainOf(windows, window, weights));
      });
      say(`chain: fold ${fold + 1} of ${folds}`);
    }
    const weights = trainChain(
      windows,
      Int32Array.from(this.#folds, (_, row) => row),
      schedule,
    );
    return {
      nodes: { name: 'nodes', bits: this.#bits.nodes, classes: L, slots: nodes.keys, weights: weights.nodes },
      edges: { name: 'edges', bits: this.#bits.edges, classes: L * L, slots: edges.keys, weights: weights.edges },
    };
  }
}

function note(
  lists: Lists,
  names: Dictionary,
  { items }: FeatureList,
  starts: Int32Array,
  u: number,
  bits: number,
): void {
  for (let at = starts[u] as number; at < (starts[u + 1] as number); at++) {
    lists.push(names.note((items[at] as number) >>> (32 - bits)));
  }
  lists.close();
}
