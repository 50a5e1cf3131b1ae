import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { RefusedInput } from '../../errors.ts';
import { splitLines } from '../../ingest/formats/decode.ts';
import { type Format, parseFormat } from '../../ingest/formats/format.ts';
import { type JsonRequest, readJsonRequest } from '../../ingest/formats/json-request.ts';
import { maxLineBytes } from '../../ingest/formats/limits.ts';
import { createExtractor, type Extractor } from '../../ingest/job/extractor.ts';
import { mapInOrder } from '../../ingest/job/in-order.ts';
import { asRefusal, fileRefusal, type Input } from '../../ingest/job/input.ts';
import { articleJson, extractionJson } from '../extraction-json.ts';
import { openInputs } from '../inputs.ts';
import { markedArticle } from '../marked-article.ts';
import { printLines } from '../print-lines.ts';

interface Options {
  readonly jsonl?: true;
  readonly json?: true;
  readonly all?: true;
  readonly format?: Format;
}

/** `extract [PATH…]`: prints what would be stored, one JSON object a line. Exit code 1 when some could not be read. */
export function extractCommand(): Command {
  return new Command('extract')
    .description(
      'print who said what in articles, without storing it: one JSON object an article, the marked text on a terminal',
    )
    .argument('[path...]', 'files, folders, or - for standard input, which is the default')
    .option('--jsonl', 'read lines {"id", "text", "headline"?, "publishedOn"?}, write one line for each')
    .option('--json', 'JSON on a terminal, too')
    .option('--all', 'add inner states (act THOUGHT), which are not stored')
    .option('--format <format>', 'text, html or jsonl, as for ingest', parseFormat)
    .action(async (paths: string[], options: Options) => {
      const given = paths.length > 0 ? paths : ['-'];
      const extractor = createExtractor();
      try {
        await printLines(options.jsonl ? answers(given, options, extractor) : articles(given, options, extractor));
      } finally {
        await extractor.close();
      }
    });
}

/** Lines for lines, in their order. */
function answers(paths: readonly string[], { all }: Options, extractor: Extractor): AsyncGenerator<string> {
  return mapInOrder(requests(paths), inFlight(extractor), async ({ id, article }) => {
    if (article instanceof RefusedInput) return failure(id, article);
    try {
      const extraction = await extractor.extract(article.raw);
      return JSON.stringify({ id, text: article.given, ...extractionJson(extraction, article.toGiven, all ?? false) });
    } catch (error) {
      return failure(id, asRefusal(error));
    }
  });
}

async function* requests(paths: readonly string[]): AsyncGenerator<JsonRequest> {
  for (const path of paths) {
    try {
      const chunks = path === '-' ? process.stdin : createReadStream(path);
      for await (const { bytes } of splitLines(chunks, maxLineBytes)) {
        if (bytes) yield readJsonRequest(bytes);
        else yield { id: null, article: new RefusedInput('is too long', 'split the text into its articles') };
      }
    } catch (error) {
      yield { id: path, article: fileRefusal(error) };
    }
  }
}

function articles(paths: readonly string[], options: Options, extractor: Extractor): AsyncGenerator<string> {
  const inputs = openInputs(paths, options.format ?? null);
  if (!inputs.some)
    throw new RefusedInput('there is no article there', 'give .txt, .html or .jsonl files, or the --format');
  return mapInOrder(inputs.read(), inFlight(extractor), async ({ name, article }: Input) => {
    if (article instanceof RefusedInput) return failure(name, article);
    try {
      const extraction = await extractor.extract(article);
      const { stdout } = process;
      if (stdout.isTTY && !options.json) {
        return markedArticle(extraction, { colour: stdout.hasColors(), all: options.all ?? false }).join('\n');
      }
      return JSON.stringify(articleJson(name, extraction, options.all ?? false));
    } catch (error) {
      return failure(name, asRefusal(error));
    }
  });
}

/** Enough that no thread waits for the one that prints. */
function inFlight(extractor: Extractor): number {
  return 4 * extractor.width;
}

function failure(id: JsonRequest['id'], reason: RefusedInput): string {
  process.exitCode = 1;
  return JSON.stringify({ id, error: reason.line });
}
