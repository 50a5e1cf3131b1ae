#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { projectDir } from '../config.ts';
import { report } from './errors.ts';

/** Each command's module is loaded when it is called for: `extract` never loads a database, `--help` nothing at all. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand(),
  extract: async () => (await import('./commands/extract.ts')).extractCommand(),
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluateCommand(),
  train: async () => (await import('./commands/train.ts')).trainCommand(),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  seed: async () => (await import('./commands/seed.ts')).seedCommand(),
  'print-schema': async () => (await import('./commands/print-schema.ts')).printSchemaCommand(),
};

const summaries: Readonly<Record<string, string>> = {
  serve: 'serve the GraphQL API and GraphiQL until it is stopped',
  ingest: 'read articles, work out who said what, and store it; twice is once',
  extract: 'print who said what in articles, without storing it',
  evaluate: 'score the extraction on labelled articles',
  train: 'make the models anew from labelled text',
  migrate: 'bring the database up to date',
  seed: 'ingest the articles of seeds/',
  'print-schema': 'print the GraphQL schema',
};

const examples = `
Examples:
  onrecord serve
  onrecord ingest article.txt page.html archive.jsonl folder/
  cat article.txt | onrecord extract
  onrecord evaluate gold.jsonl --json`;

async function main(args: readonly string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(projectDir, 'package.json'), 'utf8')) as { version: string };
  const program = new Command('onrecord')
    .description('Reads news articles, works out who said what, and serves it as a GraphQL API.')
    .version(version)
    .addHelpText('after', examples)
    .showHelpAfterError('(onrecord --help shows what there is)')
    .exitOverride();
  const wanted = args.find((argument) => !argument.startsWith('-')) ?? '';
  for (const [name, summary] of Object.entries(summaries)) {
    const load = name === wanted ? commands[name] : undefined;
    program.addCommand(load ? await load() : new Command(name).description(summary));
  }
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(onrecord ${command.name()} --help shows how)`);
  if (args.length === 0) program.error('there is no command');
  await program.parseAsync(args, { from: 'user' });
}

// A reader that has seen enough, such as head, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await main(process.argv.slice(2)).catch(report);
