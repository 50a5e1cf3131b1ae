import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AdmissionReading } from './admission.ts';

/** The pool of one database, as it stands. */
export interface PoolReading {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What a database is like, by its label: `primary`, `replica1` and so on. */
export interface DatabaseReading {
  readonly label: string;
  readonly up: boolean;
  /** Seconds behind the primary; null for the primary. */
  readonly lag: number | null;
  readonly pool: PoolReading;
}

/** Where the gauges take their values from when somebody asks. */
export interface MetricSources {
  readonly admission?: () => AdmissionReading;
  readonly databases?: () => readonly DatabaseReading[];
  readonly readiness?: () => { readonly ready: boolean; readonly writable: boolean };
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A label from a set that cannot grow beyond `most`: what comes later is `other`. */
function bounded(most: number): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= most || !/^[\w.:-]{1,80}$/.test(value)) return 'other';
    known.add(value);
    return value;
  };
}

/**
 * All that Onrecord counts, in Prometheus' terms. Names begin with `onrecord_`; Node's own (`nodejs_…`, `process_…`) come
 * along. No label takes its values from callers without a bound.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #operationName = bounded(100);
  readonly #code = bounded(40);
  readonly #requests = this.#counter('http_requests_total', 'Answers sent, by status', ['status']);
  readonly #refused = this.#counter('requests_refused_total', 'Requests that were cut short, by reason', ['reason']);
  readonly #operations = this.#histogram('operation_duration_seconds', 'GraphQL operations, as a whole', [
    'operation',
    'type',
  ]);
  readonly #errors = this.#counter('errors_total', 'Errors in answers, by code', ['code']);
  readonly #sql = this.#histogram('sql_duration_seconds', 'SQL statements', ['database']);
  readonly #sqlErrors = this.#counter('sql_errors_total', 'SQL statements that failed, by SQLSTATE', [
    'database',
    'code',
  ]);
  readonly #poolWait = this.#histogram('pool_wait_seconds', 'Waits for a connection', ['database']);
  readonly #cost = new Histogram({
    name: 'onrecord_operation_cost',
    help: 'Static cost of operations',
    buckets: [1, 10, 50, 100, 500, 1_000, 5_000, 10_000],
    registers: [this.registry],
  });
  readonly #cache = this.#counter(
    'cache_requests_total',
    'What was short: answers kept (response), requests past the Fetch layers (fast_lane), reads in SQL (read_path)',
    ['cache', 'outcome'],
  );

  constructor(sources: MetricSources = {}) {
    collectDefaultMetrics({ register: this.registry });
    // What nobody has counted yet is 0: a rate sees the first of a series only where there was a 0 before it.
    for (const reason of ['overloaded', 'timeout', 'left']) this.#refused.inc({ reason }, 0);
    for (const code of ['INTERNAL_SERVER_ERROR', 'DATABASE_UNAVAILABLE'])
      this.#errors.inc({ code: this.#code(code) }, 0);
    const { admission, databases, readiness } = sources;
    if (admission) {
      this.#gauge('requests_in_flight', 'Requests that are worked on', () => admission().inFlight);
      this.#gauge('requests_queued', 'Requests that wait to be let in', () => admission().queued);
      this.#gauge('admission_limit', 'Requests that may be in flight just now', () => admission().limit);
      this.#gauge('overloaded', 'Whether requests are being refused', () => Number(admission().overloaded));
      this.#gauge(
        'event_loop_utilisation',
        'Share of time in which the event loop works',
        () => admission().utilisation,
      );
      this.#gauge('event_loop_delay_seconds', '99th percentile of late timers', () => admission().delay / 1000);
    }
    if (readiness) {
      this.#gauge('ready', 'Whether reads are answered', () => Number(readiness().ready));
      this.#gauge('writable', 'Whether writes are taken', () => Number(readiness().writable));
    }
    if (databases) this.#databaseGauges(databases);
  }

  /** An answer was sent. */
  answered(status: number): void {
    this.#requests.inc({ status });
  }

  /** A request was cut short: overloaded, timeout or left. */
  refused(reason: 'overloaded' | 'timeout' | 'left'): void {
    this.#refused.inc({ reason });
  }

  /** An operation that was valid has been carried out, in so many milliseconds. */
  operation(name: string | null, type: string, milliseconds: number): void {
    this.#operations.observe({ operation: name ? this.#operationName(name) : 'anonymous', type }, milliseconds / 1000);
  }

  /** An answer held an error. */
  error(code: string): void {
    this.#errors.inc({ code: this.#code(code) });
  }

  /** A statement has ended on a database, with the code of its failure or null. */
  statement(database: string, milliseconds: number, failure: string | null): void {
    this.#sql.observe({ database }, milliseconds / 1000);
    if (failure !== null) this.#sqlErrors.inc({ database, code: this.#code(failure) });
  }

  /** A connection to a database was waited for. */
  waited(database: string, milliseconds: number): void {
    this.#poolWait.observe({ database }, milliseconds / 1000);
  }

  /** The static cost of an operation that was let in. */
  cost(cost: number): void {
    this.#cost.observe(cost);
  }

  /** A short way was tried: the kept answers, the fast lane, or the read path. */
  cache(cache: 'response' | 'fast_lane' | 'read_path', outcome: 'hit' | 'miss'): void {
    this.#cache.inc({ cache, outcome });
  }

  /** The text that Prometheus reads, with its content type. */
  async expose(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  #databaseGauges(databases: () => readonly DatabaseReading[]): void {
    const each = (name: string, help: string, value: (one: DatabaseReading) => number | null) => {
      new Gauge({
        name: `onrecord_${name}`,
        help,
        labelNames: ['database'],
        registers: [this.registry],
        collect() {
          this.reset();
          for (const one of databases()) {
            const reading = value(one);
            if (reading !== null) this.set({ database: one.label }, reading);
          }
        },
      });
    };
    each('database_up', 'Whether a database answers', (one) => Number(one.up));
    each('replica_lag_seconds', 'How far a replica is behind', (one) => one.lag);
    each('pool_busy', 'Connections in use', (one) => one.pool.busy);
    each('pool_idle', 'Connections not in use', (one) => one.pool.idle);
    each('pool_waiting', 'Statements that wait for a connection', (one) => one.pool.waiting);
  }

  #counter(name: string, help: string, labelNames: readonly string[]): Counter {
    return new Counter({ name: `onrecord_${name}`, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  #histogram(name: string, help: string, labelNames: readonly string[]): Histogram {
    const registers = [this.registry];
    return new Histogram({ name: `onrecord_${name}`, help, labelNames: [...labelNames], buckets: seconds, registers });
  }

  #gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name: `onrecord_${name}`,
      help,
      registers: [this.registry],
      collect() {
        this.set(value());
      },
    });
  }
}
