import type { Document, Span } from '../../src/ingest/document-types.ts';
import { readDocument } from '../../src/ingest/extract/document.ts';
import type { Attribution, StatementKind } from '../../src/ingest/types.ts';

/** A text whose source, cue and content are marked, read as an article with these as its one attribution. */
export interface Marked {
  readonly document: Document;
  readonly attribution: Attribution;
}

const marks: Readonly<Record<string, 'source' | 'cue' | 'content'>> = { S: 'source', C: 'cue', K: 'content' };

/**
 * Reads "{S Weil} {C said} {K the pier is shut}": one source, one cue, any number of contents; words between marks
 * stay as they are. `publishedOn` is the article's given day.
 */
export function marked(text: string, publishedOn: string | null = null): Marked {
  const spans: Record<'source' | 'cue' | 'content', Span[]> = { source: [], cue: [], content: [] };
  let plain = '';
  let read = 0;
  for (const match of text.matchAll(/\{([SCK]) ([^{}]*)\}/g)) {
    plain += text.slice(read, match.index);
    const words = match[2] ?? '';
    spans[marks[match[1] ?? ''] ?? 'content'].push({
      start: plain.length,
      end: plain.length + words.length,
      text: words,
    });
    plain += words;
    read = match.index + match[0].length;
  }
  plain += text.slice(read);
  const raw = { key: 'test:marked', text: plain, headline: 'Given', publishedOn, publisher: null, url: null };
  const document = readDocument(raw);
  const [cue] = spans.cue;
  const quotations = spans.content.filter((span) => /^["“‘]/.test(span.text));
  const kind: StatementKind =
    quotations.length === 0 ? 'INDIRECT' : quotations.length === spans.content.length ? 'DIRECT' : 'MIXED';
  const within = (start: number, end: number) =>
    document.tokens.findIndex((token) => token.start >= start && token.end <= end && token.pos === 'VERB');
  const any = cue ? document.tokens.findIndex((token) => token.end > cue.start) : -1;
  const verb = cue ? within(cue.start, cue.end) : -1;
  const token = verb >= 0 ? verb : any;
  return {
    document,
    attribution: {
      content: spans.content,
      quotations,
      kind,
      cue: cue ? { span: cue, lemma: document.tokens[token]?.lemma ?? '', token } : null,
      source: spans.source[0] ?? null,
      sources: [],
      continues: null,
      confidence: 1,
    },
  };
}
