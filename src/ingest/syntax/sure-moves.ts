import { mostTags, type ParseInput } from './move-features.ts';
import type { ParseState } from './state.ts';

/** Which words a state's sure move goes by, as a number: the tags of the stack's top and of the next two words. */
export function sureKey({ tag }: ParseInput, state: ParseState): number {
  const [top, next, afterNext] = [
    tag[state.top(0)] as number,
    tag[state.ahead(0)] as number,
    tag[state.ahead(1)] as number,
  ];
  return (top * mostTags + next) * mostTags + afterNext;
}

/** Moves that the training text makes nearly every time between such tags: one state in four needs no more than a look-up. */
export class SureMoves {
  readonly #moves = new Map<number, number>();

  /** `lists` as in the model's meta: keys by move. */
  constructor(lists: Readonly<Record<string, string>>) {
    for (const [move, keys] of Object.entries(lists))
      for (const key of keys.split(' ')) this.#moves.set(Number(key), Number(move));
  }

  /** The move that needs no weighing: the only one allowed or a sure one; -1 where there is a choice. */
  of(input: ParseInput, state: ParseState): number {
    const only = state.only();
    if (only >= 0) return only;
    const sure = this.#moves.get(sureKey(input, state));
    return sure !== undefined && state.allows(sure) ? sure : -1;
  }
}
