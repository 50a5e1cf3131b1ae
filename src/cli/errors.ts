import { randomUUID } from 'node:crypto';
import { CommanderError } from 'commander';
import { readConfig } from '../config.ts';
import { OnrecordError, UsageError } from '../errors.ts';
import { createLogger } from '../logger.ts';

/** Says what went wrong in one line and sets the exit code: 2 for wrong usage, 1 for all else. */
export function report(error: unknown): void {
  if (error instanceof CommanderError) {
    // Commander has written help, version or its complaint by itself.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.exitCode = error instanceof UsageError ? 2 : 1;
  if (error instanceof OnrecordError) {
    console.error(`onrecord: ${error.line}`);
    return;
  }
  const errorId = randomUUID();
  console.error(`onrecord: unexpected error ${errorId}: run it again with LOG_LEVEL=debug to see it in full`);
  logger().debug({ errorId, err: error }, 'unexpected error');
}

/** The logger that the environment asks for; an environment that cannot be read is reported by whoever needs it. */
function logger() {
  try {
    return createLogger(readConfig());
  } catch {
    return createLogger({ logLevel: 'info' });
  }
}
