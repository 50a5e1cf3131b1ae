import { holds, lengthOf, overlapOf } from './accept-features.ts';
import type { Hypothesis } from './hypothesis.ts';

export interface Chosen {
  readonly hypothesis: Hypothesis;
  readonly likelihood: number;
}

/** Hypotheses further away in the list have no words in common: it also bounds the work. */
const reach = 64;

/** Takes hypotheses from the likeliest on; one that says again what is taken, by the same words, is left out. */
export function choose(all: readonly Hypothesis[], likelihoods: readonly number[], least: number): readonly Chosen[] {
  const order = all
    .map((_, index) => index)
    .filter((index) => (likelihoods[index] as number) >= least)
    .sort((a, b) => (likelihoods[b] as number) - (likelihoods[a] as number) || a - b);
  const taken = new Uint8Array(all.length);
  for (const index of order) taken[index] = Number(!isRepeated(all, taken, index));
  return all.flatMap((hypothesis, index) =>
    taken[index] ? [{ hypothesis, likelihood: likelihoods[index] as number }] : [],
  );
}

function isRepeated(all: readonly Hypothesis[], taken: Uint8Array, index: number): boolean {
  const end = Math.min(all.length, index + reach + 1);
  for (let at = Math.max(0, index - reach); at < end; at++)
    if (taken[at] && repeats(all[index] as Hypothesis, all[at] as Hypothesis)) return true;
  return false;
}

function repeats(one: Hypothesis, other: Hypothesis): boolean {
  const common = overlapOf(one.content, other.content);
  if (common === 0) return false;
  // "Weil said she expects a storm": what she said is not what she expects, though but two words are between them.
  if (holds(one.content, other.anchor) || holds(other.content, one.anchor)) return false;
  const sameCue = one.cue.first < other.cue.end && other.cue.first < one.cue.end;
  return (2 * common) / (lengthOf(one.content) + lengthOf(other.content)) > (sameCue ? 0.3 : 0.85);
}
