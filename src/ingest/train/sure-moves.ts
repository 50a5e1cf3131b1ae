import { left, ParseState, right, shift } from '../syntax/state.ts';
import { sureKey } from '../syntax/sure-moves.ts';
import { cheapest, type MoveLesson } from './moves.ts';
import { moveCosts } from './oracle.ts';

/** Tags must be seen together this often, and a move be right this often, for it to be sure. */
const enough = 100;
const sure = 0.993;

/** Which moves are sure, as the model's meta has them: keys by move. */
export function learnSureMoves(lessons: readonly MoveLesson[]): Readonly<Record<string, string>> {
  const states = new Map<number, { all: number; readonly right: [number, number, number] }>();
  const state = new ParseState();
  const costs = new Int32Array(3);
  for (const { input, tree } of lessons) {
    state.reset(input.size);
    while (!state.done) {
      const only = state.only();
      if (only >= 0) {
        state.apply(only);
        continue;
      }
      moveCosts(state, tree, costs);
      const best = cheapest(costs, null);
      const key = sureKey(input, state);
      const counts = states.get(key) ?? { all: 0, right: [0, 0, 0] };
      counts.all++;
      for (const move of [shift, left, right] as const) if (costs[move] === costs[best]) counts.right[move]++;
      states.set(key, counts);
      state.apply(best);
    }
  }
  const keys = new Map<number, number[]>();
  for (const [key, counts] of [...states].sort(([a], [b]) => a - b)) {
    const move = counts.right.findIndex((count) => count >= counts.all * sure);
    if (counts.all >= enough && move >= 0) keys.set(move, [...(keys.get(move) ?? []), key]);
  }
  return Object.fromEntries([...keys].map(([move, list]) => [move, list.join(' ')]));
}
