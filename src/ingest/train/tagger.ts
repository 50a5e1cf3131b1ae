import { TagChoices } from '../syntax/tag-choices.ts';
import { contextFeatures, mostTagFeatures, neighbourFeatures } from '../syntax/tag-features.ts';
import { highest } from '../syntax/tagger.ts';
import { type WordFacts, wordFacts } from '../syntax/words.ts';
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
  /** What each may be tagged. */
  readonly choices: readonly Uint8Array[];
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
  const choices = new TagChoices(habits);
  const lessons = sentences.map((sentence) => lessonOf(sentence, tags, habits, choices));
  const learner = new Learner({ bits, atLeast: 2 });
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
    for (const lesson of order) study(lesson, learner, tags.length, features, pass === guessedPass);
  }
  return { learner, guesses: lessons.map((lesson) => lesson.guesses) };
}

function study(lesson: Lesson, learner: Learner, none: number, features: Int32Array, keep: boolean) {
  const { words, choices, gold, guesses } = lesson;
  const scores = new Int32Array(none);
  let before = none;
  let beforeThat = none;
  for (let index = 0; index < words.length; index++) {
    const tags = choices[index] as Uint8Array;
    let guess = tags[0] as number;
    if (tags.length > 1) {
      const length = tagFeatures(lesson, index, before, beforeThat, features);
      learner.score(features, length, tags, scores);
      guess = tags[highest(scores, tags.length)] as number;
      learner.tick();
      learner.widen(features, length, tags, scores, gold[index] as number);
    }
    if (keep) guesses[index] = guess;
    beforeThat = before;
    before = guess;
  }
}

/** All features of a word; `before` and `beforeThat` are the tags to its left. Returns how many. */
function tagFeatures({ words }: Lesson, index: number, before: number, beforeThat: number, out: Int32Array): number {
  const { own } = words[index] as WordFacts;
  out.set(own);
  const length = neighbourFeatures(words, index, out, own.length);
  return contextFeatures(words, index, before, beforeThat, out, length);
}

function lessonOf(
  { texts, upos, xpos }: GoldSentence,
  tags: readonly string[],
  habits: Habits,
  choices: TagChoices,
): Lesson {
  const lowers = texts.map((text) => text.toLowerCase());
  return {
    words: texts.map((text, index) =>
      wordFacts(text, lowers[index] ?? '', habits.numbers.get(lowers[index] ?? '') ?? 0),
    ),
    choices: texts.map((text, index) => choices.of(text, lowers[index] ?? '')),
    gold: Uint8Array.from(upos, (part, index) => tagNumber(tags, part, xpos[index] ?? '')),
    guesses: new Uint8Array(texts.length),
  };
}
