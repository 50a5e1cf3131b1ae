import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * Memory that a parsed document takes, with the costs and marks that are kept with it. Measured at 125 bytes for each
 * character of dense documents; those of one-letter names take more, and no token more than some 500.
 */
const [bytesPerCharacter, bytesPerToken] = [200, 500];

/**
 * Caches for Yoga's parser, bounded in bytes rather than in documents: a thousand documents of 100 kB are gigabytes.
 * @param bytes for parsed documents; a sixteenth of it for what could not be parsed
 * @param tokens the most that a document has
 */
export function documentCaches(bytes: number, tokens: number) {
  return {
    documentCache: cache<DocumentNode>(bytes, tokens * bytesPerToken),
    errorCache: cache<Error>(bytes >> 4, 0),
  };
}

function cache<Value extends object>(bytes: number, mostParsed: number) {
  const kept = new LRUCache<string, Value>({
    maxSize: Math.max(1, bytes),
    sizeCalculation: (_value, text) => 2 * text.length + Math.min(bytesPerCharacter * text.length, mostParsed) + 500,
    maxEntrySize: Math.max(1, bytes >> 3),
  });
  return {
    get: (text: string) => kept.get(text),
    set: (text: string, value: Value) => void kept.set(text, value),
    get bytes() {
      return kept.calculatedSize;
    },
  };
}
