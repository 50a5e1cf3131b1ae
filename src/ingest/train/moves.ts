import { mostMoveFeatures, moveFeatures, type ParseInput } from '../syntax/move-features.ts';
import { bestMove } from '../syntax/parser.ts';
import { left, ParseState, right, shift } from '../syntax/state.ts';
import type { SureMoves } from '../syntax/sure-moves.ts';
import { Learner } from './learner.ts';
import { type GoldTree, moveCosts } from './oracle.ts';
import { Random } from './random.ts';

const passes = 8;
/** A right move that is ahead of the wrong ones by less than this, in corrections of one feature, is learned from too. */
const margin = 60;
const moves = Uint8Array.of(shift, left, right);
/** From the second pass on, nine moves of ten are the parser's own, right or wrong: it learns to go on from its slips. */
const ownOfTen = 9;

/** A sentence to learn moves from. */
export interface MoveLesson {
  readonly input: ParseInput;
  readonly tree: GoldTree;
}

/** Learns the parser's moves with a dynamic oracle (Goldberg and Nivre 2013). */
export function learnMoves(lessons: readonly MoveLesson[], sure: SureMoves, bits: number): Learner {
  const learner = new Learner({ bits, atLeast: 2, block: 4 });
  const features = new Int32Array(mostMoveFeatures);
  const state = new ParseState();
  const costs = new Int32Array(3);
  for (const { input, tree } of lessons) {
    state.reset(input.size);
    while (!state.done) {
      if (skipped(input, state, sure)) continue;
      learner.see(features, moveFeatures(input, state, features));
      moveCosts(state, tree, costs);
      state.apply(cheapest(costs, null));
    }
  }
  const random = new Random(11);
  const scores = new Int32Array(3);
  const order = [...lessons];
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order);
    for (const { input, tree } of order) {
      state.reset(input.size);
      while (!state.done) {
        if (skipped(input, state, sure)) continue;
        const length = moveFeatures(input, state, features);
        learner.score(features, length, moves, scores);
        moveCosts(state, tree, costs);
        const guess = bestMove(scores, state);
        const good = cheapest(costs, scores);
        learner.tick();
        const worse = rival(costs, scores, costs[good] as number);
        if (worse >= 0 && (scores[good] as number) - (scores[worse] as number) < margin) {
          learner.correct(features, length, good, worse);
        }
        state.apply(pass > 0 && random.below(10) < ownOfTen ? guess : good);
      }
    }
  }
  return learner;
}

/** Of the allowed moves that cost more than `cost` the one with the highest score, or -1. */
function rival(costs: Int32Array, scores: Int32Array, cost: number): number {
  let best = -1;
  for (let move = shift; move <= right; move++) {
    if ((costs[move] as number) <= cost) continue;
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move;
  }
  return best;
}

/** Makes the move that needs no weighing; false where there is none. */
function skipped(input: ParseInput, state: ParseState, sure: SureMoves): boolean {
  const move = sure.of(input, state);
  if (move >= 0) state.apply(move);
  return move >= 0;
}

/** The allowed move that costs least; among equals the one with the highest score, else joining before shifting. */
export function cheapest(costs: Int32Array, scores: Int32Array | null): number {
  let best = -1;
  for (let move = right; move >= shift; move--) {
    const cost = costs[move] as number;
    if (cost < 0) continue;
    const least = best < 0 ? cost + 1 : (costs[best] as number);
    if (cost > least) continue;
    if (cost < least || (scores && (scores[move] as number) > (scores[best] as number))) best = move;
  }
  return best;
}
