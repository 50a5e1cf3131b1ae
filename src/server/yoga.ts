import type { RequestListener } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { anonymous } from '../caller.ts';
import type { AccessConfig } from '../config.ts';
import type { Database } from '../db/client.ts';
import type { Readiness } from '../db/readiness.ts';
import type { SidePool } from '../db/side-pool.ts';
import { scopeOf } from '../db/sql-scope.ts';
import type { Extractor } from '../ingest/job/extractor.ts';
import type { Limits } from '../limits.ts';
import type { Logger } from '../logger.ts';
import { createRequestContext, type RequestContext } from '../schema/context.ts';
import { createExecute, type ReadPathListener } from '../schema/plan/execute.ts';
import { Planner } from '../schema/plan/planner.ts';
import { createAuthenticator } from './access/authenticate.ts';
import { createBudget } from './access/budget.ts';
import type { KeyCheck } from './access/keys.ts';
import type { AnswerCache } from './answers/answer-cache.ts';
import { documentCaches } from './documents/document-cache.ts';
import { loadManifest } from './documents/trusted.ts';
import type { Freshness } from './freshness.ts';
import { graphiqlOptions, graphiqlPage } from './graphiql.ts';
import { strangeHooks } from './lane/hooks.ts';
import { createLane, following } from './lane/lane.ts';
import { LaneMemory } from './lane/memory.ts';
import { createMaskError } from './mask-error.ts';
import { maskedResponse } from './masked-response.ts';
import type { Metrics } from './metrics.ts';
import { useAuthentication } from './plugins/use-authentication.ts';
import { useCors } from './plugins/use-cors.ts';
import { useDocumentLimits } from './plugins/use-document-limits.ts';
import { useErrorLimits } from './plugins/use-error-limits.ts';
import { useFreshness } from './plugins/use-freshness.ts';
import { useHttpCache } from './plugins/use-http-cache.ts';
import { useLaneMemory } from './plugins/use-lane-memory.ts';
import { useMetrics } from './plugins/use-metrics.ts';
import { useObservation } from './plugins/use-observation.ts';
import { useOperationLimits } from './plugins/use-operation-limits.ts';
import { useProbes } from './plugins/use-probes.ts';
import { logReadPath, useReadPath } from './plugins/use-read-path.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useRequestParser } from './plugins/use-request-parser.ts';
import { useResponseCache } from './plugins/use-response-cache.ts';
import { useSchemaText } from './plugins/use-schema-text.ts';
import { useSecurityHeaders } from './plugins/use-security-headers.ts';
import { useServerTiming } from './plugins/use-server-timing.ts';
import { useSlowLog } from './plugins/use-slow-log.ts';
import { stateOf } from './request-state.ts';

/** What a server is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  /** What can be done just now. */
  readonly readiness: () => Readiness;
  /** Turns suggestions of field names off. */
  readonly production: boolean;
  /** Told how each operation was read: for metrics. */
  readonly onRead?: ReadPathListener;
  readonly limits: Limits;
  readonly access: AccessConfig;
  /** Where spent points are counted for several processes; null for this process alone. */
  readonly counters: SidePool | null;
  /** Whose a key is. */
  readonly keys: KeyCheck;
  /** Answers that are kept. */
  readonly answers: AnswerCache;
  /** Reads articles that are handed over. */
  readonly extractor: Extractor;
  /** Told of each request that the fast lane took up: whether it answered it. */
  readonly onLane?: (answered: boolean) => void;
  /** Counts what is answered; none counts nothing. */
  readonly metrics?: Metrics;
  /** Chooses between replicas and the writer; without it `database` answers everything. */
  readonly freshness?: Freshness;
  /** Whether answers tell where their time went. */
  readonly serverTiming?: boolean;
  /** From how many milliseconds on an operation is logged as slow. */
  readonly slowOperation?: number;
  /** Spans for parsing, validating and executing; none where nobody collects them. */
  readonly tracing?: Plugin;
}

/** The server as a function of requests: plugins in the order in which a request meets them. */
export function createServer(parts: ServerParts): RequestListener {
  const { schema, database, logger, production, limits, access, answers, extractor } = parts;
  const { metrics, freshness, tracing, slowOperation = 1_000 } = parts;
  const budget = createBudget(access.budget, parts.counters);
  const authenticate = createAuthenticator(access, parts.keys, budget);
  const trusted = access.trustedDocuments === null ? null : loadManifest(access.trustedDocuments);
  const caches = documentCaches(limits.documentCacheBytes, limits.tokens);
  const onWritten = answers.changed.bind(answers);
  const listeners = [logReadPath(logger), ...(parts.onRead ? [parts.onRead] : [])];
  const planner = new Planner(schema);
  const execute = createExecute(planner, (...event) => {
    for (const listener of listeners) listener(...event);
  });
  const memory = new LaneMemory(caches.documentCache);
  const context = (given: { readonly request: Request }) => {
    const from = freshness?.databaseFor(given.request) ?? database;
    return createRequestContext(from, {
      caller: stateOf(given.request).caller ?? anonymous(false),
      extractor,
      onWritten,
      scope: scopeOf((given as { readonly req?: object }).req),
    });
  };
  const plugins: Plugin[] = [
    // How operations are executed: others wrap it.
    useReadPath(execute),
    // What is wrapped round every response, from the outside in.
    useHttpCache(limits.responseCacheSeconds),
    useRequestId(),
    useObservation(),
    ...(tracing ? [tracing] : []),
    useRequestLog(logger),
    useSlowLog(logger, slowOperation),
    ...(metrics ? [useMetrics(metrics)] : []),
    ...(parts.serverTiming ? [useServerTiming()] : []),
    ...(freshness ? [useFreshness(freshness)] : []),
    useSecurityHeaders(production),
    useCors(access.corsOrigins),
    // What answers by itself.
    useProbes(parts.readiness),
    useSchemaText(schema),
    // Who asks, what, and whether they may.
    useAuthentication({ access, authenticate, logger }),
    useRequestParser({ ...access, limits, trusted }),
    useOperationLimits({ limits, budget, introspection: access.introspection }),
    useResponseCache(answers, budget),
    useDocumentLimits(limits, budget, caches.documentCache),
    useErrorLimits(limits.errors, production),
  ];
  // biome-ignore lint/complexity/noBannedTypes: Yoga's own word for "no server context".
  const yoga = createYoga<{}, RequestContext>({
    schema,
    context,
    logging: false,
    landingPage: false,
    // No address holds a blank. Yoga's own probe would answer for every address that ends in its name.
    healthCheckEndpoint: ' ',
    multipart: false,
    batching: false,
    cors: false,
    maskedErrors: { maskError: createMaskError(logger) },
    renderGraphiQL: graphiqlPage,
    parserAndValidationCache: caches,
    extraParamNames: ['documentId'],
    graphiql: access.graphiql && graphiqlOptions,
    fetchAPI: { Response: maskedResponse(logger) },
    plugins: [...plugins, useLaneMemory(memory)],
  });
  const strange = strangeHooks(plugins);
  if (strange.length > 0) {
    logger.warn({ hooks: strange }, 'no fast lane: plugins have hooks that it does not run');
    return following(yoga);
  }
  return createLane({ server: yoga, schema, plugins, planner, memory, context, onAnswer: parts.onLane });
}
