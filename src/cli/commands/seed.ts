import { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { openDatabase } from '../../db/open.ts';
import { createLogger } from '../../logger.ts';
import { reportLines } from '../report.ts';
import { ingestSeeds } from '../seeds.ts';

/** `seed`: the articles of `seeds/`, through the same door as any other. */
export function seedCommand(): Command {
  return new Command('seed').description('ingest the articles of seeds/').action(async () => {
    const config = readConfig();
    const started = performance.now();
    const database = await openDatabase(config, createLogger(config));
    try {
      const report = await ingestSeeds(database.prisma);
      for (const line of reportLines(report, [], performance.now() - started)) console.log(line);
      if (report.failure) throw report.failure;
      if (report.refused.length > 0) process.exitCode = 1;
    } finally {
      await database.close();
    }
  });
}
