import { contextFeatures, mostTagFeatures, neighbourFeatures, neighbours } from '../syntax/tag-features.ts';
import { edge, type WordFacts, wordFacts } from '../syntax/words.ts';
import type { GoldSentence } from './align.ts';
import { Learner } from './learner.ts';
import { Random } from './random.ts';
import { type Habits, tagNumber } from './tags.ts';

const passes = 4;
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
  readonly gold: Uint8Array;
  readonly guesses: Uint8Array;
}

/** Learns to tag from left to right, each word with the guesses for those before it. */
export function learnTags(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  habits: Habits,
  bits: number,
): TaggerLessons {
  const lessons = sentences.map((sentence) => lessonOf(sentence, tags, habits));
  const learner = new Learner({ classes: tags.length, bits, atLeast: 2 });
  const features = new Int32Array(mostTagFeatures);
  for (const { words, gold } of lessons) {
    for (let index = 0; index < words.length; index++) {
      const length = tagFeatures(
        words,
        index,
        gold[index - 1] ?? tags.length,
        gold[index - 2] ?? tags.length,
        features,
      );
      learner.see(features, length);
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

function study(
  { words, gold, guesses }: Lesson,
  learner: Learner,
  habits: Habits,
  features: Int32Array,
  keep: boolean,
) {
  let before = learner.classes;
  let beforeThat = learner.classes;
  words.forEach((word, index) => {
    let guess = habits.sure.get(word.lower);
    if (guess === undefined) {
      const length = tagFeatures(words, index, before, beforeThat, features);
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
  words: readonly WordFacts[],
  index: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
): number {
  const { own } = words[index] as WordFacts;
  out.set(own);
  let length = own.length;
  for (const role of neighbours) length = neighbourFeatures(words[index + role] ?? edge, role, out, length);
  return contextFeatures(words, index, before, beforeThat, out, length);
}

function lessonOf({ texts, upos, xpos }: GoldSentence, tags: readonly string[], habits: Habits): Lesson {
  const habitOf = (lower: string) => habits.numbers.get(lower) ?? 0;
  return {
    words: texts.map((text) => wordFacts(text, habitOf)),
    gold: Uint8Array.from(upos, (part, index) => tagNumber(tags, part, xpos[index] ?? '')),
    guesses: new Uint8Array(texts.length),
  };
}
