import { left, type ParseState, right, shift } from '../syntax/state.ts';

/** A gold tree in the parser's numbering: words 1 to size, root 0. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly children: readonly (readonly number[])[];
}

export function goldTree(heads: readonly number[]): GoldTree {
  const numbered = Int32Array.from([-1, ...heads.map((head) => head + 1)]);
  const children: number[][] = Array.from({ length: heads.length + 1 }, () => []);
  for (let word = 1; word < numbered.length; word++) children[numbered[word] as number]?.push(word);
  return { heads: numbered, children };
}

/**
 * How many gold arcs each move puts out of reach (Goldberg and Nivre 2013, arc-hybrid), into `costs`; -1 for a move that is not
 * allowed.
 */
export function moveCosts(state: ParseState, tree: GoldTree, costs: Int32Array): void {
  costs[shift] = state.allows(shift) ? shiftCost(state, tree) : -1;
  costs[left] = state.allows(left) ? leftCost(state, tree) : -1;
  costs[right] = state.allows(right) ? rightCost(state, tree) : -1;
}

/** The next word loses its children on the stack, and its head there unless that is on top. */
function shiftCost(state: ParseState, tree: GoldTree): number {
  const next = state.next;
  let cost = 0;
  for (let at = 0; at < state.depth; at++) {
    const word = state.stack[at] as number;
    if (tree.heads[word] === next) cost++;
    if (tree.heads[next] === word && at < state.depth - 1) cost++;
  }
  return cost;
}

/** The top loses its children in the buffer, and its head unless that is the next word. */
function leftCost(state: ParseState, tree: GoldTree): number {
  const top = state.top(0);
  const head = tree.heads[top] as number;
  const lost = head === state.top(1) || head > state.next ? 1 : 0;
  return lost + childrenAhead(state, tree, top);
}

/** The top loses its children in the buffer, and its head if that is there. */
function rightCost(state: ParseState, tree: GoldTree): number {
  const top = state.top(0);
  const lost = (tree.heads[top] as number) >= state.next ? 1 : 0;
  return lost + childrenAhead(state, tree, top);
}

function childrenAhead(state: ParseState, tree: GoldTree, word: number): number {
  let count = 0;
  for (const child of tree.children[word] ?? []) if (child >= state.next) count++;
  return count;
}
