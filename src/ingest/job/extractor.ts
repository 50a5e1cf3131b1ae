import { availableParallelism } from 'node:os';
import { RefusedInput } from '../../errors.ts';
import type { RawArticle } from '../document-types.ts';
import type { Extraction } from '../types.ts';
import { ExtractionWorker, ThreadUnavailable } from './extraction-worker.ts';

/** Extracts articles, wherever that happens. */
export interface Extractor {
  /** How many articles it can use at once; asking for a few more keeps it busy. */
  readonly width: number;
  /** @throws RefusedInput where this article's extraction fails; the next one is not touched by it. */
  extract(raw: RawArticle): Promise<Extraction>;
  /** Ends its threads; what is under way is refused. */
  close(): Promise<void>;
}

/** More than this many threads wait for the one that stores. */
const maxThreads = 4;

/** How many articles are read by the process itself before threads are worth their start (a second or so). */
const fewArticles = 4;

/** Texts of more characters are a thread's from the first: its memory is bounded, and the process can go on meanwhile. */
const longText = 64 * 1024;

/**
 * A thread that has read a text of more characters ends, unless another article waits for it: it would keep some 100 MB that nobody
 * needs. The next article pays the start of a new one.
 */
const lastText = 512 * 1024;

/** How an extractor is set up; the defaults are the ones to use. */
export interface ExtractorOptions {
  readonly threads?: number;
  /** Articles to extract without a thread at first. */
  readonly few?: number;
  /** The threads' script. */
  readonly script?: URL;
}

/** The first few articles, unless they are long, are extracted here, those after them in worker threads, as many as there are cores up to four. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const threads = options.threads ?? Math.min(availableParallelism(), maxThreads);
  const few = options.few ?? fewArticles;
  // Code runs from src/ and from dist/: this file's own ending tells.
  const beside = import.meta.url.endsWith('.ts') ? 'worker-from-source.mjs' : 'worker.js';
  const script = options.script ?? new URL(beside, import.meta.url);
  const idle: ExtractionWorker[] = Array.from({ length: threads }, () => new ExtractionWorker(script));
  const all = [...idle];
  const waiting: ((worker: ExtractionWorker) => void)[] = [];
  let asked = 0;
  let closed = false;

  const inThread = async (raw: RawArticle) => {
    const worker = idle.pop() ?? (await new Promise<ExtractionWorker>((resolve) => waiting.push(resolve)));
    try {
      // After the end no thread may start again: it would keep the process.
      if (closed) throw new RefusedInput('was not read', 'the run had ended');
      return await worker.extract(raw);
    } catch (error) {
      if (error instanceof ThreadUnavailable && !closed) return extractHere(raw);
      throw error;
    } finally {
      if (raw.text.length > lastText && waiting.length === 0) await worker.rest();
      const next = waiting.shift();
      if (next) next(worker);
      else idle.push(worker);
    }
  };

  return {
    width: threads,
    extract: (raw) => {
      asked += 1;
      return asked <= few && raw.text.length <= longText ? extractHere(raw) : inThread(raw);
    },
    close: async () => {
      closed = true;
      await Promise.all(all.map((worker) => worker.rest()));
    },
  };
}

async function extractHere(raw: RawArticle): Promise<Extraction> {
  // The language model takes half a second to load: not before it is needed.
  const { extract } = await import('../extract/extract.ts');
  try {
    return extract(raw);
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new RefusedInput(
      `extraction failed (${reason})`,
      'leave it out, and report it: it is a fault of the extraction',
      {
        cause: error,
      },
    );
  }
}
