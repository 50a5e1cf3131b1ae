import { readConfig } from '../../src/config.ts';
import { holdEmbedded } from '../../src/db/embedded.ts';
import { createLogger } from '../../src/logger.ts';

// A process that holds the embedded server, tells its address, and lets go when its input ends.
const server = await holdEmbedded(readConfig().dataDir, createLogger({ logLevel: 'silent' }));
process.stdout.write(`${server.url}\n`);
process.stdin.resume().once('end', () => void server.release());
