import type { Database } from '../db/client.ts';
import { toDatabaseError } from '../db/errors.ts';
import { type DatabaseError, RefusedInput } from '../errors.ts';
import type { RawArticle } from '../ingest/document-types.ts';
import type { Extractor } from '../ingest/job/extractor.ts';
import { mapInOrder } from '../ingest/job/in-order.ts';
import { asRefusal, type Input } from '../ingest/job/input.ts';
import type { IngestReport } from '../ingest/link-types.ts';
import type { Extraction } from '../ingest/types.ts';
import { contentHash } from './content-hash.ts';
import { storeArticle } from './store-article.ts';
import { createUnchangedCheck } from './unchanged-check.ts';

/** What became of one input. */
export interface Outcome {
  readonly name: string;
  readonly bytes: number;
  readonly result: IngestReport | RefusedInput;
}

/** What became of a run. */
export interface BatchReport {
  readonly created: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Statements in the articles of the run, those unchanged included. */
  readonly statements: number;
  readonly refused: readonly { readonly name: string; readonly reason: RefusedInput }[];
  /** True where the signal ended the run before its inputs did. */
  readonly stopped: boolean;
  /** What made storing impossible; what was stored before it stays. */
  readonly failure: DatabaseError | null;
}

export interface BatchOptions {
  readonly extractor: Extractor;
  /** Ends the run after the article in hand. */
  readonly signal?: AbortSignal;
  /** Hears of each input in turn. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** An input on its way: refused, found unchanged, or extracted and ready to be stored. */
interface Ready {
  readonly input: Input;
  readonly value: RefusedInput | IngestReport | Extraction;
}

/**
 * Ingests a stream of articles: extraction runs ahead in parallel, storing follows in the inputs' order, one transaction
 * an article. A bad one is refused and the rest goes on; only a database that cannot be used ends the run.
 */
export async function ingestBatch(
  db: Database,
  inputs: AsyncIterable<Input>,
  { extractor, signal, onOutcome }: BatchOptions,
): Promise<BatchReport> {
  const counts = { CREATED: 0, REVISED: 0, UNCHANGED: 0 };
  const refused: { name: string; reason: RefusedInput }[] = [];
  let statements = 0;
  let failure: DatabaseError | null = null;
  const check = createUnchangedCheck(db);
  const repeats = createRepeatCheck();
  const prepare = async (input: Input): Promise<Ready> => ({ input, value: await prepared(input.article) });
  const prepared = async (article: RawArticle | RefusedInput): Promise<Ready['value']> => {
    if (article instanceof RefusedInput) return article;
    try {
      return (await check(article)) ?? (await extractor.extract(article));
    } catch (error) {
      const broken = toDatabaseError(error);
      if (broken) throw broken;
      return asRefusal(error);
    }
  };

  try {
    for await (const { input, value } of mapInOrder(inputs, 2 * extractor.width + 14, prepare, signal)) {
      const result = repeats(input) ?? (await store(db, value));
      if (result instanceof RefusedInput) refused.push({ name: input.name, reason: result });
      else {
        counts[result.outcome] += 1;
        statements += result.statements;
      }
      onOutcome?.({ name: input.name, bytes: input.bytes, result });
    }
  } catch (error) {
    failure = toDatabaseError(error);
    if (!failure) throw error;
  }
  const { CREATED: created, REVISED: revised, UNCHANGED: unchanged } = counts;
  return { created, revised, unchanged, statements, refused, stopped: signal?.aborted ?? false, failure };
}

async function store(db: Database, value: Ready['value']): Promise<IngestReport | RefusedInput> {
  if (value instanceof RefusedInput || 'outcome' in value) return value;
  try {
    return await storeArticle(db, value);
  } catch (error) {
    const broken = toDatabaseError(error);
    if (broken) throw broken;
    return new RefusedInput(`could not be stored (${lastLine(error)})`, 'leave it out, and report it', {
      cause: error,
    });
  }
}

/** Prisma puts the reason last, after the code that called it. */
function lastLine(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  return lines.at(-1)?.trim() ?? 'unknown';
}

/**
 * Refuses an article that comes twice in one run with different content: whichever is stored, the next run would find the
 * other one changed, and twice would not be once.
 */
function createRepeatCheck(): (input: Input) => RefusedInput | null {
  const seen = new Map<string, { readonly name: string; readonly hash: string }>();
  return ({ name, article }) => {
    if (article instanceof RefusedInput) return null;
    const hash = contentHash(article);
    const first = seen.get(article.key);
    if (!first) seen.set(article.key, { name, hash });
    return first && first.hash !== hash
      ? new RefusedInput(
          `is the same article as ${first.name} with other content`,
          'keep one, or give each its own id or url',
        )
      : null;
  };
}
