import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { RefusedInput } from '../../errors.ts';
import { evaluate } from '../../ingest/evaluate/evaluate.ts';
import { type GoldArticle, readGoldLine } from '../../ingest/evaluate/gold.ts';
import { tableOf } from '../../ingest/evaluate/table.ts';
import { extract } from '../../ingest/extract/extract.ts';
import { decodeText, splitLines } from '../../ingest/formats/decode.ts';
import { maxLineBytes } from '../../ingest/formats/limits.ts';
import { fileRefusal } from '../../ingest/job/input.ts';

/** Articles read before speed is measured: by then Node has compiled all that runs often, which takes it some twenty seconds. */
const warmUp = 800;

/** `evaluate GOLD.jsonl`: how well labelled articles are read. Exit code 1 where the labels cannot be read. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('measure extraction on labelled articles: contents, sources, cues, speakers, acts, days, speed')
    .argument('<gold>', 'JSON Lines of {"id", "text", "attributions": [{"source", "cue", "content"}]}')
    .option('--json', 'print the figures as one JSON object, shares from 0 to 1')
    .action(async (file: string, { json }: { json?: true }) => {
      const articles = await readGold(file);
      const evaluation = evaluate(articles, extract, processorTime, warmUp);
      const lines = json ? [JSON.stringify(evaluation, null, 2)] : tableOf(evaluation);
      for (const line of lines) console.log(line);
    });
}

async function readGold(file: string): Promise<readonly GoldArticle[]> {
  const articles: GoldArticle[] = [];
  let number = 0;
  try {
    for await (const { bytes } of splitLines(createReadStream(file), maxLineBytes)) {
      number++;
      const name = `${file}, line ${number}`;
      if (bytes === null) throw new RefusedInput(`${name} is too long`, 'give one labelled article a line');
      if (bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)) continue;
      articles.push(readGoldLine(textOf(bytes, name), name));
    }
  } catch (error) {
    if (error instanceof RefusedInput) throw error;
    const { message, remedy } = fileRefusal(error);
    throw new RefusedInput(`${file} ${message}`, remedy, { cause: error });
  }
  if (articles.length === 0) {
    throw new RefusedInput(`${file} has no labelled article in it`, 'give JSON Lines, one labelled article a line');
  }
  return articles;
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof RefusedInput)
      throw new RefusedInput(`${name} ${error.message}`, error.remedy, { cause: error });
    throw error;
  }
}

/** Milliseconds of processor time: what other work on the machine does not change. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
