import type { Database } from '../db/client.ts';
import type { RawArticle } from '../ingest/document-types.ts';
import { extract } from '../ingest/extract/extract.ts';
import type { Extractor } from '../ingest/job/extractor.ts';
import type { IngestReport } from '../ingest/link-types.ts';
import type { Written } from './announce.ts';
import { findStored, isUnchanged } from './find-stored.ts';
import { storeArticleTelling, unchangedReport } from './store-article.ts';

/** Ingests one article: extracts, links and stores it, unless it is stored as it is. For many, see ingestBatch. */
export async function ingestArticle(db: Database, raw: RawArticle): Promise<IngestReport> {
  return (await ingestWith(db, null, raw)).value;
}

/** As `ingestArticle`, read by `extractor` where one is given; says what was changed. */
export async function ingestWith(
  db: Database,
  extractor: Extractor | null,
  raw: RawArticle,
): Promise<Written<IngestReport>> {
  const [stored = null] = await findStored(db, [raw]);
  if (isUnchanged(stored, raw)) return { value: unchangedReport(raw.key, stored), changes: [] };
  return storeArticleTelling(db, extractor ? await extractor.extract(raw) : extract(raw));
}
