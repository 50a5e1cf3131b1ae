import type { Database } from '../db/client.ts';
import type { RawArticle } from '../ingest/document-types.ts';
import type { IngestReport } from '../ingest/link-types.ts';
import { findStored, isUnchanged } from './find-stored.ts';
import { unchangedReport } from './store-article.ts';

interface Question {
  readonly raw: RawArticle;
  readonly resolve: (report: IngestReport | null) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks whether articles are stored as they are: a report where one is, else null. While one SQL statement is under way
 * questions gather for the next, so that a thousand unchanged files take a few dozen statements.
 */
export function createUnchangedCheck(db: Database): (raw: RawArticle) => Promise<IngestReport | null> {
  let gathered: Question[] = [];
  let asking = false;
  const ask = async () => {
    asking = true;
    while (gathered.length > 0) {
      const questions = gathered;
      gathered = [];
      try {
        const found = await findStored(
          db,
          questions.map(({ raw }) => raw),
        );
        for (const [index, { raw, resolve }] of questions.entries()) {
          const stored = found[index] ?? null;
          resolve(isUnchanged(stored, raw) ? unchangedReport(raw.key, stored) : null);
        }
      } catch (error) {
        for (const { reject } of questions) reject(error);
      }
    }
    asking = false;
  };
  return (raw) =>
    new Promise((resolve, reject) => {
      gathered.push({ raw, resolve, reject });
      if (!asking) setImmediate(() => (asking ? undefined : void ask()));
    });
}
