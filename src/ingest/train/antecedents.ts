import { castMemberOf } from '../evaluate/cast.ts';
import type { CastMember, GoldArticle } from '../evaluate/gold.ts';
import { labelledAttributions } from '../evaluate/labelled.ts';
import { findMentions } from '../extract/5-mentions.ts';
import type { AntecedentMeta, Question } from '../extract/9-antecedents.ts';
import { castSpeakers } from '../extract/9-speakers.ts';
import { readDocument } from '../extract/document.ts';
import { judge } from '../extract/judge.ts';
import { encodeModel } from '../models/format.ts';
import { heldOut, trainingCorpus } from './corpus.ts';
import type { Trainer } from './trainer.ts';

/** A question with the answers that the labels allow: indexes of its candidates; none for nobody. */
interface Lesson {
  readonly question: Question;
  readonly right: ReadonlySet<number>;
}

/** Penalty on squared weights, rounds of AdaGrad over all lessons, and how often a feature must occur. Chosen by cross-validation. */
const penalty = 2;
const rounds = 200;
const least = 4;

/** How likely an answer must be to be given: below it nobody is the better answer. A noun has many rivals that share what is left. */
const leastSure = { HE: 0.5, SHE: 0.5, IT: 0.35, THEY: 0.55, NOUN: 0.4 };

/** The log-linear ranking of antecedents, learned from the labelled speakers of our own corpus. */
export const antecedentTrainer: Trainer = {
  name: 'antecedents',
  train: (data, say) => {
    const { articles, sources } = trainingCorpus(data);
    const lessons = articles.flatMap((article) => lessonsOf(article));
    say(`${lessons.length} questions: learning whom they mean`);
    const weights = learn(lessons);
    const unseen = heldOut.read(data).flatMap((article) => lessonsOf(article));
    const meta: AntecedentMeta = { leastSure, weights };
    return {
      bytes: encodeModel({ name: 'antecedents', meta }),
      card: {
        purpose: 'whom a pronoun or a definite phrase in a source means',
        trainedOn: sources,
        notice: 'Trained on articles written for Onrecord.',
        scores: { questions: scored(unseen, meta) },
      },
    };
  },
};

/** The questions that an article's labelled sources put, earlier ones answered by their labels. */
function lessonsOf(article: GoldArticle): readonly Lesson[] {
  const document = readDocument(article.raw);
  const labels = article.attributions.filter((label) => label.content.length > 0);
  const judged = labelledAttributions(article, document).map((one) => judge(document, one, article.raw.publishedOn));
  const voices = judged.flatMap((one) => [...(one.source ? [one.source] : []), ...one.addressees]);
  const reading = findMentions(document, voices);
  const ids = reading.entities.map((entity) => castMemberOf(entity, article.cast as readonly CastMember[]));
  const lessons: Lesson[] = [];
  castSpeakers(reading, judged, (question, index) => {
    const words = judged[index]?.source?.text.trim() ?? '';
    const wanted = labels[index]?.particulars?.speakers ?? [];
    // "its" in "its spokeswoman" asks for somebody whom the label does not tell.
    const untold = question.anaphor.sort !== 'NOUN' && /\s/.test(words) && !/^(?:he|she|it|they)\b/i.test(words);
    if (untold) return null;
    const right = new Set<number>();
    for (const [at, { entity }] of question.candidates.entries()) {
      const id = ids[entity];
      if (id && wanted.includes(id)) right.add(at);
    }
    lessons.push({ question, right });
    return right.values().next().value ?? null;
  });
  return lessons;
}

/** Weights that make the labelled answers likely: full gradients with AdaGrad's steps, in a fixed order, so always the same. */
function learn(lessons: readonly Lesson[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const lesson of lessons)
    for (const features of optionsOf(lesson))
      for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
  const numbers = new Map(names.map((name, at) => [name, at]));
  const numbered = lessons.map((lesson) => ({
    options: optionsOf(lesson).map((features) => features.flatMap((name) => numbers.get(name) ?? [])),
    right: lesson.right,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-3);
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(names.length);
    for (const { options, right } of numbered) {
      const shares = likelihoods(options.map((features) => sumOf(features, weights)));
      const isRight = (at: number) => (right.size > 0 ? right.has(at) : at === options.length - 1);
      const mass = shares.reduce((sum, share, at) => sum + (isRight(at) ? share : 0), 0) || 1e-12;
      for (const [at, features] of options.entries()) {
        const share = shares[at] ?? 0;
        const step = (isRight(at) ? share / mass : 0) - share;
        for (const feature of features) slope[feature] = (slope[feature] ?? 0) + step;
      }
    }
    for (let at = 0; at < names.length; at++) {
      const step = (slope[at] ?? 0) - penalty * (weights[at] ?? 0);
      squares[at] = (squares[at] ?? 0) + step * step;
      weights[at] = (weights[at] ?? 0) + (0.5 * step) / Math.sqrt(squares[at] ?? 1);
    }
  }
  const rounded = names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
}

/** The features of every answer, nobody last. */
const optionsOf = ({ question }: Lesson): readonly (readonly string[])[] => [
  ...question.candidates.map((candidate) => candidate.features),
  question.nobody,
];

const sumOf = (features: readonly number[], weights: Float64Array) =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);

function likelihoods(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** Of the questions that have an answer: answered right, answered wrong; of those that have none: answered all the same. */
function scored(lessons: readonly Lesson[], { weights, leastSure: sure }: AntecedentMeta): Record<string, number> {
  const names = new Map(Object.entries(weights));
  const tally = { answerable: 0, right: 0, wrong: 0, unanswerable: 0, given: 0 };
  for (const lesson of lessons) {
    const sums = optionsOf(lesson).map((features) => features.reduce((sum, name) => sum + (names.get(name) ?? 0), 0));
    const shares = likelihoods(sums);
    const nobody = sums.length - 1;
    const best = sums.reduce((top, sum, at) => (sum > (sums[top] ?? 0) ? at : top), nobody);
    const answered = best !== nobody && (shares[best] ?? 0) >= sure[lesson.question.anaphor.sort];
    const kind = lesson.right.size > 0 ? 'answerable' : 'unanswerable';
    tally[kind]++;
    if (answered && kind === 'unanswerable') tally.given++;
    else if (answered) tally[lesson.right.has(best) ? 'right' : 'wrong']++;
  }
  const share = (some: number, all: number) => Math.round((1000 * some) / Math.max(1, all)) / 1000;
  return {
    questions: lessons.length,
    right: share(tally.right, tally.answerable),
    wrong: share(tally.wrong, tally.answerable),
    givenWithoutAnswer: share(tally.given, tally.unanswerable),
  };
}
