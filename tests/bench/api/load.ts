import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dispatcher, Pool } from 'undici';

/** What to send, given as JSON on standard input. */
export interface LoadJob {
  readonly origin: string;
  readonly path: string;
  /** Bodies, sent in turn. */
  readonly bodies: readonly string[];
  readonly concurrency: number;
  readonly seconds: number;
}

/** What came of it, as JSON on standard output; times in milliseconds. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Of one answer, on average. */
  readonly bytes: number;
  readonly failures: number;
  /** Requests refused with 503 and Retry-After, for which a client waits; they are in no other figure. */
  readonly refused: number;
}

interface Answer {
  readonly status: number;
  readonly bytes: number;
  /** Seconds; NaN where the server names none. */
  readonly retryAfter: number;
}

/**
 * One request whose answer is counted, not kept. Without streams and headers as objects: client, servers and Postgres share
 * the machine's cores, and what the client takes of them pulls every ratio towards one.
 */
function post(pool: Pool, options: Dispatcher.DispatchOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let [status, bytes, retryAfter] = [0, 0, Number.NaN];
    pool.dispatch(options, {
      onConnect() {
        // Nothing of ours begins here.
      },
      onHeaders(code, headers) {
        status = code;
        if (code === 503) retryAfter = retryAfterOf(headers);
        return true;
      },
      onData(chunk) {
        bytes += chunk.length;
        return true;
      },
      onComplete() {
        resolve({ status, bytes, retryAfter });
      },
      onError: reject,
    });
  });
}

/** From headers as they came: names and values in turn. */
function retryAfterOf(headers: readonly Buffer[]): number {
  const at = headers.findIndex((name, index) => index % 2 === 0 && name.toString().toLowerCase() === 'retry-after');
  return at < 0 ? Number.NaN : Number(headers[at + 1]);
}

async function run({ origin, path, bodies, concurrency, seconds }: LoadJob): Promise<LoadResult> {
  const pool = new Pool(origin, {
    connections: concurrency,
    pipelining: 1,
    bodyTimeout: 60_000,
    headersTimeout: 60_000,
  });
  const times: number[] = [];
  let [sent, bytes, failures, refused] = [0, 0, 0, 0];
  const started = performance.now();
  const end = started + seconds * 1000;
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const worker = async () => {
    while (performance.now() < end) {
      const body = bodies[sent++ % bodies.length] ?? '';
      const before = performance.now();
      const answer = await post(pool, { method: 'POST', path, headers, body });
      if (answer.status === 503 && answer.retryAfter > 0) {
        refused += 1;
        await sleep(Math.min(answer.retryAfter * 1000, Math.max(0, end - performance.now())));
        continue;
      }
      times.push(performance.now() - before);
      bytes += answer.bytes;
      if (answer.status !== 200) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const took = (performance.now() - started) / 1000;
  await pool.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const answered = { requests: times.length, p50: at(0.5), p99: at(0.99), bytes: bytes / times.length };
  return { ...answered, seconds: took, failures, refused };
}

const chunks: Buffer[] = [];
process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
process.stdin.on('end', async () => {
  const result = await run(JSON.parse(Buffer.concat(chunks).toString()) as LoadJob);
  process.stdout.write(JSON.stringify(result));
});
