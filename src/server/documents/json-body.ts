import type { Limits } from '../../limits.ts';
import { refusal } from '../refusal.ts';

type JsonLimits = Pick<Limits, 'nesting' | 'variableValues'>;

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
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw refusal(400, 'BAD_REQUEST', 'The body is not valid UTF-8');
  }
  return parseJson(text, 'body', limits);
}

const tooLarge = (most: number) =>
  refusal(413, 'BAD_REQUEST', `The body is larger than ${most} bytes: ask for less, or in several requests`);

/** A JSON text, parsed. Its engine's words, which quote it, are not repeated. */
export function parseJson(text: string, name: string, limits: JsonLimits): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal(400, 'BAD_REQUEST', `The ${name} is not valid JSON`);
  }
  checkJson(value, name, limits);
  return value;
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
