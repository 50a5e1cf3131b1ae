import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { limits } from '../limits.ts';

const refuse = (status: number, message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });

/**
 * Reads requests itself, in place of Yoga's parsers: application/json only (others would pass a browser's forms without
 * a preflight), bounded while it arrives, and every malformed part a 400.
 */
export function useRequestParser(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method === 'GET') setRequestParser((incoming) => readUrl(incoming.url));
      else if (request.method === 'POST') setRequestParser(readBody);
    },
  };
}

function readUrl(address: string): GraphQLParams {
  const { searchParams } = new URL(address, 'http://localhost');
  const object = (name: string) => {
    const text = searchParams.get(name);
    return text ? parseJson(text, name) : undefined;
  };
  return checked({
    query: searchParams.get('query') ?? undefined,
    operationName: searchParams.get('operationName') ?? undefined,
    variables: object('variables'),
    extensions: object('extensions'),
  });
}

async function readBody(request: Request): Promise<GraphQLParams> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw refuse(
      415,
      `The body must be application/json, not ${type ? `"${type.slice(0, 60)}"` : 'without a content type'}`,
    );
  }
  if (Number(request.headers.get('content-length') ?? 0) > limits.body) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limits.body) throw tooLarge();
    chunks.push(chunk);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw refuse(400, 'The body is not valid UTF-8');
  }
  return checked(parseJson(text, 'body'));
}

const tooLarge = () =>
  refuse(413, `The body is larger than ${limits.body} bytes: ask for less, or in several requests`);

function parseJson(text: string, name: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse(400, `The ${name} is not valid JSON`);
  }
  if (nesting(value, 0) > limits.nesting)
    throw refuse(400, `The ${name} is nested deeper than ${limits.nesting} levels`);
  return value;
}

/** How deep a value goes, counting no further than the limit. */
function nesting(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > limits.nesting) return depth;
  let deepest = depth;
  for (const item of Object.values(value)) deepest = Math.max(deepest, nesting(item, depth + 1));
  return deepest;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checked(body: unknown): GraphQLParams {
  if (!isObject(body)) throw refuse(400, 'The body must be a JSON object with a "query"');
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || query === '') throw refuse(400, 'There must be a "query", and it must be a string');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw refuse(400, 'The "operationName" must be a string');
  }
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (value !== undefined && value !== null && !isObject(value))
      throw refuse(400, `The "${name}" must be a JSON object`);
  }
  return {
    query,
    ...(operationName ? { operationName } : {}),
    ...(isObject(variables) ? { variables } : {}),
    ...(isObject(extensions) ? { extensions } : {}),
  };
}
