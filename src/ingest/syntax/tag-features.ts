import { feature, join } from '../models/hash.ts';
import { edge, type WordFacts } from './words.ts';

/** Most features that a word can have. */
export const mostTagFeatures = 96;

/** How far a neighbour may stand, and what is asked of it: the near ones tell more. */
export const neighbours = [-2, -1, 1, 2] as const;

// Names of features; distinct from those in words.ts.
const kind = {
  neighbour: 40,
  nearWord: 50,
  nearHabit: 55,
  nearEnding: 60,
  nearShape: 65,
  tag: 70,
  tags: 71,
  tagWord: 72,
  tagHabit: 73,
  tagEnding: 74,
  tagNextHabit: 75,
  tagNextWord: 76,
  tagBeforeHabit: 77,
  pairBefore: 78,
  pairAfter: 79,
  habitsAfter: 80,
  habitsAround: 81,
  shapesAfter: 82,
  shapesBefore: 83,
  first: 84,
  firstShape: 85,
  firstHabit: 86,
  tagsHabit: 87,
  habitAndNext: 88,
  hint: 100,
  hintHabit: 101,
  hintEnding: 102,
  hintTag: 103,
  hintBefore: 104,
  hintAfter: 105,
  hintShape: 106,
  hintsAround: 107,
  hintWord: 108,
  hintAfterHabit: 109,
};

/** Features that a word gives a neighbour which has it at distance `role`; appended to `out` at `length`; the new length. */
export function neighbourFeatures(word: WordFacts, role: number, out: Int32Array, length: number): number {
  let at = length;
  out[at++] = feature(kind.nearWord + role, word.word);
  out[at++] = feature(kind.nearHabit + role, word.habit);
  if (role === -1 || role === 1) {
    out[at++] = feature(kind.nearEnding + role, word.ending);
    out[at++] = feature(kind.nearShape + role, word.shape);
  }
  return at;
}

/** Features of several words at once and of the tags before; `tags` are numbers, those of earlier words known. */
export function contextFeatures(
  words: readonly WordFacts[],
  index: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
  length: number,
): number {
  const word = words[index] as WordFacts;
  const next = words[index + 1] ?? edge;
  const afterNext = words[index + 2] ?? edge;
  const previous = words[index - 1] ?? edge;
  let at = length;
  out[at++] = feature(kind.tag, before);
  const tags = join(before, beforeThat);
  out[at++] = feature(kind.tags, tags);
  out[at++] = feature(kind.tagWord, join(before, word.word));
  const tagHabit = join(before, word.habit);
  out[at++] = feature(kind.tagHabit, tagHabit);
  out[at++] = feature(kind.tagsHabit, join(tags, word.habit));
  out[at++] = feature(kind.tagEnding, join(before, word.ending));
  out[at++] = feature(kind.tagNextHabit, join(before, next.habit));
  out[at++] = feature(kind.tagNextWord, join(before, next.word));
  out[at++] = feature(kind.tagBeforeHabit, join(beforeThat, word.habit));
  out[at++] = feature(kind.pairBefore, join(previous.word, word.word));
  out[at++] = feature(kind.pairAfter, join(word.word, next.word));
  out[at++] = feature(kind.habitAndNext, join(tagHabit, next.habit));
  out[at++] = feature(kind.habitsAfter, join(join(word.habit, next.habit), afterNext.habit));
  out[at++] = feature(kind.habitsAround, join(join(previous.habit, word.habit), next.habit));
  out[at++] = feature(kind.shapesAfter, join(word.shape, next.shape));
  out[at++] = feature(kind.shapesBefore, join(previous.shape, word.shape));
  if (index === 0) {
    out[at++] = feature(kind.first, word.word);
    out[at++] = feature(kind.firstShape, word.shape);
    out[at++] = feature(kind.firstHabit, join(word.habit, word.shape));
  }
  return at;
}

/**
 * Features of another tagger's guesses (`hints`, numbers from 1): it has seen other words. `before` is the tag to the left. Appended
 * to `out` at `length`; the new length.
 */
export function hintFeatures(
  words: readonly WordFacts[],
  hints: Uint8Array,
  index: number,
  before: number,
  out: Int32Array,
  length: number,
): number {
  const word = words[index] as WordFacts;
  const hint = hints[index] ?? 0;
  const previous = hints[index - 1] ?? 0;
  const next = hints[index + 1] ?? 0;
  let at = length;
  out[at++] = feature(kind.hint, hint);
  out[at++] = feature(kind.hintHabit, join(hint, word.habit));
  out[at++] = feature(kind.hintEnding, join(hint, word.ending));
  out[at++] = feature(kind.hintTag, join(hint, before));
  out[at++] = feature(kind.hintBefore, join(hint, previous));
  out[at++] = feature(kind.hintAfter, join(hint, next));
  out[at++] = feature(kind.hintShape, join(hint, word.shape));
  out[at++] = feature(kind.hintsAround, join(join(previous, hint), next));
  out[at++] = feature(kind.hintWord, join(hint, word.word));
  out[at++] = feature(kind.hintAfterHabit, join(word.habit, next));
  return at;
}
