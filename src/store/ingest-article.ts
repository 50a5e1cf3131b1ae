import type { Database } from '../db/client.ts';
import { extract } from '../ingest/extract/extract.ts';
import type { IngestReport, RawArticle } from '../ingest/types.ts';
import { findStored, isUnchanged } from './find-stored.ts';
import { storeArticle, unchangedReport } from './store-article.ts';

/** Ingests one article: extracts, links and stores it, unless it is stored as it is. For many, see ingestBatch. */
export async function ingestArticle(db: Database, raw: RawArticle): Promise<IngestReport> {
  const [stored = null] = await findStored(db, [raw]);
  return isUnchanged(stored, raw) ? unchangedReport(raw.key, stored) : storeArticle(db, extract(raw));
}
