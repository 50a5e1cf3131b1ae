import path from 'node:path';
import { projectDir } from '../config.ts';
import type { Database } from '../db/client.ts';
import { createExtractor } from '../ingest/job/extractor.ts';
import { type BatchReport, ingestBatch } from '../store/ingest-batch.ts';
import { openInputs } from './inputs.ts';

/** Ingests `seeds/` as any other folder; what is there already is left alone. */
export async function ingestSeeds(database: Database, signal?: AbortSignal): Promise<BatchReport> {
  const extractor = createExtractor();
  try {
    const inputs = openInputs([path.join(projectDir, 'seeds')], null);
    return await ingestBatch(database, inputs.read(), { extractor, ...(signal ? { signal } : {}) });
  } finally {
    await extractor.close();
  }
}
