import { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { openDatabase } from '../../db/open.ts';
import { RefusedInput } from '../../errors.ts';
import { type Format, parseFormat } from '../../ingest/formats/format.ts';
import { createExtractor } from '../../ingest/job/extractor.ts';
import type { Input } from '../../ingest/job/input.ts';
import { createLogger } from '../../logger.ts';
import { type BatchReport, ingestBatch } from '../../store/ingest-batch.ts';
import { type Inputs, openInputs } from '../inputs.ts';
import { type Progress, showProgress } from '../progress.ts';
import { reportLines } from '../report.ts';
import { listenForStop } from '../stop-signal.ts';

/**
 * `ingest PATH…`: files, folders or `-`. Exit code 0 when all is stored, 1 when some was refused or the database could not
 * be used, 130 or 143 when SIGINT or SIGTERM ended it after the article in hand.
 */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('read articles, work out who said what, and store it; twice is once')
    .argument('<path...>', 'files, folders, or - for standard input')
    .option('--format <format>', 'text, html or jsonl; otherwise told by the file name, and text for -', parseFormat)
    .action(async (paths: string[], options: { format?: Format }) => {
      await ingest(openInputs(paths, options.format ?? null));
    });
}

async function ingest(inputs: Inputs): Promise<void> {
  if (!inputs.some) {
    throw new RefusedInput('there is no article there', 'give .txt, .html or .jsonl files, or name the --format');
  }
  const started = performance.now();
  const stop = listenForStop();
  const progress = showProgress(inputs.bytes);
  try {
    const report = await run(inputs.read(), progress, stop.signal);
    progress.stop();
    for (const line of reportLines(report, inputs.skipped, performance.now() - started)) console.log(line);
    if (report.failure) throw report.failure;
    if (report.refused.length > 0) process.exitCode = 1;
    if (report.stopped) process.exitCode = stop.exitCode ?? 1;
  } finally {
    progress.stop();
    stop.release();
  }
}

/** Opens the database only once there is an article for it: a run of nothing but bad files needs none. */
async function run(inputs: AsyncGenerator<Input>, progress: Progress, signal: AbortSignal): Promise<BatchReport> {
  const onOutcome = progress.onOutcome.bind(progress);
  const refused: { name: string; reason: RefusedInput }[] = [];
  for await (const input of inputs) {
    if (!(input.article instanceof RefusedInput)) {
      const report = await store(chain(input, inputs), onOutcome, signal);
      return { ...report, refused: [...refused, ...report.refused] };
    }
    refused.push({ name: input.name, reason: input.article });
    onOutcome({ name: input.name, bytes: input.bytes, result: input.article });
  }
  return { created: 0, revised: 0, unchanged: 0, statements: 0, refused, stopped: signal.aborted, failure: null };
}

async function store(
  inputs: AsyncIterable<Input>,
  onOutcome: Progress['onOutcome'],
  signal: AbortSignal,
): Promise<BatchReport> {
  const config = readConfig();
  // Standard error is for progress here; what is ordinary about the database is for the server's log.
  const logger = createLogger({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel });
  const database = await openDatabase(config, logger);
  const extractor = createExtractor();
  try {
    return await ingestBatch(database.prisma, inputs, { extractor, signal, onOutcome });
  } finally {
    await extractor.close();
    await database.close();
  }
}

async function* chain(first: Input, rest: AsyncIterator<Input>): AsyncGenerator<Input> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
