import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../../config.ts';
import { createMigration } from '../../db/create-migration.ts';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { createLogger } from '../../logger.ts';

function migrationName(value: string): string {
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(value)) {
    throw new InvalidArgumentError('use lower-case letters, digits and underscores, such as add_topics.');
  }
  return value;
}

/** `migrate`: brings the database up to date; `--create` writes the next migration from the models instead. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database up to date')
    .option('--create <name>', 'write the migration that the models need, for a developer to complete', migrationName)
    .action(async (options: { create?: string }) => {
      const config = readConfig();
      const logger = createLogger({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel });
      const database = await openDatabase(config, logger, { migrate: false });
      try {
        const applied = await migrate(database.url, logger);
        for (const name of applied) console.log(`applied ${name}`);
        if (options.create) {
          const file = await createMigration(database.url, options.create);
          console.log(
            file
              ? `wrote ${file}: read it, and add by hand what Prisma cannot express`
              : 'the models need no migration',
          );
        } else if (applied.length === 0) console.log('nothing to apply');
      } finally {
        await database.close();
      }
    });
}
