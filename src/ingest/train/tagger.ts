import { hintNumbers } from '../syntax/hints.ts';
import {
  contextFeatures,
  hintFeatures,
  mostTagFeatures,
  neighbourFeatures,
  neighbours,
} from '../syntax/tag-features.ts';
import { edge, type WordFacts, wordFacts } from '../syntax/words.ts';
import type { GoldSentence } from './align.ts';
import { Learner } from './learner.ts';
import { Random } from './random.ts';
import { type Habits, tagNumber } from './tags.ts';

const passes = 5;
/** The pass whose guesses the parser learns from: about as many are wrong as will be in new text. */
const guessedPass = 1;

/** What the tagger learned, and the tags that it guessed for the training text when it knew little of it. */
export interface TaggerLessons {
  readonly learner: Learner;
  /** One for each sentence, in their order. */
  readonly guesses: readonly Uint8Array[];
}

interface Lesson {
  readonly words: readonly WordFacts[];
  /** Null where the tagger is to do without. */
  readonly hints: Uint8Array | null;
  readonly gold: Uint8Array;
  readonly guesses: Uint8Array;
}

/**
 * Learns to tag from left to right, each word with the guesses for those before it, with another tagger's hints or without: without
 * them the guesses for the training text are as often wrong as those with them are in new text.
 */
export function learnTags(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  habits: Habits,
  bits: number,
  hinted: boolean,
): TaggerLessons {
  const lessons = sentences.map((sentence) => lessonOf(sentence, tags, habits, hinted));
  const learner = new Learner({ classes: tags.length, bits, atLeast: 2 });
  const features = new Int32Array(mostTagFeatures);
  for (const lesson of lessons) {
    const { gold } = lesson;
    for (let index = 0; index < gold.length; index++) {
      const before = gold[index - 1] ?? tags.length;
      learner.see(features, tagFeatures(lesson, index, before, gold[index - 2] ?? tags.length, features));
    }
  }
  const random = new Random(7);
  const order = [...lessons];
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order);
    for (const lesson of order) study(lesson, learner, habits, features, pass === guessedPass);
  }
  return { learner, guesses: lessons.map((lesson) => lesson.guesses) };
}

function study(lesson: Lesson, learner: Learner, habits: Habits, features: Int32Array, keep: boolean) {
  const { words, gold, guesses } = lesson;
  let before = learner.classes;
  let beforeThat = learner.classes;
  words.forEach((word, index) => {
    let guess = habits.sure.get(word.lower);
    if (guess === undefined) {
      const length = tagFeatures(lesson, index, before, beforeThat, features);
      guess = learner.best(features, length, habits.choices.get(word.lower));
      learner.tick();
      const right = gold[index] as number;
      if (guess !== right) learner.correct(features, length, right, guess);
    }
    if (keep) guesses[index] = guess;
    beforeThat = before;
    before = guess;
  });
}

/** All features of a word; `before` and `beforeThat` are the tags to its left. Returns how many. */
function tagFeatures(
  { words, hints }: Lesson,
  index: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
): number {
  const { own } = words[index] as WordFacts;
  out.set(own);
  let length = own.length;
  for (const role of neighbours) length = neighbourFeatures(words[index + role] ?? edge, role, out, length);
  length = contextFeatures(words, index, before, beforeThat, out, length);
  return hints ? hintFeatures(words, hints, index, before, out, length) : length;
}

function lessonOf(
  { texts, hints, upos, xpos }: GoldSentence,
  tags: readonly string[],
  habits: Habits,
  hinted: boolean,
): Lesson {
  const habitOf = (lower: string) => habits.numbers.get(lower) ?? 0;
  return {
    words: texts.map((text) => wordFacts(text, habitOf)),
    hints: hinted ? hintNumbers(hints) : null,
    gold: Uint8Array.from(upos, (part, index) => tagNumber(tags, part, xpos[index] ?? '')),
    guesses: new Uint8Array(texts.length),
  };
}
