import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

const whole = new WeakMap<IncomingMessage, Buffer>();

/** Whether a request has a body to wait for: one that says itself to be longer than `most` bytes is judged as it is. */
export function hasBody({ method, headers }: IncomingMessage, most: number): boolean {
  if (method !== 'POST') return false;
  const length = Number(headers['content-length'] ?? 0);
  return headers['transfer-encoding'] !== undefined || (length > 0 && length <= most);
}

/**
 * Takes in a request's body before any work is done for it, so that a client which sends slowly takes no place from others.
 * What is longer than `most` bytes is handed on as soon as that shows. Calls back once, and not at all where the client
 * leaves before. Whoever comes after finds the body with `bodyOf`, or, once `handBody` was called, where Yoga looks for it.
 */
export function takeBody(message: IncomingMessage, most: number, then: () => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const done = (isWhole: boolean) => {
    message.off('data', more);
    message.off('end', end);
    const taken = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    if (isWhole) whole.set(message, taken);
    else Object.assign(message, { body: Readable.from(withRest(taken, message)) });
    then();
  };
  const more = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= most) return;
    message.pause();
    done(false);
  };
  const end = () => done(true);
  message.on('data', more);
  message.on('end', end);
}

/** Puts a body that was taken in where Yoga looks for it. */
export function handBody(message: IncomingMessage): void {
  const taken = whole.get(message);
  if (taken) Object.assign(message, { body: Readable.from([taken]) });
}

async function* withRest(taken: Buffer, message: IncomingMessage): AsyncGenerator<Buffer> {
  yield taken;
  try {
    yield* message as AsyncIterable<Buffer>;
  } catch {
    // The client has left: nobody hears what is said of half a body.
  }
}

/** The whole body; of a client that leaves before its end, nothing more is heard. */
export function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const taken = whole.get(message);
  if (taken) return Promise.resolve(taken);
  return new Promise((resolve) => {
    takeBody(message, Number.POSITIVE_INFINITY, () => resolve(whole.get(message) ?? Buffer.alloc(0)));
  });
}
