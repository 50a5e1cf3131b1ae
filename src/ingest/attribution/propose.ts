import { acceptFeatures } from './accept-features.ts';
import { ChainRoom } from './chain.ts';
import { companyFeatures, neighbourFeatures, wordFeatures } from './cue-features.ts';
import { FeatureList } from './hash.ts';
import { type Hypothesis, hypothesesOf } from './hypothesis.ts';
import { type AttributionModel, likelihoodOf } from './model.ts';
import { windowFeatures } from './span-features.ts';
import type { TokenView } from './tokens.ts';
import { UnitRoom, viewUnits } from './unit-view.ts';
import { windowOf } from './window.ts';

/** Rooms that every call uses again; nothing is kept in them between calls. */
const room = new ChainRoom();
const units = new UnitRoom();
const features = new FeatureList();
const nodes = new FeatureList();
const edges = new FeatureList();

/** Those tokens of a sentence that may be cues, with the odds so far and where the features of each begin. */
class CueRoom {
  tokens = new Int32Array(0);
  odds = new Float64Array(0);
  starts = new Int32Array(1);

  /** Makes room for `count` tokens, all with even odds. */
  fit(count: number): void {
    if (this.tokens.length < count) {
      this.tokens = new Int32Array(2 * count);
      this.odds = new Float64Array(2 * count);
      this.starts = new Int32Array(2 * count + 1);
    } else this.odds.fill(0, 0, count);
  }
}

const cues = new CueRoom();

/** Token ranges of the body, where statements are looked for. */
export function bodyTokens({ document }: TokenView): readonly { readonly first: number; readonly end: number }[] {
  return document.sentences
    .filter((sentence) => /^(?:BODY|HEADLINE)$/.test(document.passages[sentence.passage]?.kind ?? ''))
    .map(({ firstToken, endToken }) => ({ first: firstToken, end: endToken }));
}

/** Tokens less likely than this are no cues; within quotations, where few are of others than the speaker, than the second. */
const leastCue = 0.12;
const leastQuotedCue = 0.5;

/** Whether a token is likely enough to be a cue's main word for its window to be read. */
export function mayReport(view: TokenView, token: number, likelihood: number): boolean {
  return likelihood >= ((view.quotation[token] as number) >= 0 ? leastQuotedCue : leastCue);
}

/**
 * Odds (their logs) that no further feature turns: seven words in ten have lower ones by their own features, six in seven by their own
 * and their neighbours', and two in four thousand of the words whose windows are read, on the articles that extraction is measured with.
 */
const hopeless = { word: -0.95, neighbours: -1.85 };

/** How likely each token is a cue's main word; 0 where that is plain from the words next to it, and outside of the body. */
export function cueLikelihoods(view: TokenView, model: AttributionModel): Float64Array {
  const likelihoods = new Float64Array(view.count);
  for (const { first, end } of bodyTokens(view)) {
    cues.fit(end - first);
    for (let at = first; at < end; at++) cues.tokens[at - first] = at;
    let count = score(view, model, wordFeatures, end - first, hopeless.word);
    count = score(view, model, neighbourFeatures, count, hopeless.neighbours);
    count = score(view, model, companyFeatures, count, Number.NEGATIVE_INFINITY);
    for (let at = 0; at < count; at++) likelihoods[cues.tokens[at] as number] = likelihoodOf(cues.odds[at] as number);
  }
  return likelihoods;
}

/** Adds what further features say to the odds of a sentence's tokens, all at once, and keeps those above `least`; how many these are. */
function score(
  view: TokenView,
  model: AttributionModel,
  add: (view: TokenView, at: number, out: FeatureList) => void,
  count: number,
  least: number,
): number {
  const { tokens, odds, starts } = cues;
  features.length = 0;
  for (let at = 0; at < count; at++) {
    starts[at] = features.length;
    add(view, tokens[at] as number, features);
  }
  starts[count] = features.length;
  model.addCueScores(features, starts, count, odds);
  let kept = 0;
  for (let at = 0; at < count; at++) {
    if ((odds[at] as number) < least) continue;
    tokens[kept] = tokens[at] as number;
    odds[kept++] = odds[at] as number;
  }
  return kept;
}

/**
 * Windows of tokens less likely than this are learned from, but not read: the joint of both development sets moves
 * by a tenth of a point with them.
 */
const leastRead = 0.22;

/** More cues of a sentence than this are not read: twice as many as were seen in one, it bounds the work in a text of nothing else. */
const mostCues = 16;

/** The cues of a sentence, in text order; of too many the likeliest. */
function cuesOf(view: TokenView, first: number, end: number, likelihoods: Float64Array): readonly number[] {
  const found: number[] = [];
  for (let at = first; at < end; at++) {
    const likelihood = likelihoods[at] as number;
    if (likelihood >= leastRead && mayReport(view, at, likelihood)) found.push(at);
  }
  if (found.length <= mostCues) return found;
  return found
    .sort((a, b) => (likelihoods[b] as number) - (likelihoods[a] as number) || a - b)
    .slice(0, mostCues)
    .sort((a, b) => a - b);
}

/** What each likely cue would report, in text order. */
export function propose(view: TokenView, likelihoods: Float64Array, model: AttributionModel): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  for (const { first, end } of bodyTokens(view)) {
    for (const at of cuesOf(view, first, end, likelihoods)) {
      const window = windowOf(view, at);
      const numbers = viewUnits(view, window, likelihoods, units);
      const chain = model.chain(windowFeatures(view, window, numbers, nodes, edges));
      found.push(...hypothesesOf(window, chain, room, likelihoods[at] as number));
    }
  }
  return found;
}

/** How likely each hypothesis is right, with the others beside it. */
export function weigh(view: TokenView, all: readonly Hypothesis[], model: AttributionModel): readonly number[] {
  return all.map((_, index) => {
    features.length = 0;
    acceptFeatures(view, all, index, features);
    return model.accept(features);
  });
}
