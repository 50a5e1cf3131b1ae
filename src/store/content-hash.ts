import { createHash } from 'node:crypto';
import type { RawArticle } from '../ingest/document-types.ts';

/** SHA-256, in hex, of all that was read of an article; its key is where it was read, not what. */
export function contentHash(raw: RawArticle): string {
  const read = [raw.text, raw.headline, raw.publishedOn, raw.publisher, raw.url];
  return createHash('sha256').update(JSON.stringify(read)).digest('hex');
}

/** Keys that say where a text lay, not which article it is: the same text elsewhere is the same article. */
export function isPlaceKey(key: string): boolean {
  return /^(?:file|text):/.test(key);
}
