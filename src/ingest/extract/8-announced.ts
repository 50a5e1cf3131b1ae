import type { Document, Passage, Quotation, Sentence, Token } from '../document-types.ts';
import { passageAt, spanAt } from '../span.ts';
import type { Attribution } from '../types.ts';
import { type VerbGroup, verbGroups } from './6-clauses.ts';
import { rightOf, type SourcePhrase, subjectOf } from './8-sources.ts';
import { tokenAt } from './10-frame.ts';
import { contentOf, quotationAt } from './content-spans.ts';

/** How sure it is that quoted paragraphs belong to the line with a colon above them. */
const sure = 0.9;

/**
 * Quoted paragraphs under a line that announces them ("Weil wrote:", "The board made the following statement:") are what its
 * subject says, whatever its verb, where nothing else in that line takes them.
 */
export function withAnnounced(document: Document, found: readonly Attribution[]): readonly Attribution[] {
  const taken = found.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  const added: Attribution[] = [];
  let next = 0;
  let reach = 0;
  for (const quotation of document.quotations) {
    const { outer } = quotation;
    for (; next < taken.length && (taken[next]?.start ?? 0) < outer.end; next++)
      reach = Math.max(reach, taken[next]?.end ?? 0);
    if (quotation.depth > 0 || reach > outer.start) continue;
    const one = announced(document, quotation, reach);
    if (!one) continue;
    added.push(one);
    reach = one.content.at(-1)?.end ?? reach;
  }
  return added.length === 0
    ? found
    : [...found, ...added].sort((a, b) => (a.cue?.span.start ?? 0) - (b.cue?.span.start ?? 0));
}

function announced(document: Document, quotation: Quotation, reach: number): Attribution | null {
  const { passages, text, tokens } = document;
  const at = passageAt(passages, quotation.outer.start);
  const [line, passage] = [passages[at - 1], passages[at]];
  if (passage?.kind !== 'BODY' || line?.kind !== 'BODY' || !line.span.text.trimEnd().endsWith(':')) return null;
  if (passage.span.start !== quotation.outer.start || quotation.outer.end < passage.span.end - 2) return null;
  // What is said already reaches to the colon: the quotation continues it.
  if (reach >= line.span.end - 2) return null;
  const sentence = document.sentences[sentenceBefore(document, passage)];
  if (sentence?.passage !== line.index) return null;
  const groups = verbGroups(tokens, sentence).filter(
    ({ form, head }) => form === 'FINITE' && tokens[head]?.pos === 'VERB',
  );
  const group = groups.at(-1);
  const subject =
    group && (subjectOf(tokens, sentence, group, groups, group.first, 0) ?? behindOpening(tokens, sentence, group));
  if (!group || !subject) return null;
  const quoted = runOf(document, at, quotation);
  const said = contentOf(
    text,
    quoted.map(({ outer }) => outer),
    quoted,
  );
  const [from, to, head] = [tokens[group.first], tokens[group.end - 1], tokens[group.head]];
  const [first, last] = [tokens[subject.first], tokens[subject.end - 1]];
  if (!from || !to || !head || !first || !last || said.content.length === 0) return null;
  return {
    ...said,
    cue: { span: spanAt(text, from.start, to.end), lemma: head.lemma, token: group.head },
    source: spanAt(text, first.start, last.end),
    sources: [],
    continues: null,
    confidence: sure,
  };
}

/** "Continued Weil:" | “…”: who stands behind a verb that opens the line and before its colon. */
function behindOpening(tokens: readonly Token[], sentence: Sentence, { first, end }: VerbGroup): SourcePhrase | null {
  const phrase = first === sentence.firstToken ? rightOf(tokens, end, sentence) : null;
  return phrase && tokens[phrase.end]?.text === ':' ? phrase : null;
}

/** The sentence that ends in front of a passage. */
function sentenceBefore({ tokens, sentences }: Document, passage: Passage): number {
  const token = tokenAt(tokens, passage.span.start);
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A quotation and those that take it up, paragraph by paragraph, as long as no mark closes the one before. */
function runOf({ passages, quotations }: Document, at: number, first: Quotation): readonly Quotation[] {
  const run = [first];
  for (let passage = at + 1; run.at(-1)?.open && passages[passage]?.kind === 'BODY'; passage++) {
    const start = passages[passage]?.span.start ?? 0;
    const next = quotationAt(quotations, start);
    if (next?.outer.start !== start) break;
    run.push(next);
  }
  return run;
}
