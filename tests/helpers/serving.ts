import { Writable } from 'node:stream';
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { poolOf } from '../../src/db/client.ts';
import { Databases } from '../../src/db/databases.ts';
import { databasesOptions } from '../../src/db/open.ts';
import type { RequestContext } from '../../src/schema/context.ts';
import { Reads } from '../../src/schema/shared/reads.ts';
import { type Serving, startServing } from '../../src/server/start.ts';
import type { Answer } from './server.ts';

/** A whole server, as `serve` makes it, on given databases. */
export interface TestServing extends Serving {
  readonly databases: Databases;
  readonly log: Record<string, unknown>[];
  ask(query: string, init?: RequestInit): Promise<{ response: Response; body: Answer; ms: number }>;
  end(): Promise<void>;
}

/** Starts one; `environment` as for the program. */
export async function startWhole(
  url: string,
  environment: Record<string, string> = {},
  schema: GraphQLSchema = sleepy(),
): Promise<TestServing> {
  const config = readConfig({ PORT: '0', RESPONSE_CACHE_BYTES: '0', ...environment });
  const log: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const databases = new Databases(databasesOptions(url, config.operations));
  const serving = await startServing({ schema, url, databases, logger: pino({ level: 'debug' }, sink), config });
  return {
    ...serving,
    databases,
    log,
    async ask(query, init = {}) {
      const started = performance.now();
      const response = await fetch(`${serving.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query }),
        ...init,
        headers: { 'content-type': 'application/json', accept: 'application/json', ...init.headers },
      });
      const body = (await response.json()) as Answer;
      return { response, body, ms: performance.now() - started };
    },
    async end() {
      serving.hasten();
      await serving.stop();
      await databases.close();
    },
  };
}

const poolOfContext = (context: RequestContext) => poolOf(Reads.databaseOf(context.reads));

/** A schema over plain SQL: how long it takes and what it writes is up to the question. */
export function sleepy(): GraphQLSchema {
  const args = { ms: { type: new GraphQLNonNull(GraphQLInt) } };
  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, RequestContext>({
      name: 'Query',
      fields: {
        /** Sleeps in the database. */
        sleep: {
          type: GraphQLInt,
          args,
          resolve: async (_, { ms }: { ms: number }, context) => {
            await poolOfContext(context).query('SELECT pg_sleep($1::float / 1000)', [ms]);
            return ms;
          },
        },
        /** Works in this process, without a break. */
        work: {
          type: GraphQLInt,
          args,
          resolve: async (_, { ms }: { ms: number }, context) => {
            await poolOfContext(context).query('SELECT 1');
            for (const end = performance.now() + ms; performance.now() < end; );
            return ms;
          },
        },
        /** As long a text as is asked for. */
        long: {
          type: GraphQLString,
          args: { megabytes: { type: new GraphQLNonNull(GraphQLInt) } },
          resolve: (_, { megabytes }: { megabytes: number }) => 'x'.repeat(megabytes * 1_000_000),
        },
        /** Never resolves. */
        never: { type: GraphQLInt, resolve: () => new Promise(() => undefined) },
        /** The last note, and who answered: the server's port. */
        note: {
          type: GraphQLString,
          resolve: async (_, __, context) => {
            const { rows } = await poolOfContext(context).query('SELECT text FROM notes ORDER BY id DESC LIMIT 1');
            return (rows[0]?.text as string | undefined) ?? null;
          },
        },
        port: {
          type: GraphQLInt,
          resolve: async (_, __, context) =>
            Number((await poolOfContext(context).query(`SELECT current_setting('port') AS port`)).rows[0].port),
        },
      },
    }),
    mutation: new GraphQLObjectType<unknown, RequestContext>({
      name: 'Mutation',
      fields: {
        write: {
          type: GraphQLString,
          args: { text: { type: new GraphQLNonNull(GraphQLString) } },
          resolve: async (_, { text }: { text: string }, context) => {
            await poolOfContext(context).query('INSERT INTO notes (text) VALUES ($1)', [text]);
            return text;
          },
        },
      },
    }),
  });
}
