import type { Attribution, StatementKind } from '../types.ts';
import { type Frame, partAt } from './10-frame.ts';

/** One reason for or against an attribution: 1 leaves the confidence as it is, less lowers it. */
export interface Factor {
  readonly reason: 'KIND' | 'CUE' | 'CUE_KNOWN' | 'SOURCE' | 'DISTANCE';
  readonly value: number;
}

/** Marks say where words begin and end; indirect borders are inferred. */
const byKind: Readonly<Record<StatementKind, number>> = { DIRECT: 1, MIXED: 0.95, INDIRECT: 0.9 };

/** A content this many words away from its cue is as likely somebody else's. */
const farAway = 12;

/** Why an attribution is as sure as it is; `knownCue` says whether the lexicon knows what the cue does. */
export function confidenceFactors(attribution: Attribution, frame: Frame | null, knownCue: boolean): readonly Factor[] {
  return [
    { reason: 'KIND', value: byKind[attribution.kind] },
    { reason: 'CUE', value: attribution.cue ? 1 : 0.75 },
    { reason: 'CUE_KNOWN', value: attribution.cue === null || knownCue ? 1 : 0.85 },
    { reason: 'SOURCE', value: attribution.source || attribution.continues !== null ? 1 : 0.85 },
    { reason: 'DISTANCE', value: frame ? nearness(attribution, frame) : 1 },
  ];
}

/**
 * How sure the statement is, 0 to 1, three decimals: the sureness of its finding times every factor. So it never rises
 * where a factor falls, and a statement without a cue stays below the same with one.
 */
export function confidenceOf(attribution: Attribution, frame: Frame | null, knownCue: boolean): number {
  const factors = confidenceFactors(attribution, frame, knownCue);
  const product = factors.reduce((sum, factor) => sum * factor.value, attribution.confidence);
  return Math.round(Math.min(1, Math.max(0, product)) * 1000) / 1000;
}

function nearness(attribution: Attribution, frame: Frame): number {
  if (attribution.content.length === 0) return 1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = frame.from; index < frame.to; index++) {
    if (partAt(frame, index) !== 'CONTENT') continue;
    least = Math.min(least, index < frame.cueFirst ? frame.cueFirst - index - 1 : index - frame.cueEnd);
  }
  // A quotation in the sentence before its cue is outside of the frame: near enough by its marks.
  if (!Number.isFinite(least)) return attribution.kind === 'DIRECT' ? 0.95 : 0.85;
  return 1 - 0.3 * Math.min(1, least / farAway);
}
