import type { Database } from '../db/client.ts';
import type { RawArticle } from '../ingest/document-types.ts';
import { extractorVersion } from '../ingest/version.ts';
import { contentHash, isPlaceKey } from './content-hash.ts';
import type { Transaction } from './transaction.ts';

/** What the store has of an article. */
export interface StoredArticle {
  readonly id: string;
  readonly sourceKey: string;
  readonly slug: string;
  readonly revision: number;
  readonly statementCount: number;
  readonly contentHash: string;
  readonly extractorVersion: string;
}

const columns = {
  id: true,
  sourceKey: true,
  slug: true,
  revision: true,
  statementCount: true,
  contentHash: true,
  extractorVersion: true,
} as const;

/**
 * The stored article that each of these is, or null: the one with its key, else, where the key only says where the text
 * lay, the one with the same content under another such key. One SQL statement.
 */
export async function findStored(
  db: Database | Transaction,
  raws: readonly RawArticle[],
): Promise<(StoredArticle | null)[]> {
  const hashes = raws.map(contentHash);
  const rows = await db.article.findMany({
    where: { OR: [{ sourceKey: { in: raws.map((raw) => raw.key) } }, { contentHash: { in: hashes } }] },
    select: columns,
    orderBy: { id: 'asc' },
  });
  const byKey = new Map(rows.map((row) => [row.sourceKey, row]));
  const byContent = new Map(rows.filter((row) => isPlaceKey(row.sourceKey)).map((row) => [row.contentHash, row]));
  return raws.map(
    (raw, index) => byKey.get(raw.key) ?? (isPlaceKey(raw.key) ? byContent.get(hashes[index] ?? '') : null) ?? null,
  );
}

/** Whether nothing is left to do: the same content, read by the same extraction. */
export function isUnchanged(stored: StoredArticle | null, raw: RawArticle): stored is StoredArticle {
  return stored?.contentHash === contentHash(raw) && stored.extractorVersion === extractorVersion;
}
