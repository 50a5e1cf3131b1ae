import type { Document, Span } from '../document-types.ts';
import type { Attribution } from '../types.ts';
import { verbShapes } from './6-verb-shapes.ts';
import { sentenceAt, tokenAt } from './10-frame.ts';

/** Whether a verb takes a clause or a quotation: "added", "claimed", but not "referred to". */
const tells = (verb: string): boolean => ['l', 'c'].some((shape) => verbShapes.get(verb)?.has(shape));

/**
 * “It is late,” Weil said, pointing to boats that sank. “Go home.”: the second quotation goes on with the first, so words between that
 * only point to something do not tell it. Nor does "which" tell the thing in marks that it follows: “MAYDAY,” which sinks.
 */
export function withoutStrays(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const { sentences, tokens } = document;
  const sentenceOf = (offset: number) => sentenceAt(sentences, tokenAt(tokens, offset))?.index ?? -1;
  // Sentences in which a cue stands behind a quotation of its own.
  const quoting = new Set<number>();
  for (const { cue, quotations } of found) {
    const at = cue ? sentenceOf(cue.span.start) : -1;
    if (cue && quotations.some(({ end }) => end <= cue.span.start && sentenceOf(end - 1) === at)) quoting.add(at);
  }
  return found.flatMap((one) => {
    const { cue, content, quotations } = one;
    if (!cue) return [one];
    if (isDescribed(document, one)) return [];
    const at = sentenceOf(cue.span.start);
    const points = cue.lemma !== 'according to' && !tells(cue.lemma.split(' ')[0] ?? '') && /\p{L}/u.test(cue.lemma);
    if (!points || !quoting.has(at) || quotations.some(({ start }) => sentenceOf(start) === at)) return [one];
    const kept = content.filter((part) => sentenceOf(part.start) !== at + 1 || !isQuoted(one, part));
    if (kept.length === content.length) return [one];
    const rest = quotations.filter(({ start }) => kept.some((part) => part.start <= start && start < part.end));
    const kind = rest.length === 0 ? 'INDIRECT' : one.kind;
    return kept.length === 0 ? [] : [{ ...one, kind, content: kept, quotations: rest }];
  });
}

const isQuoted = ({ quotations }: Attribution, { start, end }: Span) =>
  quotations.some((one) => one.start <= start && end <= one.end);

/** “The Pier,” | which tells …: what follows describes what the marks name. */
function isDescribed({ text }: Document, { source, content, cue }: Attribution): boolean {
  const last = content.at(-1);
  if (!source || !cue || !last || !/^(?:which|that|who)$/i.test(source.text) || last.end > source.start) return false;
  return (
    /^[,.]?["”'’]+,?\s*$/.test(text.slice(last.end, source.start)) ||
    (/["”]$/.test(last.text) && /^,?\s*$/.test(text.slice(last.end, source.start)))
  );
}
