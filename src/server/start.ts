import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import { followChanges } from '../db/change-feed.ts';
import type { Databases } from '../db/databases.ts';
import type { Readiness } from '../db/readiness.ts';
import { createSidePool } from '../db/side-pool.ts';
import { createExtractor } from '../ingest/job/extractor.ts';
import type { Logger } from '../logger.ts';
import { createKeyCheck } from './access/keys.ts';
import { Admission } from './admission.ts';
import { AnswerCache } from './answers/answer-cache.ts';
import { ChangeListeners } from './answers/change-listeners.ts';
import { Arrivals } from './arrivals.ts';
import { Freshness } from './freshness.ts';
import { guard } from './guard.ts';
import { type Listening, listen } from './listen.ts';
import { Metrics } from './metrics.ts';
import { startTracing } from './tracing.ts';
import { createServer } from './yoga.ts';

/** A server with all that stands around it. */
export interface Serving {
  readonly url: string;
  /** Where Prometheus reads, when that is a place of its own. */
  readonly metricsUrl: string | null;
  readonly metrics: Metrics;
  readonly admission: Admission;
  /** Goes on for the time of the drain without being ready, finishes what is in flight, and closes. */
  stop(): Promise<void>;
  /** Ends drain and requests in flight at once. */
  hasten(): void;
}

/** What is served, and from where. */
export interface ServingParts {
  /** The address of the writer, for what needs connections of its own. */
  readonly url: string;
  readonly schema: GraphQLSchema;
  readonly databases: Databases;
  readonly logger: Logger;
  readonly config: Pick<Config, 'host' | 'port' | 'socket' | 'production' | 'operations' | 'limits' | 'access'>;
}

const metricsVariables = { host: 'METRICS_HOST', port: 'METRICS_PORT' };

/** Within this time a replica that lags too much is found out, in milliseconds. */
const lookedAtWithin = 4_000;

/**
 * Puts a server together and lets it listen: in front the guard (admission, time, SQL of who has left), behind it the
 * GraphQL server, beside it the watch over the databases, metrics and traces.
 */
export async function startServing({ schema, url, databases, logger, config }: ServingParts): Promise<Serving> {
  const { operations, limits, access, production } = config;
  const waitingForDatabase = () => databases.members.reduce((sum, { pool }) => sum + pool.waitingCount, 0);
  const admission = new Admission({ ...operations, waitingForDatabase });
  const arrivals = new Arrivals();
  let stopping = false;
  const stopped: Readiness = { ready: false, writable: false, reason: 'the server is stopping' };
  const readiness = () => (stopping ? stopped : databases.readiness());
  const metrics = new Metrics({ admission: () => admission.reading, databases: () => databases.read(), readiness });
  const tracing = operations.tracing ? await startTracing(schema) : null;
  databases.observe({
    statement(label, text) {
      const started = performance.now();
      const traced = tracing?.statement(label, text);
      return (error) => {
        metrics.statement(label, performance.now() - started, error ? codeOf(error) : null);
        traced?.(error);
      };
    },
    waited: (label, milliseconds) => metrics.waited(label, milliseconds),
  });
  // Articles are read in threads from the first: what this thread does, every request waits for.
  const extractor = createExtractor({ few: 0, threads: 1 });
  // A replica may be read that has not heard yet what this process has.
  const unsettled = operations.replicaUrls.length > 0 ? operations.replicaMaxLag + lookedAtWithin : 0;
  const answers = new AnswerCache(limits.responseCacheBytes, limits.responseCacheSeconds, { unsettled });
  const keys = createKeyCheck(databases, logger);
  const counters = access.budgetStore === 'postgres' ? createSidePool(url) : null;
  const changes = followChanges(() => databases.writerUrl, new ChangeListeners(answers, keys), logger);
  const letGo = () => Promise.all([extractor.close(), changes.close(), counters?.end(), tracing?.stop()]);
  let own: Listening | null = null;
  const open = async () => {
    const yoga = createServer({
      schema,
      database: databases.writer,
      logger,
      readiness,
      ...{ production, limits, access, counters, answers, extractor, keys },
      metrics,
      onRead: (path) => metrics.cache('read_path', path === 'sql' ? 'hit' : 'miss'),
      onLane: (answered) => metrics.cache('fast_lane', answered ? 'hit' : 'miss'),
      serverTiming: operations.serverTiming,
      slowOperation: operations.slowOperation,
      ...(operations.replicaUrls.length > 0 && { freshness: new Freshness(databases) }),
      ...(tracing && { tracing: tracing.plugin }),
    });
    const exposed = exposing(metrics);
    const withMetrics: RequestListener = (request, response) =>
      void (request.url === '/metrics' ? exposed(request, response) : yoga(request, response));
    const inner: RequestListener = production || operations.metrics ? yoga : withMetrics;
    const guarded = guard(tracing ? tracing.wrap(inner) : inner, {
      admission,
      arrivals,
      requestTimeout: operations.requestTimeout,
      bodyBytes: limits.bodyBytes,
      isStopping: () => stopping,
      onRefused: (reason) => metrics.refused(reason),
      onAnswered: (status) => metrics.answered(status),
    });
    await databases.watch();
    if (operations.metrics) own = await listen(exposed, operations.metrics, { variables: metricsVariables });
    return listen(guarded, config.socket === null ? config : { fd: config.socket }, {
      maxConnections: operations.maxConnections,
      keepAlive: operations.keepAlive,
      onConnection: (socket) => arrivals.accepted(socket),
      stalled: Math.max(30_000, operations.requestTimeout + 5_000),
    });
  };
  const close = async () => {
    admission.stop();
    await own?.stop();
    await letGo();
  };
  // Whatever keeps it from opening, what was begun is closed: the process would not end otherwise.
  const listening = await open().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const haste = new AbortController();
  return {
    url: listening.url,
    metricsUrl: own ? (own as Listening).url : null,
    metrics,
    admission,
    async stop() {
      stopping = true;
      await sleep(operations.drain, undefined, { signal: haste.signal }).catch(() => undefined);
      await listening.stop();
      await close();
    },
    hasten() {
      haste.abort();
      listening.hasten();
    },
  };
}

/** Serves the metrics at `/metrics` and nothing else. */
function exposing(metrics: Metrics): RequestListener {
  return (request, response) => {
    if (request.url?.split('?')[0] !== '/metrics' || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(404).end();
      return;
    }
    metrics.expose().then(
      ({ type, text }) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  };
}

/** SQLSTATE, or Node's code for a broken connection. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}
