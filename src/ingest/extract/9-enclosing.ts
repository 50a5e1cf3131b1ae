import type { Span } from '../document-types.ts';
import type { Attribution } from '../types.ts';

/** Where an attribution stands: its source, else its cue, else its content. */
export function placeOf(attribution: Attribution | undefined): number {
  return attribution?.source?.start ?? attribution?.cue?.span.start ?? attribution?.content[0]?.start ?? 0;
}

/** For each attribution, the innermost other one whose content holds its source (or cue), or -1. Linear but for nesting. */
export function enclosing(attributions: readonly Attribution[]): readonly number[] {
  const spans = attributions
    .flatMap((attribution, index) => attribution.content.map((span) => ({ span, index })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const asked = attributions
    .map((attribution, index) => ({ at: placeOf(attribution), index }))
    .sort((a, b) => a.at - b.at);
  const result = new Array<number>(attributions.length).fill(-1);
  const open: { span: Span; index: number }[] = [];
  let next = 0;
  for (const { at, index } of asked) {
    for (; next < spans.length && (spans[next]?.span.start ?? 0) <= at; next += 1) {
      const opened = spans[next];
      while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= (opened?.span.start ?? 0)) open.pop();
      if (opened) open.push(opened);
    }
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= at) open.pop();
    for (let i = open.length - 1; i >= 0; i -= 1) {
      const candidate = open[i];
      if (candidate && candidate.index !== index && candidate.span.end > at) {
        result[index] = candidate.index;
        break;
      }
    }
  }
  return result;
}
