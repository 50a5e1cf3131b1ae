import { acceptFeatures } from '../attribution/accept-features.ts';
import { ChainRoom } from '../attribution/chain.ts';
import { cueFeatures } from '../attribution/cue-features.ts';
import { FeatureList } from '../attribution/hash.ts';
import { type Hypothesis, hypothesesOf, spansOf } from '../attribution/hypothesis.ts';
import { bodyTokens, mayReport } from '../attribution/propose.ts';
import { windowFeatures } from '../attribution/span-features.ts';
import { type TokenView, viewTokens } from '../attribution/tokens.ts';
import { UnitRoom, viewUnits } from '../attribution/unit-view.ts';
import { windowOf } from '../attribution/window.ts';
import type { Document, RawArticle } from '../document-types.ts';
import { matched, rightSource } from '../evaluate/figures.ts';
import type { GoldArticle, GoldAttribution } from '../evaluate/gold.ts';
import { match } from '../evaluate/matching.ts';
import { readDocument } from '../extract/document.ts';
import { encodeModel } from '../models/format.ts';
import { quantise } from '../models/quantise.ts';
import { anchorsOf, unitLabels } from './attribution-gold.ts';
import { calibrate } from './calibrate.ts';
import { ChainData } from './chain-step.ts';
import { LogisticData } from './logistic-step.ts';
import type { Schedule } from './train-logistic.ts';

const folds = 3;
/** Each table has 2 to the power of so many places: small enough for the processor's cache. */
const bits = { cues: 18, nodes: 18, edges: 16, accept: 16 };
/** Features that come less often are not learned from. */
const often = { cues: 5, chain: 5, accept: 6 };
/** What is less likely is not even weighed against others; how sure a statement must be, `extract/attributions.ts` says. */
const least = 0.3;
const cueSchedule: Schedule = { epochs: 6, rate: 0.1, ridge: 4, dropout: 0.5, seeds: [7, 8, 9, 10, 11] };
const chainSchedule: Schedule = { epochs: 5, rate: 0.1, ridge: 3, dropout: 0.6, seeds: [11, 12, 13, 14, 15] };
const acceptSchedule: Schedule = { epochs: 12, rate: 0.1, ridge: 20, dropout: 0.6, seeds: [5, 6, 7, 8, 9] };

/** An article on the way through training. */
interface Lesson {
  readonly article: GoldArticle;
  readonly view: TokenView;
  readonly anchors: ReadonlyMap<number, GoldAttribution>;
  readonly fold: number;
  /** Likelihoods and hypotheses by models that did not see the article. */
  readonly likelihoods: Float64Array;
  readonly hypotheses: Hypothesis[];
}

/**
 * Trains the attribution model on labelled articles: cues, then windows, then acceptance, each later step on what the earlier
 * ones say of articles that they did not see. Returns the model file's bytes; the same articles give the same bytes.
 */
export function trainAttribution(
  articles: readonly GoldArticle[],
  say: (line: string) => void,
  read: (raw: RawArticle) => Document = readDocument,
): Uint8Array {
  const lessons = articles.map((article, index): Lesson => {
    const view = viewTokens(read(article.raw));
    return {
      article,
      view,
      anchors: anchorsOf(view, article),
      fold: index % folds,
      likelihoods: new Float64Array(view.count),
      hypotheses: [],
    };
  });
  say(`read ${lessons.length} articles`);
  const cues = trainCues(lessons);
  say('cues');
  const { nodes, edges } = trainWindows(lessons, say);
  const { learned: accept, calibration } = trainAcceptance(lessons);
  say('acceptance');
  return encodeModel({
    name: 'attribution',
    meta: { least, calibration },
    tables: [cues, nodes, edges, accept].map((learned) => quantise(learned)),
  });
}

function trainCues(lessons: readonly Lesson[]) {
  const data = new LogisticData(bits.cues);
  const features = new FeatureList();
  const places: { lesson: Lesson; token: number }[] = [];
  for (const lesson of lessons) {
    for (const { first, end } of bodyTokens(lesson.view)) {
      for (let token = first; token < end; token++) {
        features.length = 0;
        cueFeatures(lesson.view, token, features);
        data.add(features, lesson.anchors.has(token), lesson.fold);
        places.push({ lesson, token });
      }
    }
  }
  const { learned, likelihoods } = data.train('cues', folds, often.cues, cueSchedule);
  places.forEach(({ lesson, token }, row) => {
    lesson.likelihoods[token] = likelihoods[row] as number;
  });
  return learned;
}

function trainWindows(lessons: readonly Lesson[], say: (line: string) => void) {
  const data = new ChainData(bits);
  const [nodes, edges, room, units] = [new FeatureList(), new FeatureList(), new ChainRoom(), new UnitRoom()];
  const places: { lesson: Lesson; token: number }[] = [];
  for (const lesson of lessons) {
    const { view, likelihoods, anchors } = lesson;
    for (let token = 0; token < view.count; token++) {
      if (!mayReport(view, token, likelihoods[token] as number) && !anchors.has(token)) continue;
      const window = windowOf(view, token);
      const features = windowFeatures(view, window, viewUnits(view, window, likelihoods, units), nodes, edges);
      data.add(features, unitLabels(view, window, anchors.get(token)), lesson.fold);
      places.push({ lesson, token });
    }
  }
  return data.train(
    folds,
    often.chain,
    chainSchedule,
    (index, chain) => {
      const { lesson, token } = places[index] as (typeof places)[number];
      const likelihood = lesson.likelihoods[token] as number;
      if (!mayReport(lesson.view, token, likelihood)) return;
      lesson.hypotheses.push(...hypothesesOf(windowOf(lesson.view, token), chain, room, likelihood));
    },
    say,
  );
}

function trainAcceptance(lessons: readonly Lesson[]) {
  const data = new LogisticData(bits.accept);
  const features = new FeatureList();
  const targets: boolean[] = [];
  for (const { article, view, hypotheses, fold } of lessons) {
    const right = rightOnes(article, view, hypotheses);
    hypotheses.forEach((one, index) => {
      features.length = 0;
      acceptFeatures(view, hypotheses, index, features);
      data.add(features, right.has(one), fold);
      targets.push(right.has(one));
    });
  }
  const { learned, likelihoods } = data.train('accept', folds, often.accept, acceptSchedule);
  return { learned, calibration: calibrate(likelihoods, targets) };
}

/** Hypotheses whose content and source are a label's. */
function rightOnes(article: GoldArticle, view: TokenView, hypotheses: readonly Hypothesis[]): ReadonlySet<Hypothesis> {
  const triples = hypotheses.map((of) => {
    const { content, source, cue } = spansOf(view, of);
    return { of, content, source: source ? [source] : [], cue: [cue] };
  });
  const { pairs } = match(article.raw.text, article.attributions, triples);
  return new Set(pairs.filter((pair) => matched(pair) && rightSource(pair)).map((pair) => pair.predicted.of.of));
}
