import type { Resolution } from '../../db/generated/prisma/enums.ts';
import type { Page } from './listing.ts';

// What resolvers of each type get as their parent. Prisma's rows are known by their key alone: every field declares the
// further columns it needs.

/** A row of a model that has an id. */
export interface Keyed {
  readonly id: string;
}

/** A stretch of an article's text. */
export interface SpanShape {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly articleId: string;
}

/** A person's or an organisation's row, marked with its type's name; see `asSpeaker`. */
export interface SpeakerShape extends Keyed {
  readonly __typename?: 'Person' | 'Organisation';
}

export interface DatelineShape {
  readonly text: string;
  readonly span: SpanShape;
  readonly place: string;
}

export interface CueShape {
  readonly text: string;
  readonly span: SpanShape;
  readonly lemma: string;
}

export interface AttributionShape {
  readonly span: SpanShape | null;
  readonly resolution: Resolution;
  readonly evidence: readonly SpanShape[];
}

export interface MediumShape {
  readonly span: SpanShape;
  readonly organisation: Keyed | null;
}

/** Columns in which a row keeps a span. */
interface SpanColumns {
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
}

/** A span from nullable columns; null where it is not there. */
export function spanOf({ start, end, text }: SpanColumns, articleId: string): SpanShape | null {
  return start === null || end === null || text === null ? null : { start, end, text, articleId };
}

/** Spans from parallel columns. */
export function spansOf(
  starts: readonly number[],
  ends: readonly number[],
  texts: readonly string[],
  articleId: string,
): SpanShape[] {
  return starts.map((start, index) => ({ start, end: ends[index] ?? start, text: texts[index] ?? '', articleId }));
}

/** Where each matched word stands in a fragment. */
export interface HighlightShape {
  readonly field: string;
  readonly fragment: string;
  readonly matched: readonly { readonly start: number; readonly end: number }[];
}

/** Where a page stands in its list; flags are worked out when they are asked for. */
export interface PageInfoShape {
  readonly hasNextPage: () => Promise<boolean>;
  readonly hasPreviousPage: () => Promise<boolean>;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface SearchEdgeShape {
  readonly cursor: string;
  readonly node: Keyed;
  readonly score: number;
  readonly highlights: () => Promise<HighlightShape[]>;
}

export interface SearchPageShape {
  readonly edges: readonly SearchEdgeShape[];
  readonly pageInfo: PageInfoShape;
  readonly totalCount: number;
}

/** A list of statements whose counts are asked for; the page says which list and for which parent. */
export type FacetsShape = Page;
