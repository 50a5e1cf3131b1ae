import { Writable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { followChanges } from '../../src/db/change-feed.ts';
import type { Readiness } from '../../src/db/readiness.ts';
import { createSidePool } from '../../src/db/side-pool.ts';
import { createExtractor } from '../../src/ingest/job/extractor.ts';
import { buildSchema } from '../../src/schema/index.ts';
import { createKeyCheck } from '../../src/server/access/keys.ts';
import { AnswerCache } from '../../src/server/answers/answer-cache.ts';
import { ChangeListeners } from '../../src/server/answers/change-listeners.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { createServer } from '../../src/server/yoga.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** A server that really listens, on a database of its own, with its log at hand. */
export interface TestServer extends Listening {
  readonly database: TestDatabase;
  readonly log: Record<string, unknown>[];
  readonly answers: AnswerCache;
  /** Posts a document and gives the response with its parsed body. */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<{ response: Response; body: Answer }>;
  end(): Promise<void>;
}

/** The body of a GraphQL response. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

interface Options {
  readonly schema?: GraphQLSchema;
  readonly production?: boolean;
  readonly readiness?: () => Readiness;
  /** Environment variables, as an operator sets them. */
  readonly env?: Readonly<Record<string, string>>;
  readonly onLane?: (answered: boolean) => void;
}

export async function startServer(options: Options = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const log: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const logger = pino({ level: 'debug' }, sink);
  const production = options.production ?? false;
  const { limits, access } = readConfig({ NODE_ENV: production ? 'production' : 'test', ...options.env });
  const answers = new AnswerCache(limits.responseCacheBytes, limits.responseCacheSeconds);
  const keys = createKeyCheck({ latest: database.prisma, writer: database.prisma }, logger);
  const changes = followChanges(() => database.url, new ChangeListeners(answers, keys), logger);
  const counters = access.budgetStore === 'postgres' ? createSidePool(database.url) : null;
  const extractor = createExtractor();
  const handler = createServer({
    schema: options.schema ?? buildSchema(),
    database: database.prisma,
    logger,
    readiness: options.readiness ?? (() => ({ ready: true, writable: true, reason: null })),
    ...{ production, limits, access, counters, answers, extractor, keys },
    ...(options.onLane ? { onLane: options.onLane } : {}),
  });
  const listening = await listen(handler, { host: '127.0.0.1', port: 0 });
  return {
    ...listening,
    database,
    log,
    answers,
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${listening.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { response, body: (await response.json()) as Answer };
    },
    async end() {
      await listening.stop();
      await Promise.all([changes.close(), extractor.close(), counters?.end()]);
      await database.drop();
    },
  };
}
