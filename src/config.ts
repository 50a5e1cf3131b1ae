import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { UsageError } from './errors.ts';
import { type Limit, type Limits, limitTable } from './limits.ts';
import { type Operations, operationsEnvironment, toOperations } from './operations.ts';
import { isPostgresAddress, postgresAddress } from './postgres-address.ts';

/** Everything that the environment decides. Only this file reads it. */
export interface Config {
  /** The Postgres to use, or null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Where the embedded Postgres keeps its data; absolute. */
  readonly dataDir: string;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /**
   * The number of a listening socket that whoever started us holds (systemd's LISTEN_FDS), used in place of host and port; null
   * where there is none. It stays open while we restart: who connects meanwhile waits for the next process.
   */
  readonly socket: number | null;
  readonly production: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly limits: Limits;
  readonly access: AccessConfig;
  /** Pools, limits of time and load, metrics, traces. */
  readonly operations: Operations;
}

/** Who may ask, how, and how much. */
export interface AccessConfig {
  /** Whether somebody without a key may read. */
  readonly anonymousRead: boolean;
  /** Points a minute for each anonymous address, and for each key or token without a quota of its own; 0 for no end. */
  readonly budget: { readonly anonymous: number; readonly named: number };
  /** Where spent points are counted: in this process, or in the database for several. */
  readonly budgetStore: 'memory' | 'postgres';
  /** How many proxies in front are ours: so many entries at the end of X-Forwarded-For are believed. */
  readonly trustedProxies: number;
  /** Origins whose pages may read answers: `*` for all. */
  readonly corsOrigins: readonly string[];
  readonly graphiql: boolean;
  /** Whether anybody may ask for the schema; the admin scope always may. */
  readonly introspection: boolean;
  /** Whether a query in an address needs a header that no foreign page can send unasked. */
  readonly requirePreflight: boolean;
  /** The manifest of trusted documents, absolute. */
  readonly trustedDocuments: string | null;
  /** Whether nothing else is answered. The admin scope may ask anything. */
  readonly trustedOnly: boolean;
  /** Whose tokens are taken. */
  readonly jwt: JwtConfig | null;
}

/** An issuer of JSON Web Tokens. */
export interface JwtConfig {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

/** The folder of package.json: code runs from src/ and from dist/, both one below it. */
export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const onOrOff = z.enum(['on', 'off']).transform((value) => value === 'on');

function wholeNumber(most: number, least = 0) {
  const words = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,12}$/, words)
    .transform(Number)
    .refine((value) => value >= least && value <= most, words);
}

const isOrigin = (value: string) => value === '*' || (URL.canParse(value) && new URL(value).origin === value);

const Environment = z.object({
  DATABASE_URL: z.string().refine(isPostgresAddress, postgresAddress).optional(),
  ONRECORD_DATA_DIR: z.string().default('.onrecord'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(4000),
  LISTEN_FDS: wholeNumber(1_000).optional(),
  LISTEN_PID: wholeNumber(2 ** 31).optional(),
  // A word that only looks like production must not give what is no profile for the internet.
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ANONYMOUS: z.enum(['read', 'none']).default('read'),
  RATE_LIMIT_ANONYMOUS: wholeNumber(1_000_000_000).optional(),
  RATE_LIMIT_NAMED: wholeNumber(1_000_000_000).optional(),
  RATE_LIMIT_STORE: z.enum(['memory', 'postgres']).default('memory'),
  TRUSTED_PROXIES: wholeNumber(10).default(0),
  CORS_ORIGINS: z
    .string()
    .transform((value) => value.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
    .refine((origins) => origins.every(isOrigin), 'must be * or origins such as https://example.org, with commas')
    .optional(),
  GRAPHIQL: onOrOff.optional(),
  INTROSPECTION: onOrOff.optional(),
  REQUIRE_PREFLIGHT: onOrOff.optional(),
  TRUSTED_DOCUMENTS: z.string().optional(),
  TRUSTED_DOCUMENTS_ONLY: onOrOff.optional(),
  JWT_JWKS_URL: z
    .string()
    .refine((value) => /^https?:/.test(value) && URL.canParse(value), 'must be the address of a key set')
    .optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  ...Object.fromEntries(
    Object.values(limitTable).map(({ variable, most, least }: Limit) => [
      variable,
      wholeNumber(most, least ?? 1).optional(),
    ]),
  ),
  ...operationsEnvironment,
});

type Environment = z.infer<typeof Environment>;

function readLimits(env: Environment): Limits {
  const given = env as unknown as Readonly<Record<string, number | undefined>>;
  const entries = Object.entries(limitTable).map(([name, { variable, usual }]) => [name, given[variable] ?? usual]);
  return Object.fromEntries(entries) as Limits;
}

/** The production profile is safe without further thought: what helps people who develop is off there unless asked for. */
function readAccess(env: Environment, production: boolean): AccessConfig {
  const trustedDocuments = env.TRUSTED_DOCUMENTS ? path.resolve(env.TRUSTED_DOCUMENTS) : null;
  return {
    anonymousRead: env.ANONYMOUS === 'read',
    budget: {
      anonymous: env.RATE_LIMIT_ANONYMOUS ?? (production ? 1_000_000 : 0),
      named: env.RATE_LIMIT_NAMED ?? (production ? 3_000_000 : 0),
    },
    budgetStore: env.RATE_LIMIT_STORE,
    trustedProxies: env.TRUSTED_PROXIES,
    corsOrigins: env.CORS_ORIGINS ?? (production ? [] : ['*']),
    graphiql: env.GRAPHIQL ?? !production,
    introspection: env.INTROSPECTION ?? !production,
    requirePreflight: env.REQUIRE_PREFLIGHT ?? production,
    trustedDocuments,
    trustedOnly: env.TRUSTED_DOCUMENTS_ONLY ?? (production && trustedDocuments !== null),
    jwt: readJwt(env),
  };
}

function readJwt({ JWT_JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience }: Environment): JwtConfig | null {
  if (!jwksUrl && !issuer && !audience) return null;
  // Without an issuer and an audience, tokens that were made for anybody else's service would be taken.
  if (!jwksUrl || !issuer || !audience) {
    throw new UsageError(
      'JWT_JWKS_URL, JWT_ISSUER and JWT_AUDIENCE are not all set',
      'set all three to take tokens, or none',
    );
  }
  return { jwksUrl, issuer, audience };
}

/** The first number that handed sockets have, by sd_listen_fds(3). */
const firstSocket = 3;

/** Variables that were meant for a process that started us are none of ours. */
function readSocket({ LISTEN_FDS: count = 0, LISTEN_PID: pid }: Environment): number | null {
  if (count === 0 || pid !== process.pid) return null;
  if (count > 1) throw new UsageError(`${count} sockets were handed over`, 'give one ListenStream to each process');
  return firstSocket;
}

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
  const production = env.NODE_ENV === 'production';
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: path.resolve(projectDir, env.ONRECORD_DATA_DIR),
    host: env.HOST,
    port: env.PORT,
    socket: readSocket(env),
    production,
    logLevel: env.LOG_LEVEL,
    limits: readLimits(env),
    access: readAccess(env, production),
    operations: toOperations(env, production),
  };
}
