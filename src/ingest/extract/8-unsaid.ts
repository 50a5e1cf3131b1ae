import type { Document, Quotation, Sentence, Span } from '../document-types.ts';
import { innerVerbs } from '../lexicon/cues.ts';
import { trimmedSpan } from '../span.ts';
import type { Attribution } from '../types.ts';
import { quotationAt } from './content-spans.ts';

/** How sure it is that a quoted paragraph goes on with what was said before. */
const likely = 0.6;

/**
 * Whole quoted sentences that no cue covers. Those that stand right behind what somebody said, in the same paragraph, are part of the
 * same statement: “It is late,” Weil said. “Go home.” A quoted paragraph is a statement of its own that continues it. What stands
 * anywhere else is left out: nobody is known to have said it.
 */
export function withUnsaid(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const taken = found.flatMap((one) => one.content).sort((a, b) => a.start - b.start);
  const open = document.quotations.filter((quotation) => quotation.depth === 0);
  const unsaid = withoutCovered(open, taken);
  if (unsaid.length === 0) return found;
  const told = bySentence(document, found);
  const all = [...found];
  const runs = new Map<number, Run[]>();
  for (const { outer, span, ...quotation } of unsaid) {
    const sentence = sentenceOf(document, outer.start);
    const before = document.sentences[(sentence?.index ?? 0) - 1];
    if (!sentence || !before || before.passage < sentence.passage - 1) continue;
    const whole = isSpeech(document, sentence, { outer, span, ...quotation });
    const said = whole ? span : told.has(sentence.index) ? null : endingOf(document, sentence, outer);
    let teller = said && tellerOf(document, all, told.get(before.index) ?? []);
    // What stands in front of a statement's words does not run on from them.
    if (!said || teller === null || (all[teller]?.content.at(-1)?.end ?? 0) > said.start) continue;
    if (!whole && (before.passage !== sentence.passage || all[teller]?.kind !== 'DIRECT')) continue;
    const run = runs.get(teller);
    // A paragraph continues the statement with which the run began, not the paragraph before.
    if (before.passage < sentence.passage) teller = all.push(continuing(all[teller]?.continues ?? teller, span)) - 1;
    else if (run) run.push({ said, span });
    else runs.set(teller, [{ said, span }]);
    addTo(told, sentenceOf(document, outer.end - 1)?.index ?? sentence.index, teller);
  }
  return all.map((one, index) => runningOn(one, runs.get(index)));
}

/** What is said on, and what of it is quoted. */
interface Run {
  readonly said: Span;
  readonly span: Span;
}

function runningOn(one: Attribution, run: readonly Run[] | undefined): Attribution {
  if (!run) return one;
  const quoted = one.kind === 'DIRECT' && run.every(({ said, span }) => said === span);
  return {
    ...one,
    kind: quoted ? 'DIRECT' : 'MIXED',
    content: [...one.content, ...run.map(({ said }) => said)],
    quotations: [...one.quotations, ...run.map(({ span }) => span)],
  };
}

const continuing = (continues: number, span: Span): Attribution => ({
  content: [span],
  quotations: [span],
  kind: 'DIRECT',
  cue: null,
  source: null,
  sources: [],
  continues,
  confidence: likely,
});

/** The attributions of each sentence: in which their cue stands, or the end of what they tell. By their indexes. */
function bySentence(document: Document, found: readonly Attribution[]): Map<number, number[]> {
  const told = new Map<number, number[]>();
  found.forEach(({ cue, content }, index) => {
    const cued = cue && sentenceOf(document, cue.span.start);
    const last = sentenceOf(document, (content.at(-1)?.end ?? 1) - 1);
    if (cued) addTo(told, cued.index, index);
    if (last && last !== cued) addTo(told, last.index, index);
  });
  return told;
}

function addTo(told: Map<number, number[]>, sentence: number, index: number): void {
  const others = told.get(sentence);
  if (others) others.push(index);
  else told.set(sentence, [index]);
}

/** The last sentence that begins at or before an offset. */
function sentenceOf({ sentences }: Document, offset: number): Sentence | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? null;
}

/** Quotations that share nothing with what is said; both are in text order. */
function withoutCovered(quotations: readonly Quotation[], taken: readonly Span[]): readonly Quotation[] {
  let next = 0;
  let reach = 0;
  return quotations.filter(({ outer }) => {
    for (; next < taken.length && (taken[next] as Span).start < outer.end; next++)
      reach = Math.max(reach, (taken[next] as Span).end);
    return reach <= outer.start;
  });
}

/** A sentence or more, with nothing in front of it: not a scare quote, a title or a heading. */
function isSpeech(document: Document, sentence: Sentence, { outer, span }: Quotation): boolean {
  const passage = document.passages[sentence.passage];
  // Of two apostrophes that open a quotation, the second is its mark.
  if (passage?.kind !== 'BODY' || passage.span.end < outer.end || outer.start > sentence.span.start + 1) return false;
  const fills = outer.end >= passage.span.end - 1 && outer.start <= passage.span.start + 1;
  if (!fills && !/[.!?…]$/.test(span.text)) return false;
  return /\p{Ll}/u.test(span.text) && span.text.split(/\s+/).length >= (fills ? 4 : 2);
}

/** Words of the teller's own that lead into a quotation, at most. */
const longestLead = 60;

/** “It is late,” Weil said. | Now, in the north, “nobody sails any more.”: a sentence that runs on into a quotation and ends with it. */
function endingOf({ text }: Document, { span: sentence }: Sentence, outer: Span): Span | null {
  const lead = text.slice(sentence.start, outer.start).replace(/'$/, '');
  if (outer.end < sentence.end || lead.length > longestLead || !/[\p{L}\p{N},]\s*$/u.test(lead)) return null;
  const inner = text.slice(outer.start, outer.end);
  return inner.split(/\s+/).length < 4 ? null : trimmedSpan(text, sentence.start, outer.end);
}

/** Of those who tell something in a sentence, the last who is quoted, else the first who plainly speaks, else null. */
function tellerOf(document: Document, all: readonly Attribution[], told: readonly number[]): number | null {
  const outer = told.filter((index) => {
    const cue = all[index]?.cue;
    return !cue || !quotationAt(document.quotations, cue.span.start);
  });
  for (const kind of ['DIRECT', 'MIXED'] as const) {
    const last = outer.filter((index) => all[index]?.kind === kind).at(-1);
    if (last !== undefined) return last;
  }
  return outer.find((index) => plainlySpeaks(all[index] as Attribution)) ?? null;
}

/** Somebody named or described, and a verb of more than thinking: "Weil said", but not "who said", "Weil hopes". */
function plainlySpeaks({ cue, source }: Attribution): boolean {
  return source !== null && cue !== null && !/^(?:who|which|that)\b/i.test(source.text) && !innerVerbs.has(cue.lemma);
}
