import type { Document, RawArticle } from '../document-types.ts';
import { plainView } from './1-clean.ts';
import { cutPassages } from './2-passages.ts';
import { cutSentences } from './3-sentences.ts';
import { findQuotations } from './4-quotations.ts';

/** Cuts an article up: passages 1 to 4 of extraction. */
export function readDocument(raw: RawArticle): Document {
  const { text } = raw;
  const view = plainView(text);
  const { headline, dateline, passages, credits } = cutPassages(text, raw.headline);
  const { sentences, tokens } = cutSentences(text, view, passages, dateline);
  const quotations = findQuotations(text, view, passages);
  return { raw, text, headline, dateline, passages, sentences, tokens, quotations, credits };
}
