import { isUtf8 } from 'node:buffer';
import type { Limits } from '../../limits.ts';
import { refusal } from '../refusal.ts';

type JsonLimits = Pick<Limits, 'nesting' | 'variableValues'>;

const parsedBefore = new WeakMap<object, unknown>();

/** Leaves with a request what `decodeJson` made of its body, so that `readJsonBody` need not do it again. */
export function handJson(request: object, value: unknown): void {
  parsedBefore.set(request, value);
}

/**
 * A request's body, parsed. The media type must be application/json itself: others would pass a browser's forms without
 * a preflight.
 * @param most bytes that it may have, counted while it arrives
 * @throws GraphQLError with status 415, 413 or 400
 */
export async function readJsonBody(request: Request, most: number, limits: JsonLimits): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    const given = type ? `"${type.slice(0, 60)}"` : 'without a content type';
    throw refusal(415, 'BAD_REQUEST', `The body must be application/json, not ${given}`);
  }
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase() || 'identity';
  // A small body may unpack to a large one.
  if (coding !== 'identity')
    throw refusal(415, 'BAD_REQUEST', 'The body must not be compressed', { 'accept-encoding': 'identity' });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  const value = parsedBefore.has(request) ? parsedBefore.get(request) : decodeJson(await bytesOf(request, most));
  checkJson(value, 'body', limits);
  return value;
}

async function bytesOf(request: Request, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A body's JSON, of whatever depth. */
export function decodeJson(body: Buffer): unknown {
  if (!isUtf8(body)) throw refusal(400, 'BAD_REQUEST', 'The body is not valid UTF-8');
  return toJson(body.toString('utf8'), 'body');
}

const tooLarge = (most: number) =>
  refusal(413, 'BAD_REQUEST', `The body is larger than ${most} bytes: ask for less, or in several requests`);

/** A JSON text, parsed and within limits. */
export function parseJson(text: string, name: string, limits: JsonLimits): unknown {
  const value = toJson(text, name);
  checkJson(value, name, limits);
  return value;
}

/** The engine's words, which quote the text, are not repeated. */
function toJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'BAD_REQUEST', `The ${name} is not valid JSON`);
  }
}

/** Refuses what is nested so deep that coercion would overflow, or holds so many values that it would take long. */
export function checkJson(value: unknown, name: string, limits: JsonLimits): void {
  let values = 0;
  const walk = (item: unknown, depth: number): void => {
    if (++values > limits.variableValues) {
      throw refusal(400, 'BAD_REQUEST', `The ${name} has more than ${limits.variableValues} values`);
    }
    if (typeof item !== 'object' || item === null) return;
    if (depth >= limits.nesting) {
      throw refusal(400, 'BAD_REQUEST', `The ${name} is nested deeper than ${limits.nesting} levels`);
    }
    for (const inner of Object.values(item)) walk(inner, depth + 1);
  };
  walk(value, 0);
}
