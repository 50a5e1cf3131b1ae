import { ChildLists, labelFeatures, mostLabelFeatures } from '../syntax/label-features.ts';
import type { ParseInput } from '../syntax/move-features.ts';
import type { GoldSentence } from './align.ts';
import { Learner } from './learner.ts';
import { Random } from './random.ts';

const passes = 5;

/** A sentence to learn labels from; `heads` by word (1 to size), `labels` by place (0 to size - 1). */
export interface LabelLesson {
  readonly input: ParseInput;
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/** Labels seen often enough, the commonest first. */
export function labelSet(sentences: readonly GoldSentence[], atLeast: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { labels } of sentences) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .filter(([label, count]) => count >= atLeast || label === 'root')
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label]) => label);
}

/** A label's number; a rare one's is that of its first part ("obl" for "obl:x"), else that of "dep" or the commonest. */
export function labelNumber(labels: readonly string[], label: string): number {
  const candidates = [label, label.split(':', 1)[0] ?? '', 'dep'];
  return Math.max(0, candidates.map((name) => labels.indexOf(name)).find((number) => number >= 0) ?? 0);
}

/** Learns to label the arcs of gold trees, each with the guess for its sibling before. The root's arc needs no learning. */
export function learnLabels(lessons: readonly LabelLesson[], classes: number, bits: number): Learner {
  const learner = new Learner({ classes, bits, atLeast: 2 });
  const features = new Int32Array(mostLabelFeatures);
  const lists = new ChildLists();
  const eachArc = (lesson: LabelLesson, guesses: Uint8Array, visit: (length: number, right: number) => number) => {
    const { input, heads, labels } = lesson;
    lists.fill(heads, input.size);
    for (let word = 1; word <= input.size; word++) {
      const right = labels[word - 1] as number;
      guesses[word - 1] = right;
      if (heads[word] === 0) continue;
      const before = lists.before[word] as number;
      const labelBefore = before > input.size ? -1 : (guesses[before - 1] as number);
      guesses[word - 1] = visit(labelFeatures(input, heads, lists, word, labelBefore, features), right);
    }
  };
  const guesses = new Uint8Array(Math.max(0, ...lessons.map((lesson) => lesson.input.size)));
  for (const lesson of lessons) {
    eachArc(lesson, guesses, (length, right) => {
      learner.see(features, length);
      return right;
    });
  }
  const random = new Random(13);
  const order = [...lessons];
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order);
    for (const lesson of order) {
      eachArc(lesson, guesses, (length, right) => {
        const guess = learner.best(features, length);
        learner.tick();
        if (guess !== right) learner.correct(features, length, right, guess);
        return guess;
      });
    }
  }
  return learner;
}
