import { type Logger as PinoLogger, pino } from 'pino';
import type { Config } from './config.ts';

/** Structured logs, one JSON object a line on standard error; standard output belongs to the commands' answers. */
export type Logger = PinoLogger;

/** The process's logger. Passwords in addresses never reach it. */
export function createLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'connectionString', 'password'],
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
