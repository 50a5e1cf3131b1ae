import type { GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Database } from '../db/client.ts';
import type { Readiness } from '../db/readiness.ts';
import type { Logger } from '../logger.ts';
import { createRequestContext, type RequestContext } from '../schema/context.ts';
import { createExecute, type ReadPathListener } from '../schema/plan/execute.ts';
import { Planner } from '../schema/plan/planner.ts';
import { graphiqlOptions, graphiqlPage } from './graphiql.ts';
import { createMaskError } from './mask-error.ts';
import { useDocumentLimits } from './plugins/use-document-limits.ts';
import { useProbes } from './plugins/use-probes.ts';
import { logReadPath, useReadPath } from './plugins/use-read-path.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useRequestParser } from './plugins/use-request-parser.ts';

/** What a server is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  /** Asks whether queries can be answered. */
  readonly isReady: () => Promise<Readiness>;
  /** Turns GraphiQL and suggestions of field names off. */
  readonly production: boolean;
  /** Told how each operation was read: for metrics. */
  readonly onRead?: ReadPathListener;
}

/** The server as a function of requests: plugins in the order in which a request meets them. */
// biome-ignore lint/complexity/noBannedTypes: Yoga's own word for "no server context".
export function createServer(parts: ServerParts): YogaServerInstance<{}, RequestContext> {
  const { schema, database, logger, production } = parts;
  const listeners = [logReadPath(logger), ...(parts.onRead ? [parts.onRead] : [])];
  const execute = createExecute(new Planner(schema), (...event) => {
    for (const listener of listeners) listener(...event);
  });
  // biome-ignore lint/complexity/noBannedTypes: as above.
  return createYoga<{}, RequestContext>({
    schema,
    context: () => createRequestContext(database),
    logging: false,
    landingPage: false,
    multipart: false,
    batching: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: { maskError: createMaskError(logger) },
    renderGraphiQL: graphiqlPage,
    graphiql: production ? false : graphiqlOptions,
    plugins: [
      useRequestId(),
      useRequestLog(logger),
      useProbes(parts.isReady),
      useRequestParser(),
      useDocumentLimits({ hideSuggestions: production }),
      useReadPath(execute),
    ],
  });
}
