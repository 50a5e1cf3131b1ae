import { describe, expect, it } from 'vitest';
import type { ParseInput } from '../syntax/move-features.ts';
import { left, ParseState, shift } from '../syntax/state.ts';
import { SureMoves, sureKey } from '../syntax/sure-moves.ts';
import { goldTree } from './oracle.ts';
import { learnSureMoves } from './sure-moves.ts';

const [determiner, noun, verb, root, none] = [1, 2, 3, 201, 203];

/** A sentence of these tags, whose words have these heads (from 0; -1 is the root). */
function lesson(tags: readonly number[], heads: readonly number[]) {
  const columns = Int32Array.of(root, ...tags, none);
  const zeros = new Int32Array(tags.length + 2);
  const input: ParseInput = {
    size: tags.length,
    word: columns,
    tag: columns,
    part: columns,
    commas: zeros,
    verbs: zeros,
  };
  return { input, tree: goldTree(heads) };
}

/** The state behind some first moves. */
function stateAfter(size: number, ...moves: readonly number[]): ParseState {
  const state = new ParseState();
  state.reset(size);
  for (const move of moves) state.apply(move);
  return state;
}

describe('sure moves', () => {
  // "the boat sinks": the determiner is always its noun's.
  const sentence = lesson([determiner, noun, verb], [1, 2, -1]);
  const inDoubt = lesson([noun, noun, verb], [2, 2, -1]);
  const otherwise = lesson([noun, noun, verb], [1, 2, -1]);
  const learned = new SureMoves(
    learnSureMoves([
      ...Array<typeof sentence>(120).fill(sentence),
      ...Array<typeof inDoubt>(60).fill(inDoubt),
      ...Array<typeof otherwise>(60).fill(otherwise),
    ]),
  );

  it('are those that the text always makes between such tags', () => {
    expect(learned.of(sentence.input, stateAfter(3, shift))).toBe(left);
  });

  it('are none where the text does now this, now that, or has too little of it', () => {
    expect(learned.of(inDoubt.input, stateAfter(3, shift))).toBe(-1);
    const rare = new SureMoves(learnSureMoves(Array<typeof sentence>(50).fill(sentence)));
    expect(rare.of(sentence.input, stateAfter(3, shift))).toBe(-1);
  });

  it('are never one that is not allowed, and the only allowed one needs no learning', () => {
    const state = stateAfter(3, shift);
    const wrong = new SureMoves({ 2: String(sureKey(sentence.input, state)) });
    expect(wrong.of(sentence.input, state)).toBe(-1);
    expect(new SureMoves({}).of(sentence.input, stateAfter(3))).toBe(shift);
  });
});
