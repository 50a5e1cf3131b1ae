import { spanAt, trimmedSpan } from '../span.ts';
import type { Attribution, Document, Passage, Span } from '../types.ts';
import { tokenAt } from './10-frame.ts';
import { contentOf } from './content-spans.ts';

/** "WEIL:", "MAYOR WEIL (on the phone):", "Q:": who speaks, in capitals, at a passage's start. */
const capitals = /^((?:[A-Z][A-Z.'’-]*[A-Z.]|Q|A)(?:,? [A-Z][A-Z.'’-]+){0,5})(?: ?\([^)\n]{1,40}\))?:\s+/;
/** "Ottla Weil:": a name in front of a passage; a turn only where several passages of the article begin so. */
const named = /^((?:\p{Lu}[\p{L}.'’-]+ ?){1,4})(?<! ):\s+/u;
const fewestTurns = 3;

/**
 * Adds the turns of transcripts: a passage that begins with a speaker's name and a colon is what that speaker said, all of
 * it. It takes the place of whatever was found with the colon for a cue, or that spans the whole of it.
 */
export function withTurns(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const body = document.passages.filter((passage) => passage.kind === 'BODY');
  const manyNamed = body.filter((passage) => named.test(passage.span.text)).length >= fewestTurns;
  const turns = body.flatMap((passage) => turnOf(document, passage, manyNamed) ?? []);
  if (turns.length === 0) return found;
  const kept = found.filter((one) => !turns.some((turn) => one.cue && overlapsHead(turn, one.cue.span)));
  return [...kept, ...turns].sort((a, b) => (a.cue?.span.start ?? 0) - (b.cue?.span.start ?? 0));
}

function turnOf(document: Document, { span }: Passage, manyNamed: boolean): Attribution | null {
  const match = capitals.exec(span.text) ?? (manyNamed ? named.exec(span.text) : null);
  if (!match) return null;
  const { text, tokens } = document;
  const source = trimmedSpan(text, span.start, span.start + (match[1]?.length ?? 0));
  const colon = span.start + match[0].trimEnd().length - 1;
  const said = contentOf(text, [{ start: span.start + match[0].length, end: span.end }], document.quotations);
  if (!source || said.content.length === 0 || text[colon] !== ':') return null;
  // Spoken words that a transcript sets down are quoted whether marks stand around them or not.
  return {
    ...said,
    cue: { span: spanAt(text, colon, colon + 1), lemma: ':', token: tokenAt(tokens, colon) },
    source,
    sources: [],
    continues: null,
    confidence: 0.95,
  };
}

function overlapsHead(turn: Attribution, cue: Span): boolean {
  const start = turn.source?.start ?? 0;
  return cue.start >= start && cue.start <= (turn.cue?.span.end ?? start);
}
