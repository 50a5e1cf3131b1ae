import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Database } from '../db/client.ts';
import type { Readiness } from '../db/readiness.ts';
import type { Logger } from '../logger.ts';
import { createRequestContext, type RequestContext } from '../schema/context.ts';
import { examples } from './examples.ts';
import type { Freshness } from './freshness.ts';
import { createMaskError } from './mask-error.ts';
import type { Metrics } from './metrics.ts';
import { useDocumentLimits } from './plugins/use-document-limits.ts';
import { useFreshness } from './plugins/use-freshness.ts';
import { useMetrics } from './plugins/use-metrics.ts';
import { useObservation } from './plugins/use-observation.ts';
import { useProbes } from './plugins/use-probes.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useRequestParser } from './plugins/use-request-parser.ts';
import { useServerTiming } from './plugins/use-server-timing.ts';
import { useSlowLog } from './plugins/use-slow-log.ts';
import { addressOf } from './remote-address.ts';

/** What a server is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  /** Asks whether queries can be answered. */
  readonly isReady: () => Promise<Readiness>;
  /** Turns GraphiQL and suggestions of field names off. */
  readonly production: boolean;
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
// biome-ignore lint/complexity/noBannedTypes: Yoga's own word for "no server context".
export function createServer(parts: ServerParts): YogaServerInstance<{}, RequestContext> {
  const { schema, database, logger, production, metrics, freshness, tracing, slowOperation = 1_000 } = parts;
  // biome-ignore lint/complexity/noBannedTypes: as above.
  return createYoga<{}, RequestContext>({
    schema,
    context: (context) => createRequestContext(freshness?.databaseFor(context.request, addressOf(context)) ?? database),
    logging: false,
    landingPage: false,
    multipart: false,
    batching: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: { maskError: createMaskError(logger) },
    renderGraphiQL,
    graphiql: production
      ? false
      : { title: 'Onrecord', defaultTabs: examples.map(({ query, variables }) => ({ query, variables })) },
    plugins: [
      useRequestId(),
      useObservation(),
      ...(tracing ? [tracing] : []),
      useRequestLog(logger),
      useSlowLog(logger, slowOperation),
      ...(metrics ? [useMetrics(metrics)] : []),
      ...(parts.serverTiming ? [useServerTiming()] : []),
      ...(freshness ? [useFreshness(freshness)] : []),
      useProbes(parts.isReady),
      useRequestParser(),
      useDocumentLimits({ hideSuggestions: production }),
    ],
  });
}
