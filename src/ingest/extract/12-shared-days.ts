import type { Document } from '../document-types.ts';
import type { JudgedAttribution } from '../types.ts';
import { sentenceAt } from './10-frame.ts';

/**
 * "Weil told them on Monday that it was over, saying she had tried": what one source says in one sentence is said on one day, where only
 * one day is told in it. Linear.
 */
export function sharingDays(
  document: Document,
  attributions: readonly JudgedAttribution[],
): readonly JudgedAttribution[] {
  const days = new Map<string, JudgedAttribution | null>();
  const keys = attributions.map((one) => {
    const { cue, source } = one;
    const sentence = cue && source ? sentenceAt(document.sentences, cue.token) : undefined;
    if (!sentence || !source) return null;
    const key = `${sentence.index}:${source.start}`;
    if (one.saidOn === null) return key;
    const there = days.get(key);
    days.set(key, there === undefined || there?.saidOn === one.saidOn ? one : null);
    return key;
  });
  return attributions.map((one, index) => {
    const key = keys[index];
    const day = key ? days.get(key) : undefined;
    const { cue } = one;
    const within =
      cue !== null && day?.content.some((part) => part.start <= cue.span.start && cue.span.start < part.end);
    if (!day || one.saidOn !== null || one.saidOnSpan !== null || within || one.act === 'THOUGHT') return one;
    return { ...one, saidOn: day.saidOn, saidOnSpan: day.saidOnSpan };
  });
}
