import { matched, part, rightSource } from './figures.ts';
import type { Reading } from './particulars.ts';

/** Statements of like confidence: how sure they are on average, and how many of them were right. */
export interface CalibrationStep {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The mean confidence. */
  readonly confidence: number;
  /** The share whose content and source are a label's. */
  readonly right: number;
}

/** How far confidences can be trusted. */
export interface Calibration {
  readonly steps: readonly CalibrationStep[];
  /** The mean distance of confidence and share right, by count (expected calibration error, Naeini and others 2015). */
  readonly error: number;
}

const width = 0.1;

/** Confidences of all statements against what came of them; a statement is right where it is joint. */
export function calibrationOf(readings: readonly Reading[]): Calibration {
  const cases = readings.flatMap(({ matching }) => {
    const right = new Set(
      matching.pairs.filter((pair) => matched(pair) && rightSource(pair)).map((pair) => pair.predicted),
    );
    return matching.predicted.map((one) => ({ confidence: one.of.statement.confidence, right: right.has(one) }));
  });
  const steps = Array.from({ length: Math.round(1 / width) }, (_, index): CalibrationStep => {
    const [from, to] = [index / 10, (index + 1) / 10];
    const here = cases.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === index);
    return {
      from,
      to,
      count: here.length,
      confidence: part(
        here.reduce((sum, one) => sum + one.confidence, 0),
        here.length,
      ),
      right: part(here.filter((one) => one.right).length, here.length),
    };
  }).filter((step) => step.count > 0);
  const error = part(
    steps.reduce((sum, step) => sum + step.count * Math.abs(step.confidence - step.right), 0),
    cases.length,
  );
  return { steps, error };
}
