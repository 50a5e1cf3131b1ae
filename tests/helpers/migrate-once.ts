import { readConfig } from '../../src/config.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createLogger } from '../../src/logger.ts';

// A process that migrates and says what it applied, for tests that start several of them.
const applied = await migrate(readConfig().databaseUrl ?? '', createLogger({ logLevel: 'silent' }));
process.stdout.write(`${JSON.stringify(applied)}\n`);
