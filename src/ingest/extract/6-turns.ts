import type { Document, Passage, Span } from '../document-types.ts';
import { articleLabels } from '../lexicon/labels.ts';
import { passageAt, spanAt, trimmedSpan } from '../span.ts';
import type { Attribution } from '../types.ts';
import { isOfAnother } from './8-inner.ts';
import { tokenAt } from './10-frame.ts';
import { type Content, contentOf } from './content-spans.ts';

/** "WEIL:", "MAYOR WEIL (on the phone):", "Q:": who speaks, in capitals, at a passage's start. */
const capitals = /^["“']?((?:[A-Z][A-Z.'’-]*[A-Z.]|Q|A)(?:,? [A-Z][A-Z.'’-]+){0,5})(?: ?\([^)\n]{1,40}\))?:\s+/;
/** "Ottla Weil:": a name in front of a passage; a turn only where several passages of the article begin so. */
const named = /^["“']?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}):\s+/u;
const fewestTurns = 3;
/** Four names or more, and commas between them. */
const listOfNames = /^(?:\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*, ){3}/u;
/** “We cannot mend it.” — Ottla Weil: a dash, and who signs. Long lines are sentences that go on; a stop ends no signature but a name's. */
const signature =
  /^\s*(?:—|―|–|--|-)\s*(\p{Lu}[^\n.!?:;"“”]{1,100}?|(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)){1,4})\.?\s*$/u;

/**
 * Adds what layout alone attributes: the turns of transcripts ("WEIL: …": all of the passage) and quotations that somebody
 * signs ("“…” — Weil"). It takes the place of what was found with the same colon or dash for a cue, and of what the speaker
 * says of saying and thinking within.
 */
export function withTurns(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const body = document.passages.filter((passage) => passage.kind === 'BODY');
  const manyNamed = body.filter((passage) => named.test(passage.span.text)).length >= fewestTurns;
  const turns = body.flatMap((passage) => turnOf(document, passage, manyNamed) ?? signedOf(document, passage) ?? []);
  if (turns.length === 0) return found;
  const { passages } = document;
  const byPassage = new Map(turns.map((turn) => [passageAt(passages, turn.cue?.span.start ?? 0), turn]));
  const kept = found.filter((one) => {
    const turn = one.cue && byPassage.get(passageAt(passages, one.cue.span.start));
    return !turn || !takesPlaceOf(document, turn, one);
  });
  return [...kept, ...turns].sort((a, b) => (a.cue?.span.start ?? 0) - (b.cue?.span.start ?? 0));
}

function turnOf(document: Document, { span }: Passage, manyNamed: boolean): Attribution | null {
  const match = capitals.exec(span.text) ?? (manyNamed ? named.exec(span.text) : null);
  if (!match || articleLabels.has(match[1]?.toLowerCase() ?? '') || !speaks(document, span, match[0].length))
    return null;
  const at = span.start + match[0].indexOf(match[1] ?? '');
  const colon = span.start + match[0].trimEnd().length - 1;
  const { text, tokens, quotations } = document;
  const source = trimmedSpan(text, at, at + (match[1]?.length ?? 0));
  const said = contentOf(text, [{ start: span.start + match[0].length, end: span.end }], quotations);
  return source && said.content.length > 0 ? layoutOf(text, tokens, said, source, colon) : null;
}

/** Whether what stands behind a colon is a table's: "Weil: 1,769.", "Tarvik: Ada Lund, Bo Rask, Ida Weil, Mette Korn." */
export const isTableLine = (words: string): boolean => !/\p{L}/u.test(words) || listOfNames.test(words);

/** What is said has a verb in it, or a mark of its own. */
function speaks({ tokens }: Document, span: Span, from: number): boolean {
  const rest = span.text.slice(from);
  if (isTableLine(rest)) return false;
  if (/["“?!…]|\. |\.$/.test(rest)) return true;
  for (let at = tokenAt(tokens, span.start + from); (tokens[at]?.start ?? span.end) < span.end; at++)
    if (/^(?:VERB|AUX|INTJ)$/.test(tokens[at]?.pos ?? '')) return true;
  return false;
}

/** The marks between may be odd, or the first of them turned: what stands from the first to the last is quoted. */
function signedOf({ text, tokens }: Document, { span }: Passage): Attribution | null {
  const last = /^["“”„«]/.test(span.text) ? Math.max(...['"', '”', '»'].map((mark) => span.text.lastIndexOf(mark))) : 0;
  const match = last > 0 ? signature.exec(span.text.slice(last + 1)) : null;
  const quoted = match && trimmedSpan(text, span.start + 1, span.start + last);
  if (!match || !quoted) return null;
  const tail = span.start + last + 1;
  const at = tail + match[0].indexOf(match[1] ?? '');
  const source = trimmedSpan(text, at, at + (match[1]?.length ?? 0));
  const said: Content = { content: [quoted], quotations: [quoted], kind: 'DIRECT' };
  return source && layoutOf(text, tokens, said, source, tail + match[0].search(/\S/));
}

function layoutOf(text: string, tokens: Document['tokens'], said: Content, source: Span, mark: number): Attribution {
  return {
    ...said,
    cue: { span: spanAt(text, mark, mark + 1), lemma: text[mark] ?? ':', token: tokenAt(tokens, mark) },
    source,
    sources: [],
    continues: null,
    confidence: 0.95,
  };
}

/** Whether what was found has the layout's own mark or name for its cue, or is part of what the turn's speaker says. */
function takesPlaceOf(document: Document, turn: Attribution, one: Attribution): boolean {
  const at = one.cue?.span.start;
  if (at === undefined) return false;
  const within = (span: Span) => span.start <= at && at < span.end;
  if ([turn.source, turn.cue?.span].some((span) => span && within(span))) return true;
  return turn.content.some(within) && !isOfAnother(document, one);
}
