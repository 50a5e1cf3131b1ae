import { Writable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import type { Readiness } from '../../src/db/readiness.ts';
import { buildSchema } from '../../src/schema/index.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { createServer } from '../../src/server/yoga.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** A server that really listens, on a database of its own, with its log at hand. */
export interface TestServer extends Listening {
  readonly database: TestDatabase;
  readonly log: Record<string, unknown>[];
  /** Posts a document and gives the response with its parsed body. */
  ask(query: string, variables?: Record<string, unknown>): Promise<{ response: Response; body: Answer }>;
  end(): Promise<void>;
}

/** The body of a GraphQL response. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

interface Options {
  readonly schema?: GraphQLSchema;
  readonly production?: boolean;
  readonly isReady?: () => Promise<Readiness>;
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
  const handler = createServer({
    schema: options.schema ?? buildSchema(),
    database: database.prisma,
    logger: pino({ level: 'debug' }, sink),
    isReady: options.isReady ?? (async () => ({ ready: true })),
    production: options.production ?? false,
    ...(options.onLane ? { onLane: options.onLane } : {}),
  });
  const listening = await listen(handler, '127.0.0.1', 0);
  return {
    ...listening,
    database,
    log,
    async ask(query, variables = {}) {
      const response = await fetch(`${listening.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { response, body: (await response.json()) as Answer };
    },
    async end() {
      await listening.stop();
      await database.drop();
    },
  };
}
