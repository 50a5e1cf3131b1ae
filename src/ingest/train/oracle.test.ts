import { describe, expect, it } from 'vitest';
import { left, ParseState, right, shift } from '../syntax/state.ts';
import { goldTree, moveCosts } from './oracle.ts';
import { Random } from './random.ts';

/** A projective tree of `size` words, heads as indexes, -1 for the root: each part of the sentence hangs on one of its words. */
function randomTree(size: number, random: Random): readonly number[] {
  const heads = new Array<number>(size).fill(-1);
  const hang = (from: number, to: number, head: number) => {
    if (from >= to) return;
    const word = from + random.below(to - from);
    heads[word] = head;
    hang(from, word, word);
    hang(word + 1, to, word);
  };
  hang(0, size, -1);
  return heads;
}

describe('the oracle', () => {
  const state = new ParseState();
  const costs = new Int32Array(3);

  it('leads to the tree by moves that cost nothing', () => {
    const random = new Random(3);
    for (let round = 0; round < 200; round++) {
      const heads = randomTree(1 + random.below(12), random);
      const tree = goldTree(heads);
      state.reset(heads.length);
      while (!state.done) {
        moveCosts(state, tree, costs);
        const free = [shift, left, right].filter((move) => costs[move] === 0);
        expect(free.length).toBeGreaterThan(0);
        state.apply(free[random.below(free.length)] as number);
      }
      expect([...state.head.slice(1, heads.length + 1)]).toEqual(heads.map((head) => head + 1));
    }
  });

  it('foretells how many heads will be wrong, whatever has gone wrong before', () => {
    const random = new Random(5);
    for (let round = 0; round < 200; round++) {
      const heads = randomTree(1 + random.below(12), random);
      const tree = goldTree(heads);
      state.reset(heads.length);
      let lost = 0;
      while (!state.done) {
        moveCosts(state, tree, costs);
        const allowed = [shift, left, right].filter((move) => (costs[move] as number) >= 0);
        const move = allowed[random.below(allowed.length)] as number;
        lost += costs[move] as number;
        state.apply(move);
      }
      expect(heads.filter((head, index) => state.head[index + 1] !== head + 1).length).toBe(lost);
    }
  });
});
