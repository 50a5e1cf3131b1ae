import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { runInScope, scopeOf } from '../../db/sql-scope.ts';
import type { RequestContext } from '../../schema/context.ts';
import type { Planner } from '../../schema/plan/planner.ts';
import { bodyOf, handBody } from '../body.ts';
import { decodeJson, handJson } from '../documents/json-body.ts';
import { Hooks, lanePath } from './hooks.ts';
import { LightRequest, LightResponse } from './light.ts';
import type { LaneMemory } from './memory.ts';

/** What the lane is made of: the server behind it, and everything that the server does with a request. */
export interface LaneParts {
  readonly server: RequestListener;
  readonly schema: GraphQLSchema;
  readonly plugins: readonly Plugin[];
  readonly planner: Planner;
  readonly memory: LaneMemory;
  /** Told of each request that came so far: whether the lane answered it, or had to give it to the server. */
  readonly onAnswer?: ((answered: boolean) => void) | undefined;
  readonly context: (given: { readonly request: Request }) => RequestContext;
}

/** Bodies over this are for the server, which says what is too large. */
const mostBytes = 100_000;

/**
 * A shorter way for what is asked most: a plain POST of JSON with a document that the server has answered before from
 * SQL. It runs the server's own plugins in the server's order, without the Fetch classes and streams in between (a third
 * to a half of a request's CPU). It only ever answers what goes well: everything else, and everything that it has not
 * seen the server do, goes to the server as it came.
 */
export function createLane(parts: LaneParts): RequestListener {
  const { memory, planner } = parts;
  const server = following(parts.server);
  const hooks = new Hooks(parts.plugins, parts.schema);
  return (message, response) => {
    const type = laneType(message, memory);
    if (type === null) {
      server(message, response);
      return;
    }
    void ride(message, response, type);
  };

  async function ride(message: IncomingMessage, response: ServerResponse, type: string): Promise<void> {
    const body = await bodyOf(message);
    let text: string | null = null;
    const light = new LightResponse();
    light.headers.set('content-type', type);
    try {
      text = await answer(message, response, body, light);
    } catch {
      // Whatever it is, the server says it better.
    }
    parts.onAnswer?.(text !== null);
    if (text === null) {
      server(message, response);
      return;
    }
    light.headers.set('content-length', String(Buffer.byteLength(text)));
    response.writeHead(200, light.headers.all);
    response.end(text);
  }

  async function answer(
    message: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    light: LightResponse,
  ): Promise<string | null> {
    const asked = decodeJson(body) as Record<string, unknown>;
    const { query, operationName, variables } = asked;
    const document = typeof query === 'string' ? memory.document(query) : undefined;
    if (!document) return null;
    // Throws where it is for the resolvers, before anything has been done.
    planner.plan(document, operationName as string | undefined, (variables ?? {}) as Record<string, unknown>);
    const request = new LightRequest(message, body);
    handJson(request, asked);
    const serverContext = { req: message, res: response };
    await hooks.request(request, serverContext);
    const params = await hooks.params(request, serverContext);
    if (params.query !== query) return null;
    const context = { ...serverContext, request: request as unknown as Request, params };
    const known = await hooks.known(request, params, context);
    const result = known ?? (await execute());
    const final = await hooks.result(request, result, serverContext);
    if (final.errors?.length) return null;
    await hooks.response(request, light, serverContext);
    return textOf(final);

    async function execute(): Promise<ExecutionResult> {
      await hooks.document(document as NonNullable<typeof document>, params.query as string, context);
      Object.assign(context, parts.context(context));
      return hooks.execute({
        schema: parts.schema,
        document: document as NonNullable<typeof document>,
        contextValue: context,
        variableValues: params.variables ?? {},
        operationName: params.operationName ?? null,
      });
    }
  }
}

/** How long work may go on whose answer nobody waits for any more, in milliseconds. */
const aftermath = 60_000;

/** The server, which finds the body that was taken in, with each request's SQL counted and held by the request's scope, wherever in its work it begins. */
export function following(server: RequestListener): RequestListener {
  return (message, response) => {
    handBody(message);
    const scope = scopeOf(message);
    if (!scope) return void server(message, response);
    runInScope(scope, (over) => {
      response.once('close', () => {
        if (response.writableFinished) over();
        else setTimeout(over, aftermath).unref();
      });
      void server(message, response);
    });
  };
}

function textOf(result: ExecutionResult): string {
  const { stringify } = result as { readonly stringify?: (result: ExecutionResult) => string };
  return stringify ? stringify(result) : JSON.stringify(result);
}

const plainJson = /^application\/json(?:;\s*charset=utf-8)?$/i;

/** The media type of the answer where a request may take the lane, else null. */
function laneType({ method, url, headers }: IncomingMessage, memory: LaneMemory): string | null {
  if (method !== 'POST' || url !== lanePath.pathname || !plainJson.test(headers['content-type'] ?? '')) return null;
  const length = Number(headers['content-length'] ?? Number.NaN);
  if (!(length > 0 && length <= mostBytes)) return null;
  // Who says where a page comes from, or sends what is packed, is for the server.
  if (headers.origin !== undefined || headers['content-encoding'] !== undefined) return null;
  return memory.type(headers.accept ?? '') ?? null;
}
