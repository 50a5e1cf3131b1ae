import type { RawArticle } from '../document-types.ts';
import type { Extraction } from '../types.ts';

/** What a worker is asked: one article at a time. */
export interface ExtractionRequest {
  readonly raw: RawArticle;
}

/** What a worker says first of all: that its code is loaded. */
export const ready = 'ready';

/** What it answers: the extraction without the article and its words (`takeWords`), which who asks has, or why there is none. */
export type ExtractionAnswer =
  | { readonly extraction: Omit<Extraction, 'raw'>; readonly failure: null }
  | { readonly extraction: null; readonly failure: string };
