import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RawArticle } from '../../../src/ingest/document-types.ts';

/** What it took to extract some articles. */
export interface Taken {
  readonly milliseconds: number;
  /** Bytes that the process keeps resident at the end, main thread and all. */
  readonly resident: number;
}

/** An extractor in a process of its own. */
export interface Alone {
  readonly extract: (articles: readonly RawArticle[]) => Promise<Taken>;
  readonly end: () => void;
}

/** Starts a process that extracts with so many threads, by the code's `job/extractor`. */
export async function startAlone(extractor: string, threads: number): Promise<Alone> {
  const process: ChildProcess = fork(
    fileURLToPath(new URL('alone.mjs', import.meta.url)),
    [extractor, String(threads)],
    // The loader only where there is TypeScript to load: it keeps tens of megabytes.
    { execArgv: extractor.endsWith('.ts') ? ['--import', 'tsx'] : [] },
  );
  await once(process, 'message');
  return {
    extract: async (articles) => {
      process.send(articles as RawArticle[]);
      const [taken] = (await once(process, 'message')) as [Taken];
      return taken;
    },
    end: () => process.kill(),
  };
}
