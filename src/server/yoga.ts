import type { RequestListener } from 'node:http';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Database } from '../db/client.ts';
import type { Readiness } from '../db/readiness.ts';
import type { Logger } from '../logger.ts';
import { createRequestContext, type RequestContext } from '../schema/context.ts';
import { createExecute, type ReadPathListener } from '../schema/plan/execute.ts';
import { Planner } from '../schema/plan/planner.ts';
import { examples } from './examples.ts';
import { strangeHooks } from './lane/hooks.ts';
import { createLane } from './lane/lane.ts';
import { LaneMemory } from './lane/memory.ts';
import { createMaskError } from './mask-error.ts';
import { useDocumentLimits } from './plugins/use-document-limits.ts';
import { useLaneMemory } from './plugins/use-lane-memory.ts';
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
  /** Told of each request that the fast lane took up: whether it answered it. */
  readonly onLane?: (answered: boolean) => void;
}

/** The server as a function of requests: plugins in the order in which a request meets them. */
export function createServer(parts: ServerParts): RequestListener {
  const { schema, database, logger, production } = parts;
  const listeners = [logReadPath(logger), ...(parts.onRead ? [parts.onRead] : [])];
  const planner = new Planner(schema);
  const execute = createExecute(planner, (...event) => {
    for (const listener of listeners) listener(...event);
  });
  const memory = new LaneMemory();
  const context = () => createRequestContext(database);
  const plugins: Plugin[] = [
    useRequestId(),
    useRequestLog(logger),
    useProbes(parts.isReady),
    useRequestParser(),
    useDocumentLimits({ hideSuggestions: production }),
    useReadPath(execute),
  ];
  // biome-ignore lint/complexity/noBannedTypes: Yoga's own word for "no server context".
  const yoga = createYoga<{}, RequestContext>({
    schema,
    context,
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
    plugins: [...plugins, useLaneMemory(memory)],
  });
  const strange = strangeHooks(plugins);
  if (strange.length > 0) {
    logger.warn({ hooks: strange }, 'no fast lane: plugins have hooks that it does not run');
    return yoga;
  }
  return createLane({ server: yoga, schema, plugins, planner, memory, context, onAnswer: parts.onLane });
}
