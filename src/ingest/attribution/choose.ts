import { overlapOf } from './accept-features.ts';
import type { Hypothesis, Stretch } from './hypothesis.ts';

export interface Chosen {
  readonly hypothesis: Hypothesis;
  readonly likelihood: number;
}

/** Takes hypotheses from the likeliest on; one that says again what is taken, by the same words, is left out. */
export function choose(all: readonly Hypothesis[], likelihoods: readonly number[], least: number): readonly Chosen[] {
  const order = all
    .map((_, index) => index)
    .sort((a, b) => (likelihoods[b] as number) - (likelihoods[a] as number) || a - b);
  const chosen: Chosen[] = [];
  for (const index of order) {
    const hypothesis = all[index] as Hypothesis;
    const likelihood = likelihoods[index] as number;
    if (likelihood < least) break;
    if (chosen.some(({ hypothesis: other }) => repeats(hypothesis, other))) continue;
    chosen.push({ hypothesis, likelihood });
  }
  return chosen.sort((a, b) => a.hypothesis.anchor - b.hypothesis.anchor);
}

function repeats(one: Hypothesis, other: Hypothesis): boolean {
  const sameCue = one.cue.first < other.cue.end && other.cue.first < one.cue.end;
  const length = (parts: readonly Stretch[]) => parts.reduce((sum, part) => sum + part.end - part.first, 0);
  const likeness = (2 * overlapOf(one.content, other.content)) / (length(one.content) + length(other.content));
  return likeness > (sameCue ? 0.3 : 0.85);
}
