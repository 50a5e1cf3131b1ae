import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { projectDir } from '../../config.ts';
import { UsageError } from '../../errors.ts';
import { fileRefusal } from '../../ingest/job/input.ts';
import type { TrainingData } from '../../ingest/train/trainer.ts';
import { trainers } from '../../ingest/train/trainers.ts';

/** Labelled articles that come with the source. */
const articles = 'src/ingest/train/articles';

interface Options {
  readonly data: string;
  readonly only?: string;
  readonly out: string;
}

/** `train`: makes the models that ship, and beside each a card that says from what and how good it is. */
export function trainCommand(): Command {
  return new Command('train')
    .description('make the models anew: the same data give the same bytes, on one version of Node')
    .option('--data <folder>', 'the folder with ud/ and corpus/', path.join(projectDir, '../shared/data'))
    .option('--only <name>', `one model: ${trainers.map((trainer) => trainer.name).join(', ')}`)
    .option('--out <folder>', 'where the models go', path.join(projectDir, 'src/ingest/models'))
    .action(({ data, only, out }: Options) => {
      const wanted = trainers.filter((trainer) => only === undefined || trainer.name === only);
      if (wanted.length === 0) {
        throw new UsageError(
          `there is no model ${only}`,
          `name one of ${trainers.map((trainer) => trainer.name).join(', ')}`,
        );
      }
      for (const trainer of wanted) {
        const say = (line: string) => console.log(`${trainer.name}: ${line}`);
        const { bytes, card } = trainer.train(dataIn(data), say);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const beside = { model: `${trainer.name}.bin`, bytes: bytes.length, sha256, node: process.version, ...card };
        mkdirSync(out, { recursive: true });
        writeFileSync(path.join(out, `${trainer.name}.bin`), bytes);
        writeFileSync(path.join(out, `${trainer.name}.json`), `${cardText(beside)}\n`);
        say(`${bytes.length} bytes, sha256 ${sha256}`);
        for (const [name, scores] of Object.entries(card.scores)) say(`${name}: ${JSON.stringify(scores)}`);
      }
    });
}

/** JSON as the project's formatter writes it: lists of plain values on one line. */
function cardText(card: object): string {
  return JSON.stringify(card, null, 2).replace(
    /\[\n\s+([^[\]{}]+?)\n\s+\]/g,
    (_, items: string) => `[${items.replace(/\n\s+/g, ' ')}]`,
  );
}

function dataIn(folder: string): TrainingData {
  const read = (file: string) => {
    const whole = path.join(folder, file);
    try {
      return readFileSync(whole, 'utf8');
    } catch (cause) {
      const { message } = fileRefusal(cause);
      throw new UsageError(`${whole} ${message}`, 'say with --data where the training data lie', { cause });
    }
  };
  // In the order of their names, which the file system need not keep: the order of articles is part of the model.
  const tagged = () =>
    readdirSync(path.join(projectDir, articles))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => {
        const file = `${articles}/${name}`;
        return { file, content: readFileSync(path.join(projectDir, file), 'utf8') };
      });
  return { read, tagged };
}
