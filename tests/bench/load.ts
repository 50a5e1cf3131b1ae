import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addressOf, startCommand } from '../helpers/command.ts';
import { type Figures, LoadGenerator } from './load-generator.ts';

// `npm run bench:load [-- --seconds 120 --factor 2]`: an open loop (arrivals do not wait for answers) at a multiple of what
// the server can do, keeping no answers. `npm run bench:load -- --soak 60 [--factor 0.5]` instead: mixed load at a part of
// that for so many minutes, as it ships, with memory and handles. The server is a process of its own on the seeds; DATABASE_URL, else an embedded Postgres. Times belong to
// the machine and to what else it does: the load average is printed beside them.

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, factor: { type: 'string' }, soak: { type: 'string' } },
});
const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-load-'));
const server = startCommand(['serve', '--seed'], {
  env: {
    ONRECORD_DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...(values.soak === undefined && { RESPONSE_CACHE_BYTES: '0' }),
    ...(process.env.DATABASE_URL && { DATABASE_URL: process.env.DATABASE_URL }),
  },
});
server.child.stderr.pipe(process.stderr);
const url = await addressOf(server.child, server.ended);

// This process is the client and nothing else; what is late in it is told beside the times.
const load = new LoadGenerator(url, values.soak !== undefined);
const machine = () => `load average ${loadavg()[0]?.toFixed(1)}`;

async function resources(): Promise<{ readonly rss: number; readonly handles: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
  return { rss: value('process_resident_memory_bytes') / 1e6, handles: value('nodejs_active_handles_total') };
}

const quantile = (list: readonly number[], share: number) =>
  list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN;

function show(title: string, { admitted, refused, failed, late }: Figures): void {
  const at = (list: readonly number[], share: number) =>
    list.length === 0 ? '-' : `${quantile(list, share).toFixed(1)} ms`;
  console.log(
    `${title}: ${admitted.length} admitted (p50 ${at(admitted, 0.5)}, p99 ${at(admitted, 0.99)}), ` +
      `${refused.length} refused (p50 ${at(refused, 0.5)}, p99 ${at(refused, 0.99)}), ${failed} failed; ` +
      `the client itself late by ${late.toFixed(1)} ms (p99), ${machine()}`,
  );
}

try {
  await load.closed(4, 5);
  const unloaded = await load.closed(1, 10);
  show('one at a time', unloaded);
  const full = await load.closed(8, 10);
  show('eight at a time', full);
  const capacity = full.admitted.length / 10;
  console.log(`capacity: ${capacity.toFixed(0)} requests a second`);
  const before = await resources();
  if (values.soak) {
    const minutes = Number(values.soak);
    console.log('minute      rss MB  handles');
    for (let minute = 1; minute <= minutes; minute++) {
      const figures = await load.open(capacity * Number(values.factor ?? 0.5), 60);
      const { rss, handles } = await resources();
      console.log(`${String(minute).padStart(6)} ${rss.toFixed(0).padStart(11)} ${String(handles).padStart(8)}`);
      if (figures.failed > 0) console.log(`        ${figures.failed} failed`);
    }
  } else {
    const [seconds, factor] = [Number(values.seconds ?? 120), Number(values.factor ?? 2)];
    show('a tenth of capacity, at random moments', await load.open(capacity / 10, 10));
    const pressed = await load.open(capacity * factor, seconds);
    show(`${factor} times capacity for ${seconds} s`, pressed);
    const times = quantile(pressed.admitted, 0.99) / quantile(unloaded.admitted, 0.99);
    const share = pressed.admitted.length / seconds / capacity;
    console.log(
      `p99 of who was let in: ${times.toFixed(1)} times one at a time; served ${share.toFixed(2)} of capacity`,
    );
    await sleep(15_000);
    const after = await resources();
    console.log(`memory: ${before.rss.toFixed(0)} MB before, ${after.rss.toFixed(0)} MB after`);
    console.log(`handles: ${before.handles} before, ${after.handles} after`);
    show('one at a time, afterwards', await load.closed(1, 10));
  }
} finally {
  await load.end();
  server.child.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}
