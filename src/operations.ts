import { z } from 'zod';
import { isPostgresAddress, postgresAddress } from './postgres-address.ts';

/** How the program behaves under load and when something fails; times in milliseconds. */
export interface Operations {
  /** Addresses of read replicas of the database. */
  readonly replicaUrls: readonly string[];
  /** By how much a replica may lag behind and still be read. */
  readonly replicaMaxLag: number;
  /** Connections to each database. */
  readonly poolSize: number;
  /** How long a connection is waited for. */
  readonly poolWait: number;
  readonly statementTimeout: number;
  readonly requestTimeout: number;
  /** How long `serve` waits for a database that is not up. */
  readonly databaseWait: number;
  readonly maxInFlight: number;
  readonly maxQueued: number;
  readonly maxConnections: number;
  /** How long an idle connection is kept for its client's next request. */
  readonly keepAlive: number;
  /** How long the server goes on answering, not ready, once it is told to stop. */
  readonly drain: number;
  /** Where metrics are served apart from the API; null serves them with it, and in production not at all. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Whether every answer tells where its time went. */
  readonly serverTiming: boolean;
  /** From how long on an operation is logged as slow. */
  readonly slowOperation: number;
  /** Whether OpenTelemetry's own variables ask for traces. */
  readonly tracing: boolean;
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const webAddress = z
  .string()
  .refine(
    (value) => /^https?:\/\//.test(value) && URL.canParse(value),
    'must be an address such as http://127.0.0.1:4318',
  );

const minute = 60_000;

/** The variables, for `readConfig`. */
export const operationsEnvironment = {
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(isPostgresAddress), `${postgresAddress}; of several, with commas in between`)
    .default([]),
  DATABASE_REPLICA_MAX_LAG_MS: whole(0, 60 * minute).default(2_000),
  DATABASE_POOL_SIZE: whole(1, 1_000).default(10),
  DATABASE_POOL_WAIT_MS: whole(10, minute).default(3_000),
  DATABASE_WAIT_MS: whole(0, 60 * minute).default(minute),
  STATEMENT_TIMEOUT_MS: whole(10, 10 * minute).default(10_000),
  REQUEST_TIMEOUT_MS: whole(10, 10 * minute).default(15_000),
  MAX_IN_FLIGHT: whole(1, 10_000).default(64),
  MAX_QUEUED: whole(0, 100_000).default(256),
  MAX_CONNECTIONS: whole(1, 100_000).default(2_000),
  KEEP_ALIVE_MS: whole(0, 60 * minute).default(20_000),
  DRAIN_MS: whole(0, 60 * minute).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: whole(0, 65_535).optional(),
  SERVER_TIMING: z.enum(['on', 'off']).optional(),
  SLOW_OPERATION_MS: whole(0, 10 * minute).default(1_000),
  OTEL_SDK_DISABLED: z.string().default('false'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], 'must be otlp or none').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: webAddress.optional(),
};

const Operations = z.object(operationsEnvironment);

/** What the variables mean; those that are unset differ between production and development. */
export function toOperations(env: z.output<typeof Operations>, production: boolean): Operations {
  const exporter = env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ? 'otlp' : 'none';
  return {
    replicaUrls: env.DATABASE_REPLICA_URLS,
    replicaMaxLag: env.DATABASE_REPLICA_MAX_LAG_MS,
    poolSize: env.DATABASE_POOL_SIZE,
    poolWait: env.DATABASE_POOL_WAIT_MS,
    statementTimeout: env.STATEMENT_TIMEOUT_MS,
    requestTimeout: env.REQUEST_TIMEOUT_MS,
    databaseWait: env.DATABASE_WAIT_MS,
    maxInFlight: env.MAX_IN_FLIGHT,
    maxQueued: env.MAX_QUEUED,
    maxConnections: env.MAX_CONNECTIONS,
    keepAlive: env.KEEP_ALIVE_MS,
    drain: env.DRAIN_MS ?? (production ? 5_000 : 0),
    metrics: env.METRICS_PORT === undefined ? null : { host: env.METRICS_HOST, port: env.METRICS_PORT },
    serverTiming: env.SERVER_TIMING ? env.SERVER_TIMING === 'on' : !production,
    slowOperation: env.SLOW_OPERATION_MS,
    tracing: env.OTEL_SDK_DISABLED.toLowerCase() !== 'true' && (env.OTEL_TRACES_EXPORTER ?? exporter) === 'otlp',
  };
}
