import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { post } from '../post.ts';

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
  const worker = async () => {
    while (performance.now() < end) {
      const body = bodies[sent++ % bodies.length] ?? '';
      const before = performance.now();
      const answer = await post(pool, path, body);
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
