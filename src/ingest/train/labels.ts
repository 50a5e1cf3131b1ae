import { type ArcLabels, arcKind } from '../syntax/arc-labels.ts';
import { ChildLists, labelFeatures, mostLabelFeatures } from '../syntax/label-features.ts';
import type { ParseInput } from '../syntax/move-features.ts';
import { highest } from '../syntax/tagger.ts';
import type { GoldSentence } from './align.ts';
import { Learner } from './learner.ts';
import { Random } from './random.ts';

const passes = 5;
/** In corrections of one feature: see `LearnerOptions`. */
const margin = 40;

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

/** An arc's kind must be seen this often for its labels to be the only ones; from this share of them one is the only one. */
const enough = 50;
const sure = 0.998;
/** Labels below this share of a kind are left out. */
const least = 0.006;

/** Which labels each kind of arc has, as the model's meta has it. */
export function learnArcs(lessons: readonly LabelLesson[]): Readonly<Record<string, string>> {
  const kinds = new Map<number, Map<number, number>>();
  for (const { input, heads, labels } of lessons) {
    for (let word = 1; word <= input.size; word++) {
      const head = heads[word] as number;
      if (head === 0) continue;
      const kind = arcKind(input.tag[word] as number, input.part[head] as number, word < head);
      const counts = kinds.get(kind) ?? new Map<number, number>();
      const label = labels[word - 1] as number;
      kinds.set(kind, counts.set(label, (counts.get(label) ?? 0) + 1));
    }
  }
  const arcs = new Map<string, number[]>();
  for (const [kind, counts] of [...kinds].sort(([a], [b]) => a - b)) {
    const all = [...counts.values()].reduce((total, count) => total + count, 0);
    if (all < enough) continue;
    const most = Math.max(...counts.values());
    const share = most >= all * sure ? sure : least;
    const kept = [...counts].filter(([, count]) => count >= all * share).map(([label]) => label);
    const key = kept.sort((a, b) => a - b).join(' ');
    arcs.set(key, [...(arcs.get(key) ?? []), kind]);
  }
  return Object.fromEntries([...arcs].map(([labels, list]) => [labels, list.join(' ')]));
}

/** Learns to label the arcs of gold trees, each with the guess for its sibling before. The root's arc needs no learning. */
export function learnLabels(lessons: readonly LabelLesson[], arcs: ArcLabels, bits: number): Learner {
  const learner = new Learner({ bits, atLeast: 2, margin });
  const features = new Int32Array(mostLabelFeatures);
  const scores = new Int32Array(256);
  const lists = new ChildLists();
  const guesses = new Uint8Array(Math.max(0, ...lessons.map((lesson) => lesson.input.size)));
  type Visit = (length: number, right: number, choices: Uint8Array) => number;
  const eachArc = ({ input, heads, labels }: LabelLesson, visit: Visit) => {
    lists.fill(heads, input.size);
    for (let word = 1; word <= input.size; word++) {
      const head = heads[word] as number;
      guesses[word - 1] = labels[word - 1] as number;
      if (head === 0) continue;
      const choices = arcs.of(arcKind(input.tag[word] as number, input.part[head] as number, word < head));
      if (choices.length === 1) {
        guesses[word - 1] = choices[0] as number;
        continue;
      }
      const before = lists.before[word] as number;
      const labelBefore = before > input.size ? -1 : (guesses[before - 1] as number);
      const length = labelFeatures(input, heads, lists, word, labelBefore, features);
      guesses[word - 1] = visit(length, labels[word - 1] as number, choices);
    }
  };
  for (const lesson of lessons) {
    eachArc(lesson, (length, right) => {
      learner.see(features, length);
      return right;
    });
  }
  const random = new Random(13);
  const order = [...lessons];
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order);
    for (const lesson of order) {
      eachArc(lesson, (length, right, choices) => {
        learner.score(features, length, choices, scores);
        learner.tick();
        learner.widen(features, length, choices, scores, right);
        return choices[highest(scores, choices.length)] as number;
      });
    }
  }
  return learner;
}
