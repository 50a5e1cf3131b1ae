import type { Logger } from '../logger.ts';

/** How long the process may take to stop by itself after an accident, in milliseconds. */
const patience = 20_000;

/**
 * Sees to it that an error which nobody caught ends the process, as nothing is certain after it: it is logged as fatal,
 * `stop` is called, and the exit code is 1, so that whoever runs the process starts it again. Where stopping fails too it is
 * killed.
 */
export function onAccident(logger: Logger, stop: () => void): void {
  let stopping = false;
  const end = (error: unknown, origin: string) => {
    logger.fatal({ err: error instanceof Error ? error : new Error(String(error)), origin }, 'nobody caught an error');
    process.exitCode = 1;
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), patience).unref();
    stop();
  };
  // A rejection that nobody handles comes here too.
  process.on('uncaughtException', end);
}
