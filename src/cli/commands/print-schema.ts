import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { projectDir } from '../../config.ts';
import { printSchemaSorted } from '../../schema/print.ts';

/** `print-schema`: the schema in GraphQL's own language, sorted; `--write` puts it where it is committed. */
export function printSchemaCommand(): Command {
  return new Command('print-schema')
    .description('print the GraphQL schema')
    .option('--write', 'write it to schema.graphql instead')
    .action((options: { write?: true }) => {
      if (options.write) writeFileSync(path.join(projectDir, 'schema.graphql'), printSchemaSorted());
      else process.stdout.write(printSchemaSorted());
    });
}
