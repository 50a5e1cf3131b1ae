import type { Change } from '../../db/changes.ts';
import type { Database } from '../../db/client.ts';
import type { RawArticle } from '../../ingest/document-types.ts';
import type { Extractor } from '../../ingest/job/extractor.ts';
import type { IngestReport } from '../../ingest/link-types.ts';
import type { Written } from '../../store/announce.ts';
import { type CorrectionRequest, correctStatement, undoCorrection } from '../../store/correct-statement.ts';
import { ingestWith } from '../../store/ingest-article.ts';
import { removeArticle } from '../../store/remove-article.ts';

/** What one request writes: a thin door to the store, which holds the rules. */
export class Writes {
  readonly #database: Database;
  readonly #extractor: Extractor | null;
  readonly #onWritten: (changes: readonly Change[]) => void;

  /** @param onWritten hears of what was written as soon as it is, before the other processes do */
  constructor(database: Database, extractor: Extractor | null, onWritten: (changes: readonly Change[]) => void) {
    this.#database = database;
    this.#extractor = extractor;
    this.#onWritten = onWritten;
  }

  ingest(raw: RawArticle): Promise<IngestReport> {
    return this.#noted(ingestWith(this.#database, this.#extractor, raw));
  }

  correct(request: CorrectionRequest): Promise<void> {
    return this.#noted(correctStatement(this.#database, request));
  }

  undo(request: Pick<CorrectionRequest, 'statement' | 'by'>): Promise<void> {
    return this.#noted(undoCorrection(this.#database, request));
  }

  /** Whether there was such an article. */
  remove(articleKey: string): Promise<boolean> {
    return this.#noted(removeArticle(this.#database, articleKey));
  }

  async #noted<T>(work: Promise<Written<T>>): Promise<T> {
    const { value, changes } = await work;
    if (changes.length > 0) this.#onWritten(changes);
    return value;
  }
}
