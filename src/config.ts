import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UsageError } from './errors.ts';
import { type Operations, operationsEnvironment, toOperations } from './operations.ts';

/** Everything that the environment decides. Only this file reads it. */
export interface Config {
  /** The Postgres to use, or null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Where the embedded Postgres keeps its data; absolute. */
  readonly dataDir: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly production: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Pools, limits of time and load, metrics, traces. */
  readonly operations: Operations;
}

/** The folder of package.json: code runs from src/ and from dist/, both one below it. */
export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  ONRECORD_DATA_DIR: z.string().default('.onrecord'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(4000),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ...operationsEnvironment,
});

/**
 * Reads the configuration; an empty variable counts as unset.
 * @throws UsageError naming the variable that cannot be used and what it must be.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`${String(issue?.path[0])} cannot be used`, `${issue?.message}; change or unset it`);
  }
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: path.resolve(projectDir, env.ONRECORD_DATA_DIR),
    host: env.HOST,
    port: env.PORT,
    production: env.NODE_ENV === 'production',
    logLevel: env.LOG_LEVEL,
    operations: toOperations(env, env.NODE_ENV === 'production'),
  };
}
