import type { StatementKind } from '../types.ts';
import type { Matching, Pair, Triple, Worded } from './matching.ts';
import { sameWords, sharedWords } from './words.ts';

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const kinds = ['ALL', 'DIRECT', 'MIXED', 'INDIRECT'] as const;
export type Kind = (typeof kinds)[number];
export type ByKind<T> = Readonly<Record<Kind, T>>;

/** Content figures; the definitions are those of Onrecord's task. */
export const measures = ['strict', 'soft', 'match', 'joint', 'jointHead', 'jointStrict'] as const;
export type Measure = (typeof measures)[number];

/** How sources came out among the pairs whose content matched. Shares are of the pairs whose label has a source. */
export interface SourceFigures {
  readonly pairs: number;
  readonly overlap: number;
  readonly head: number;
  readonly exact: number;
  readonly missing: number;
  /** Pairs whose label has no source, and the share of them that were given none. */
  readonly sourceless: number;
  readonly leftEmpty: number;
}

/** All figures of attributions, whoever the sources are. */
export interface Figures {
  readonly gold: ByKind<number>;
  readonly predicted: ByKind<number>;
  readonly content: Readonly<Record<Measure, ByKind<Rate>>>;
  /** Every word is content or not. */
  readonly tokens: Rate;
  readonly source: ByKind<SourceFigures>;
  readonly cue: Rate;
}

/** Contents that share half their words, by Dice, are the same statement. */
export const matched = (pair: Pair<Triple, Triple>): boolean => pair.overlap >= 0.5;

/** Right source: a shared word; none where the label has none. */
export function rightSource({ gold, predicted }: Pair<Triple, Triple>): boolean {
  return gold.source.length > 0 ? sharedWords(gold.source, predicted.source) > 0 : predicted.source.length === 0;
}

function rightHead({ gold, predicted }: Pair<Triple, Triple>): boolean {
  return gold.source.length > 0 ? predicted.source.includes(gold.head) : predicted.source.length === 0;
}

const exactSource = ({ gold, predicted }: Pair<Triple, Triple>) => sameWords(gold.source, predicted.source);
const strict = ({ gold, predicted }: Pair<Triple, Triple>) => sameWords(gold.content, predicted.content);

const worth: Readonly<Record<Measure, (pair: Pair<Triple, Triple>) => number>> = {
  strict: (pair) => Number(strict(pair)),
  soft: (pair) => pair.overlap,
  match: (pair) => Number(matched(pair)),
  joint: (pair) => Number(matched(pair) && rightSource(pair)),
  jointHead: (pair) => Number(matched(pair) && rightHead(pair)),
  jointStrict: (pair) => Number(strict(pair) && exactSource(pair)),
};

/** The figures of all articles together: counts are pooled before anything is divided. */
export function figuresOf(matchings: readonly Matching<Triple, Triple>[]): Figures {
  const gold = matchings.flatMap((one) => one.gold);
  const predicted = matchings.flatMap((one) => one.predicted);
  const pairs = matchings.flatMap((one) => one.pairs);
  const counts = (list: readonly Worded<Triple>[]) => byKind((kind) => list.filter((one) => isKind(one, kind)).length);
  const [goldCounts, predictedCounts] = [counts(gold), counts(predicted)];
  // By class, recall is over labels of the class and precision over predictions of it.
  const table = (value: (pair: Pair<Triple, Triple>) => number) =>
    byKind((kind) =>
      rate(
        sum(pairs.filter((pair) => isKind(pair.predicted, kind)).map(value)),
        predictedCounts[kind],
        sum(pairs.filter((pair) => isKind(pair.gold, kind)).map(value)),
        goldCounts[kind],
      ),
    );
  const cues = sum(matchings.map((one) => one.cues));
  const withCue = (list: readonly Worded<Triple>[]) => list.filter((one) => one.cue.length > 0).length;
  return {
    gold: goldCounts,
    predicted: predictedCounts,
    content: {
      strict: table(worth.strict),
      soft: table(worth.soft),
      match: table(worth.match),
      joint: table(worth.joint),
      jointHead: table(worth.jointHead),
      jointStrict: table(worth.jointStrict),
    },
    tokens: tokenRate(matchings),
    source: byKind((kind) => sourceFigures(pairs.filter((pair) => matched(pair) && isKind(pair.gold, kind)))),
    cue: rate(cues, withCue(predicted), cues, withCue(gold)),
  };
}

function tokenRate(matchings: readonly Matching<Triple, Triple>[]): Rate {
  let [right, predicted, gold] = [0, 0, 0];
  for (const one of matchings) {
    const labelled = new Set(one.gold.flatMap((each) => each.content));
    const guessed = new Set(one.predicted.flatMap((each) => each.content));
    gold += labelled.size;
    predicted += guessed.size;
    for (const word of guessed) if (labelled.has(word)) right++;
  }
  return rate(right, predicted, right, gold);
}

function sourceFigures(pairs: readonly Pair<Triple, Triple>[]): SourceFigures {
  const sourced = pairs.filter((pair) => pair.gold.source.length > 0);
  const rest = pairs.filter((pair) => pair.gold.source.length === 0);
  const share = (right: (pair: Pair<Triple, Triple>) => boolean) => part(sourced.filter(right).length, sourced.length);
  return {
    pairs: sourced.length,
    overlap: share(rightSource),
    head: share(rightHead),
    exact: share(exactSource),
    missing: share((pair) => pair.predicted.source.length === 0),
    sourceless: rest.length,
    leftEmpty: part(rest.filter(rightSource).length, rest.length),
  };
}

/** Hits over predictions and hits over labels; 0 where there is nothing to divide by. */
export function rate(hits: number, predicted: number, hitLabels: number, labels: number): Rate {
  const [precision, recall] = [part(hits, predicted), part(hitLabels, labels)];
  return { precision, recall, f1: part(2 * precision * recall, precision + recall) };
}

/** A share; 0 of nothing. */
export const part = (some: number, all: number): number => (all > 0 ? some / all : 0);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const isKind = (one: { readonly kind: StatementKind }, kind: Kind) => kind === 'ALL' || one.kind === kind;
const byKind = <T>(of: (kind: Kind) => T): ByKind<T> => ({
  ALL: of('ALL'),
  DIRECT: of('DIRECT'),
  MIXED: of('MIXED'),
  INDIRECT: of('INDIRECT'),
});
