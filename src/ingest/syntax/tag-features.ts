import { feature, join } from '../models/hash.ts';
import { edge, type WordFacts } from './words.ts';

/** Most features that a word can have. */
export const mostTagFeatures = 96;

// Names of features; distinct from those in words.ts.
const kind = {
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
};

/** Where in `WordFacts.near` the features begin and end for a neighbour two before, one before, one after, two after. */
const roles = [
  [-2, 10, 12],
  [-1, 6, 10],
  [1, 2, 6],
  [2, 0, 2],
] as const;

/** Features that the words around one give it; appended to `out` at `length`; the new length. */
export function neighbourFeatures(words: readonly WordFacts[], index: number, out: Int32Array, length: number): number {
  let at = length;
  for (const [apart, from, to] of roles) {
    const { near } = words[index + apart] ?? edge;
    for (let place = from; place < to; place++) out[at++] = near[place] as number;
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
