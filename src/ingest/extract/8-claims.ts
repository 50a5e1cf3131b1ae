import type { Document, Span } from '../document-types.ts';
import type { Attribution } from '../types.ts';

/** How a cue stands to a quotation: right behind it, right in front of it, or further off. */
type Nearness = 2 | 1 | 0;

/**
 * Leaves a quotation to one cue where two claim all of it: “…,” she wrote, whatever line above announced it; asked, “…?” He answered, “…”:
 * the question is whose cue leads up to it. A claim that is left with nothing goes.
 */
export function withoutSecondClaim(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const claims = new Map<number, { readonly of: number; readonly part: Span; readonly near: Nearness }[]>();
  found.forEach((one, of) => {
    for (const part of one.content) {
      const claim = { of, part, near: nearness(document, one, part) };
      const others = claims.get(part.start);
      if (others) others.push(claim);
      else claims.set(part.start, [claim]);
    }
  });
  const lost = new Map<number, Set<Span>>();
  for (const rivals of claims.values()) {
    if (rivals.length < 2) continue;
    for (const { of, part, near } of rivals) {
      // A line that leads up to a quotation through another's words has it all the same: "told us what Weil wrote: “…”".
      const behind = (found[of]?.cue?.span.start ?? 0) > part.end;
      const better = rivals.some(
        (other) => other.of !== of && other.part.end === part.end && other.near > near && (other.near === 2 || behind),
      );
      // "a man who promised them: “…”" beside "Lund wrote of a man who promised them: “…”".
      const inner = isRelative(found[of]) && rivals.some((other) => other.of !== of && !isRelative(found[other.of]));
      if ((better || (inner && near < 2)) && !isWitness(found[of]) && isQuoted(found[of], part))
        lost.set(of, (lost.get(of) ?? new Set()).add(part));
    }
  }
  if (lost.size === 0) return found;
  return found.flatMap((one, index) => {
    const parts = lost.get(index);
    if (!parts) return [one];
    const content = one.content.filter((part) => !parts.has(part));
    const quotations = one.quotations.filter(({ start }) =>
      content.some((part) => part.start <= start && start < part.end),
    );
    const kind = quotations.length === 0 ? 'INDIRECT' : one.kind;
    return content.length === 0 ? [] : [{ ...one, kind, content, quotations }];
  });
}

const isRelative = (one: Attribution | undefined) => /^(?:who|which|that)$/i.test(one?.source?.text ?? '');

const isQuoted = (one: Attribution | undefined, part: Span) =>
  one?.quotations.some(({ start, end }) => start === part.start && end === part.end) ?? false;

/** “…,” according to a letter: it takes nothing from whoever said so in it, nor they from it. */
const isWitness = (one: Attribution | undefined) => one?.cue?.lemma.startsWith('according') ?? false;

/** Words that open a sentence behind a question or a cry, and no name that ends one: “Who sold it?” | He smiled. */
const opens = /^(?:He|She|It|We|They|I|You|The|An?|This|That|His|Her|Their)\b/;

function nearness({ text }: Document, one: Attribution, { start, end }: Span): Nearness {
  const { cue } = one;
  if (!cue || isWitness(one)) return 0;
  const { source } = one;
  const first = Math.min(cue.span.start, source?.start ?? cue.span.start);
  const last = Math.max(cue.span.end, source?.end ?? cue.span.end);
  const bare = (from: number, to: number) =>
    from <= to && to - from < 12 && !/[\p{L}\p{N}\n]/u.test(text.slice(from, to));
  const goesOn =
    /[,—–-]$/.test(text.slice(start, end)) ||
    (/[?!]$/.test(text.slice(start, end)) && !opens.test(text.slice(first, first + 8)));
  if (goesOn && bare(end, first)) return 2;
  return bare(last, start) || bare(cue.span.end, start) ? 1 : 0;
}
