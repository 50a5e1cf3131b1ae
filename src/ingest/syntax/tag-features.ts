import { feature, join } from '../models/hash.ts';
import { edge, type WordFacts } from './words.ts';

/** Most features that a word can have. */
export const mostTagFeatures = 96;

// Names of features; distinct from those in words.ts.
const kind = {
  // The first of twelve.
  near: 30,
  tag: 70,
  tags: 71,
  tagWord: 72,
  tagHabit: 73,
  tagEnding: 74,
  tagNextHabit: 75,
  tagBeforeHabit: 77,
  pairAfter: 79,
  shapesAfter: 82,
  shapesBefore: 83,
  first: 84,
  firstShape: 85,
  firstHabit: 86,
  tagsHabit: 87,
};

/** The word at a place of a sentence. A list is never asked for what is in front of it: that alone would make every reading slow. */
const wordAt = (words: readonly WordFacts[], place: number): WordFacts =>
  place >= 0 && place < words.length ? (words[place] as WordFacts) : edge;

/** Features that the words around one give it; appended to `out` at `length`; the new length. */
export function neighbourFeatures(words: readonly WordFacts[], index: number, out: Int32Array, length: number): number {
  let at = putFar(wordAt(words, index - 2), kind.near + 10, out, length);
  at = putNext(wordAt(words, index - 1), kind.near + 6, out, at);
  at = putNext(wordAt(words, index + 1), kind.near + 2, out, at);
  return putFar(wordAt(words, index + 2), kind.near, out, at);
}

/** What a word two places away gives, called `name` and after. */
function putFar({ word, habit }: WordFacts, name: number, out: Int32Array, length: number): number {
  out[length] = feature(name, word);
  out[length + 1] = feature(name + 1, habit);
  return length + 2;
}

/** What the word next to it gives: its looks, too. */
function putNext(next: WordFacts, name: number, out: Int32Array, length: number): number {
  const at = putFar(next, name, out, length);
  out[at] = feature(name + 2, next.ending);
  out[at + 1] = feature(name + 3, next.shape);
  return at + 2;
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
  const next = wordAt(words, index + 1);
  const previous = wordAt(words, index - 1);
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
  out[at++] = feature(kind.tagBeforeHabit, join(beforeThat, word.habit));
  out[at++] = feature(kind.pairAfter, join(word.word, next.word));
  out[at++] = feature(kind.shapesAfter, join(word.shape, next.shape));
  out[at++] = feature(kind.shapesBefore, join(previous.shape, word.shape));
  if (index === 0) {
    out[at++] = feature(kind.first, word.word);
    out[at++] = feature(kind.firstShape, word.shape);
    out[at++] = feature(kind.firstHabit, join(word.habit, word.shape));
  }
  return at;
}
