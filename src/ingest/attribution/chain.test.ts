import { describe, expect, it } from 'vitest';
import { Random } from '../train/random.ts';
import {
  backward,
  type Chain,
  ChainRoom,
  contentLabel,
  cueLabel,
  forward,
  labelCount,
  sourceLabel,
  sumsOf,
} from './chain.ts';
import { bestOf, findBest } from './viterbi.ts';

const L = labelCount;

/** A chain of random scores. */
function chainOf(count: number, center: number, seed: number): Chain {
  const random = new Random(seed);
  const scores = (length: number) => Float64Array.from({ length }, () => 4 * random.fraction() - 2);
  return { count, center, nodes: scores(count * L), edges: scores(count * L * L) };
}

/** Every labelling that the cue's place allows, with its score: what the sums are checked against. */
function everyLabelling({ count, center, nodes, edges }: Chain): { labels: number[]; score: number }[] {
  let found: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let u = 0; u < count; u++) {
    found = found.flatMap(({ labels, score }) =>
      Array.from({ length: L }, (_, y) => y)
        .filter((y) => u !== center || y === cueLabel)
        .map((y) => {
          const before = labels.at(-1);
          const edge = before === undefined ? 0 : (edges[u * L * L + before * L + y] as number);
          return { labels: [...labels, y], score: score + edge + (nodes[u * L + y] as number) };
        }),
    );
  }
  return found;
}

const logSum = (scores: readonly number[]) => Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));

describe('a chain', () => {
  const room = new ChainRoom();
  const chains = [chainOf(1, 0, 3), chainOf(4, 1, 5), chainOf(6, 5, 7), chainOf(6, 0, 9)];

  it.each(chains)('sums over every labelling', (chain) => {
    const all = everyLabelling(chain);
    const without = (label: number) => all.filter(({ labels }) => !labels.includes(label)).map(({ score }) => score);
    const total = logSum(all.map(({ score }) => score));
    expect(forward(chain, room)).toBeCloseTo(total, 8);
    const sums = sumsOf(chain, room);
    expect(sums.total).toBeCloseTo(total, 8);
    expect(sums.contentless).toBeCloseTo(Math.exp(logSum(without(contentLabel)) - total), 8);
    expect(sums.sourceless).toBeCloseTo(Math.exp(logSum(without(sourceLabel)) - total), 8);
  });

  it.each(chains)('gives every unit its marginal likelihoods', (chain) => {
    const all = everyLabelling(chain);
    const total = forward(chain, room);
    backward(chain, room);
    for (let u = 0; u < chain.count; u++) {
      for (let y = 0; y < L; y++) {
        const share = all.reduce((sum, { labels, score }) => sum + (labels[u] === y ? Math.exp(score - total) : 0), 0);
        const sum = (room.alpha[u * L + y] as number) + (room.beta[u * L + y] as number) - total;
        expect(Math.exp(sum)).toBeCloseTo(share, 8);
      }
    }
  });

  it.each(chains.slice(1))('finds the best labelling that holds what it must', (chain) => {
    const all = everyLabelling(chain);
    findBest(chain, room);
    for (const source of [true, false]) {
      const fit = all.filter(({ labels }) => labels.includes(contentLabel) && labels.includes(sourceLabel) === source);
      const top = fit.reduce((a, b) => (b.score > a.score ? b : a));
      const { labels, score } = bestOf(chain.count, room, source);
      expect(score).toBeCloseTo(top.score, 8);
      expect([...labels]).toEqual(top.labels);
    }
  });

  it('finds none where there is no room for one', () => {
    findBest(chainOf(1, 0, 3), room);
    expect(bestOf(1, room, false).score).toBe(Number.NEGATIVE_INFINITY);
  });
});
