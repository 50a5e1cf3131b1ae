import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { anonymous } from '../caller.ts';
import type { AccessConfig } from '../config.ts';
import type { Database } from '../db/client.ts';
import type { Readiness } from '../db/readiness.ts';
import type { SidePool } from '../db/side-pool.ts';
import type { Extractor } from '../ingest/job/extractor.ts';
import type { Limits } from '../limits.ts';
import type { Logger } from '../logger.ts';
import { createRequestContext, type RequestContext } from '../schema/context.ts';
import { createAuthenticator } from './access/authenticate.ts';
import { createBudget } from './access/budget.ts';
import { createKeyCheck } from './access/keys.ts';
import type { AnswerCache } from './answers/answer-cache.ts';
import { documentCaches } from './documents/document-cache.ts';
import { loadManifest } from './documents/trusted.ts';
import { examples } from './examples.ts';
import { createMaskError } from './mask-error.ts';
import { useAuthentication } from './plugins/use-authentication.ts';
import { useCors } from './plugins/use-cors.ts';
import { useDocumentLimits } from './plugins/use-document-limits.ts';
import { useErrorLimits } from './plugins/use-error-limits.ts';
import { useHttpCache } from './plugins/use-http-cache.ts';
import { useOperationLimits } from './plugins/use-operation-limits.ts';
import { useProbes } from './plugins/use-probes.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useRequestParser } from './plugins/use-request-parser.ts';
import { useResponseCache } from './plugins/use-response-cache.ts';
import { useSchemaText } from './plugins/use-schema-text.ts';
import { useSecurityHeaders } from './plugins/use-security-headers.ts';
import { stateOf } from './request-state.ts';

/** What a server is made of. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  /** Asks whether queries can be answered. */
  readonly isReady: () => Promise<Readiness>;
  /** Turns suggestions of field names off. */
  readonly production: boolean;
  readonly limits: Limits;
  readonly access: AccessConfig;
  /** Where spent points are counted for several processes; null for this process alone. */
  readonly counters: SidePool | null;
  /** Answers that are kept. */
  readonly answers: AnswerCache;
  /** Reads articles that are handed over. */
  readonly extractor: Extractor;
}

/** The server as a function of requests: plugins in the order in which a request meets them. */
// biome-ignore lint/complexity/noBannedTypes: Yoga's own word for "no server context".
export function createServer(parts: ServerParts): YogaServerInstance<{}, RequestContext> {
  const { schema, database, logger, production, limits, access, answers, extractor } = parts;
  const budget = createBudget(access.budget, parts.counters);
  const authenticate = createAuthenticator(access, createKeyCheck(database, logger), budget);
  const trusted = access.trustedDocuments === null ? null : loadManifest(access.trustedDocuments);
  const caches = documentCaches(limits.documentCacheBytes, limits.tokens);
  const onWritten = answers.changed.bind(answers);
  // biome-ignore lint/complexity/noBannedTypes: as above.
  return createYoga<{}, RequestContext>({
    schema,
    context: ({ request }) =>
      createRequestContext(database, { caller: stateOf(request).caller ?? anonymous(false), extractor, onWritten }),
    logging: false,
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
    maskedErrors: { maskError: createMaskError(logger) },
    parserAndValidationCache: caches,
    extraParamNames: ['documentId'],
    renderGraphiQL,
    graphiql: access.graphiql && {
      title: 'Onrecord',
      defaultTabs: examples.map(({ query, variables }) => ({ query, variables })),
    },
    plugins: [
      // What is wrapped round every response, from the outside in.
      useHttpCache(limits.responseCacheSeconds),
      useRequestId(),
      useRequestLog(logger),
      useSecurityHeaders(production),
      useCors(access.corsOrigins),
      // What answers by itself.
      useProbes(parts.isReady),
      useSchemaText(schema),
      // Who asks, what, and whether they may.
      useAuthentication({ access, authenticate, logger }),
      useRequestParser({ ...access, limits, trusted }),
      useOperationLimits({ limits, budget, introspection: access.introspection }),
      useResponseCache(answers, budget),
      useDocumentLimits(limits, budget, caches.documentCache),
      useErrorLimits(limits.errors, production),
    ],
  });
}
