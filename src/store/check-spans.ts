import type { Span } from '../ingest/document-types.ts';
import type { Extraction } from '../ingest/types.ts';

/**
 * The first law, checked before anything is written: every span's words are what stands in the text between its offsets.
 * @throws Error naming the first span that breaks it; the article is refused, the fault is the extraction's.
 */
export function checkSpans(extraction: Extraction): void {
  const { text } = extraction.raw;
  for (const [what, span] of spansOf(extraction)) {
    const fits = Number.isInteger(span.start) && 0 <= span.start && span.start < span.end && span.end <= text.length;
    if (!fits || text.slice(span.start, span.end) !== span.text) {
      throw new Error(`${what} at ${span.start}–${span.end} is not what stands in the text`);
    }
  }
}

function* spansOf(extraction: Extraction): Generator<readonly [string, Span]> {
  if (extraction.dateline) yield ['dateline', extraction.dateline.span];
  for (const { span } of extraction.passages) yield ['passage', span];
  for (const span of extraction.sentences) yield ['sentence', span];
  for (const { span } of extraction.mentions) yield ['mention', span];
  for (const { span } of extraction.credits) yield ['credit', span];
  for (const { affiliations } of extraction.entities) for (const { span } of affiliations) yield ['affiliation', span];
  for (const statement of extraction.statements) {
    for (const span of statement.content) yield ['content', span];
    for (const span of statement.quotations) yield ['quotation', span];
    for (const span of statement.evidence) yield ['evidence', span];
    for (const { span } of statement.addressees) yield ['addressee', span];
    if (statement.cue) yield ['cue', statement.cue.span];
    if (statement.source) yield ['source', statement.source];
    if (statement.medium) yield ['medium', statement.medium.span];
    if (statement.saidOnSpan) yield ['day', statement.saidOnSpan];
  }
}
