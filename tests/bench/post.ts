import type { Pool } from 'undici';

/** What came back of a request; its body was counted, not kept. */
export interface Answer {
  readonly status: number;
  readonly bytes: number;
  /** Seconds; NaN where the server names none. */
  readonly retryAfter: number;
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Sends JSON. Without streams and headers as objects: client, servers and Postgres share the machine's cores, and what the
 * client takes of them pulls every ratio towards one and stands in every time.
 * @param see is shown the body piece by piece
 */
export function post(pool: Pool, path: string, body: string, see?: (chunk: Buffer) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let [status, bytes, retryAfter] = [0, 0, Number.NaN];
    pool.dispatch(
      { method: 'POST', path, headers, body },
      {
        onConnect() {
          // Nothing of ours begins here.
        },
        onHeaders(code, given) {
          status = code;
          if (code === 503) retryAfter = retryAfterOf(given);
          return true;
        },
        onData(chunk) {
          bytes += chunk.length;
          see?.(chunk);
          return true;
        },
        onComplete() {
          resolve({ status, bytes, retryAfter });
        },
        onError: reject,
      },
    );
  });
}

/** From headers as they came: names and values in turn. */
function retryAfterOf(given: readonly Buffer[]): number {
  const at = given.findIndex((name, index) => index % 2 === 0 && name.toString().toLowerCase() === 'retry-after');
  return at < 0 ? Number.NaN : Number(given[at + 1]);
}
