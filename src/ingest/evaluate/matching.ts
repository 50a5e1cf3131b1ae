import type { StatementKind } from '../types.ts';
import { headWord } from './head-word.ts';
import { kindOf, quoteMask } from './quote-mask.ts';
import { findWords, overlap, type Place, sharedWords, wordsIn } from './words.ts';

/** What a label and a prediction have in common. A part that is not there has no places. */
export interface Triple {
  readonly content: readonly Place[];
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
}

/** A triple as word indexes, with its class by where its words stand. */
export interface Worded<T extends Triple> {
  readonly of: T;
  readonly content: readonly number[];
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly kind: StatementKind;
  /** The source's head word, -1 without a source. */
  readonly head: number;
}

/** A label and the prediction that is held against it; `overlap` is that of their contents, over 0. */
export interface Pair<G extends Triple, P extends Triple> {
  readonly gold: Worded<G>;
  readonly predicted: Worded<P>;
  readonly overlap: number;
}

/** One article's labels against its predictions. Triples without content are left out. */
export interface Matching<G extends Triple, P extends Triple> {
  readonly gold: readonly Worded<G>[];
  readonly predicted: readonly Worded<P>[];
  readonly pairs: readonly Pair<G, P>[];
  /** Cues that found a partner: one to one, nearest first, a shared word is enough. */
  readonly cues: number;
}

/** Pairs labels and predictions one to one, greedily by the overlap of their contents. */
export function match<G extends Triple, P extends Triple>(
  text: string,
  gold: readonly G[],
  predicted: readonly P[],
): Matching<G, P> {
  const words = findWords(text);
  const mask = quoteMask(text);
  const worded = <T extends Triple>(of: T): Worded<T> => ({
    of,
    content: wordsIn(words, of.content),
    source: wordsIn(words, of.source),
    cue: wordsIn(words, of.cue),
    kind: kindOf(words, mask, of.content),
    head: headWord(text, words, of.source),
  });
  const labels = gold.map(worded).filter((one) => one.content.length > 0);
  const guesses = predicted.map(worded).filter((one) => one.content.length > 0);
  return {
    gold: labels,
    predicted: guesses,
    pairs: pairContents(labels, guesses),
    cues: greedy(labels, guesses, (a, b) => [overlap(a.cue, b.cue)]).length,
  };
}

function pairContents<G extends Triple, P extends Triple>(
  gold: readonly Worded<G>[],
  predicted: readonly Worded<P>[],
): readonly Pair<G, P>[] {
  // Ties: more shared words, then a shared cue, then a shared source.
  const pairs = greedy(gold, predicted, (a, b) => [
    overlap(a.content, b.content),
    sharedWords(a.content, b.content),
    Math.min(1, sharedWords(a.cue, b.cue)),
    Math.min(1, sharedWords(a.source, b.source)),
  ]);
  return pairs.map(([a, b]) => ({ gold: a, predicted: b, overlap: overlap(a.content, b.content) }));
}

/** Takes the best pair, then the best of what is left; pairs whose first figure is 0 are none. */
function greedy<A, B>(
  as: readonly A[],
  bs: readonly B[],
  rank: (a: A, b: B) => readonly number[],
): readonly (readonly [A, B])[] {
  const candidates = as.flatMap((a) =>
    bs.flatMap((b) => {
      const figures = rank(a, b);
      return (figures[0] ?? 0) > 0 ? [{ a, b, figures }] : [];
    }),
  );
  // A stable sort: equal figures keep the text's order.
  candidates.sort((x, y) => {
    const at = x.figures.findIndex((figure, index) => figure !== y.figures[index]);
    return at < 0 ? 0 : (y.figures[at] ?? 0) - (x.figures[at] ?? 0);
  });
  const takenA = new Set<A>();
  const takenB = new Set<B>();
  return candidates.flatMap(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return [];
    takenA.add(a);
    takenB.add(b);
    return [[a, b] as const];
  });
}
