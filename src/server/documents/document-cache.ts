import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** How much memory a parsed document takes for each character of its text: measured, with what is kept beside it. */
const bytesPerCharacter = 40;

/**
 * Caches for Yoga's parser, bounded in bytes rather than in documents: a thousand documents of 100 kB are gigabytes.
 * @param bytes for parsed documents; a sixteenth of it for what could not be parsed
 */
export function documentCaches(bytes: number) {
  return {
    documentCache: cache<DocumentNode>(bytes),
    errorCache: cache<Error>(bytes >> 4),
  };
}

function cache<Value extends object>(bytes: number) {
  const kept = new LRUCache<string, Value>({
    maxSize: Math.max(1, bytes),
    sizeCalculation: (_value, text) => bytesPerCharacter * text.length + 500,
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
