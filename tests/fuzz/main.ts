import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema } from '../../src/schema/index.ts';
import { addressOf, startCommand } from '../helpers/command.ts';
import { Requests } from './requests.ts';
import { fuzz } from './run.ts';

// npm run fuzz -- [requests] [seed]: a real server with the seeds in a process of its own, and so many hostile requests.
const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-fuzz-'));
const { child, ended } = startCommand(['serve', '--seed'], {
  env: {
    ...{ ONRECORD_DATA_DIR: folder, PORT: '0', NODE_ENV: 'production', LOG_LEVEL: 'error', INTROSPECTION: 'on' },
    RATE_LIMIT_ANONYMOUS: '0',
  },
});
let log = '';
child.stderr.on('data', (chunk: Buffer) => {
  log += chunk.toString();
});
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) >> 10;

try {
  const url = await addressOf(child, ended);
  const requests = new Requests(buildSchema(), seed);
  const before = memory();
  const started = performance.now();
  for (let done = 0; done < count; ) {
    const part = Math.min(5_000, count - done);
    const { byStatus, byKind, raced, faults, slowest } = await fuzz(url, requests, part, 8);
    done += part;
    console.log(
      JSON.stringify({
        ...{ sent: done, seconds: Math.round((performance.now() - started) / 1000), slowestMs: Math.round(slowest) },
        ...{
          rssBefore: before,
          rss: memory(),
          statuses: Object.fromEntries(byStatus),
          kinds: Object.fromEntries(byKind),
          raced,
          faults,
        },
      }),
    );
  }
  const health = await fetch(`${url}/health`);
  const ready = await fetch(`${url}/ready`);
  console.log(
    JSON.stringify({
      health: health.status,
      ready: ready.status,
      errorsLogged: log.split('\n').filter(Boolean).length,
    }),
  );
} finally {
  child.kill('SIGTERM');
  const { code } = await ended;
  console.log(`ended with ${code}`);
  if (log) console.log(log.slice(0, 5_000));
  rmSync(folder, { recursive: true, force: true });
}
