import { FeatureTable } from '../models/table.ts';
import { TagChoices } from '../syntax/tag-choices.ts';
import { contextFeatures, mostTagFeatures, neighbourFeatures } from '../syntax/tag-features.ts';
import { highest, Tagger } from '../syntax/tagger.ts';
import { Vocabulary } from '../syntax/vocabulary.ts';
import { ownFeatures, type WordFacts, wordFacts } from '../syntax/words.ts';
import type { GoldSentence } from './align.ts';
import { Learner } from './learner.ts';
import { Random } from './random.ts';
import { byHabit, type Habits, learnHabits, tagNumber } from './tags.ts';

const passes = 6;
/** In corrections of one feature: see `LearnerOptions`. */
const margin = 15;
/** Sentences are guessed in so many parts, each by a tagger that learned from the others; neighbours in one part. */
const folds = 5;
const together = 100;

interface Lesson {
  readonly texts: readonly string[];
  readonly words: readonly WordFacts[];
  /** What each may be tagged. */
  readonly choices: readonly Uint8Array[];
  readonly gold: Uint8Array;
}

/** Learns to tag from left to right, each word with the guesses for those before it. */
export function learnTags(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  habits: Habits,
  bits: number,
): Learner {
  const lessons = lessonsOf(sentences, tags, habits);
  const learner = new Learner({ bits, atLeast: 2, margin });
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
    for (const lesson of order) study(lesson, learner, tags.length, features);
  }
  return learner;
}

/** The tags that each sentence's words are given by a tagger that has not seen it: as often wrong as in new text. */
export function guessTags(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  { bits, ceiling }: { readonly bits: number; readonly ceiling: number },
): readonly Uint8Array[] {
  const foldOf = (index: number) => Math.floor(index / together) % folds;
  const guesses: Uint8Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, index) => foldOf(index) !== fold);
    const seen = others.length > 0 ? others : sentences;
    const habits = learnHabits(seen, tags);
    const table = new FeatureTable(learnTags(seen, tags, habits, bits).learned('tags', ceiling));
    const vocabulary = new Vocabulary({ ...habits, habits: byHabit(habits.numbers) }, table, tags.length);
    const tagger = new Tagger(table, vocabulary, tags.length);
    for (const [index, { texts }] of sentences.entries()) {
      if (foldOf(index) !== fold) continue;
      const entries = texts.map((text) => vocabulary.entry(text));
      guesses[index] = tagger.tag(
        entries,
        entries.map((entry) => entry.facts),
      );
    }
  }
  return guesses;
}

function study({ texts, words, choices, gold }: Lesson, learner: Learner, none: number, features: Int32Array) {
  const scores = new Int32Array(none);
  let before = none;
  let beforeThat = none;
  for (let index = 0; index < words.length; index++) {
    const tags = choices[index] as Uint8Array;
    let guess = tags[0] as number;
    if (tags.length > 1) {
      const length = tagFeatures({ texts, words }, index, before, beforeThat, features);
      learner.score(features, length, tags, scores);
      guess = tags[highest(scores, tags.length)] as number;
      learner.tick();
      learner.widen(features, length, tags, scores, gold[index] as number);
    }
    beforeThat = before;
    before = guess;
  }
}

/** All features of a word; `before` and `beforeThat` are the tags to its left. Returns how many. */
function tagFeatures(
  { texts, words }: Pick<Lesson, 'texts' | 'words'>,
  index: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
): number {
  const own = ownFeatures(texts[index] ?? '', words[index] as WordFacts, out);
  const length = neighbourFeatures(words, index, out, own);
  return contextFeatures(words, index, before, beforeThat, out, length);
}

function lessonsOf(sentences: readonly GoldSentence[], tags: readonly string[], habits: Habits): readonly Lesson[] {
  const known = new TagChoices(habits);
  return sentences.map(({ texts, upos, xpos }) => {
    const lowers = texts.map((text) => text.toLowerCase());
    return {
      texts,
      words: texts.map((text, index) =>
        wordFacts(text, lowers[index] ?? '', habits.numbers.get(lowers[index] ?? '') ?? 0),
      ),
      choices: texts.map((text, index) => known.of(text, lowers[index] ?? '')),
      gold: Uint8Array.from(upos, (part, index) => tagNumber(tags, part, xpos[index] ?? '')),
    };
  });
}
