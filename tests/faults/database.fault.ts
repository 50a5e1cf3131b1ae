import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { createLogger } from '../../src/logger.ts';
import { startWhole, type TestServing } from '../helpers/serving.ts';
import { makeFolder, Server } from './cluster.ts';
import { isReady, secondsUntil, type Tally, Traffic } from './traffic.ts';

// What happens to requests when Postgres fails, on servers of the tests' own: `npm run test:faults`.

const logger = createLogger({ logLevel: 'silent' });
let folder: string;
let servers: Server[];
let onrecord: TestServing | null;
beforeEach(() => {
  folder = makeFolder();
  servers = [];
  onrecord = null;
});
afterEach(async () => {
  await onrecord?.end();
  for (const server of servers) await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function make(settings: readonly string[] = [], within = folder): Promise<Server> {
  const server = await Server.create(within, settings);
  servers.push(server);
  await migrate(server.url, logger);
  await server.run('CREATE TABLE notes (id serial PRIMARY KEY, text text NOT NULL)');
  return server;
}

async function serve(primary: Server, environment: Record<string, string> = {}): Promise<TestServing> {
  onrecord = await startWhole(primary.url, { SLOW_OPERATION_MS: '60000', ...environment });
  expect(await isReady(onrecord)).toBe(true);
  return onrecord;
}

/** Lets a fault happen under traffic, and tells what became of it. */
async function suffer(
  server: TestServing,
  fault: () => unknown,
  cure: () => unknown,
  query = '{ port }',
): Promise<Tally & { unreadyAfter: number; recoveredAfter: number }> {
  const traffic = new Traffic(server, query, () => true);
  await sleep(500);
  await fault();
  const purpose = query.startsWith('mutation') ? 'writes' : 'reads';
  const unreadyAfter = await secondsUntil(async () => !(await isReady(server, purpose)), 10);
  const before = { ...traffic.tally };
  await sleep(2_000);
  // While it is away nothing is answered that needs it, and nobody waits.
  expect(traffic.tally.refused).toBeGreaterThan(before.refused + 20);
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  // What refuses writes alone must not be taken out by a load balancer.
  expect(await isReady(server)).toBe(purpose === 'writes');
  await cure();
  const recoveredAfter = await secondsUntil(() => isReady(server, purpose), 30);
  const after = traffic.tally.answered;
  await secondsUntil(() => traffic.tally.answered > after + 20, 30);
  const tally = await traffic.stop();
  expect(await secondsUntil(() => server.databases.read().every(({ pool }) => pool.busy === 0))).toBeLessThan(10);
  return { ...tally, unreadyAfter, recoveredAfter };
}

const report = (fault: string, figures: object) => process.stdout.write(`${fault}: ${JSON.stringify(figures)}\n`);

describe('the only server', () => {
  it.each([
    ['is killed and started again', (one: Server) => one.stop('SIGKILL'), (one: Server) => one.start()],
    ['is restarted', (one: Server) => one.stop('SIGINT'), (one: Server) => one.start()],
    ['hangs', (one: Server) => one.signal('SIGSTOP'), (one: Server) => one.signal('SIGCONT')],
  ])('%s', async (name, fault, cure) => {
    const primary = await make();
    const server = await serve(primary);
    const figures = await suffer(
      server,
      () => fault(primary),
      () => cure(primary),
    );
    report(name, figures);
    expect([figures.lost, figures.wrong]).toEqual([0, 0]);
    expect(figures.unreadyAfter).toBeLessThan(6);
    expect(figures.recoveredAfter).toBeLessThan(6);
    // The pool's own patience is three seconds, a statement's ten: nobody had to wait that long.
    expect(figures.slowest).toBeLessThan(6_000);
  });

  it('has no connection left', async () => {
    const primary = await make(['max_connections=12', 'superuser_reserved_connections=0', 'reserved_connections=0']);
    const server = await serve(primary);
    const taken: pg.Client[] = [];
    const take = async () => {
      for (;;) {
        const one = await primary.session().catch(() => null);
        if (!one) break;
        taken.push(one);
      }
      // Those that we hold are cut, and somebody else takes them.
      await taken[0]?.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'onrecord%'`,
      );
      for (let round = 0; round < 20; round++) {
        const one = await primary.session().catch(() => null);
        if (one) taken.push(one);
      }
    };
    const figures = await suffer(server, take, () => Promise.all(taken.map((one) => one.end())));
    report('has no connection left', figures);
    expect([figures.lost, figures.wrong]).toEqual([0, 0]);
  });

  it('refuses writes for a while: reads go on', async () => {
    const primary = await make();
    const server = await serve(primary);
    const reads = new Traffic(server, '{ port }', (data) => data.port === primary.port);
    const figures = await suffer(
      server,
      () => readOnly(primary, true),
      () => readOnly(primary, false),
      'mutation { write(text: "x") }',
    );
    const tally = await reads.stop();
    report('is read-only', { ...figures, reads: tally });
    expect([figures.lost, figures.wrong, tally.lost, tally.wrong]).toEqual([0, 0, 0, 0]);
    expect(tally.refused).toBe(0);
  });

  it.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')(
    'has a full disk: reads go on (needs root)',
    async () => {
      const small = path.join(folder, 'small');
      mkdirSync(small, { mode: 0o755 });
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', small]);
      expect(mounted.status, String(mounted.stderr)).toBe(0);
      try {
        const primary = await make(['min_wal_size=32MB', 'max_wal_size=64MB', 'wal_recycle=on'], small);
        const server = await serve(primary);
        const reads = new Traffic(server, '{ port }', (data) => data.port === primary.port);
        const filler = path.join(small, 'filler');
        const figures = await suffer(
          server,
          () => spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']),
          () => rmSync(filler),
          `mutation { write(text: "${'x'.repeat(20_000)}") }`,
        );
        const tally = await reads.stop();
        report('has a full disk', { ...figures, reads: tally });
        expect([figures.lost, figures.wrong, tally.lost, tally.wrong]).toEqual([0, 0, 0, 0]);
      } finally {
        await onrecord?.end();
        onrecord = null;
        for (const server of servers.splice(0)) await server.stop('SIGKILL');
        spawnSync('umount', [small]);
      }
    },
  );
});

async function readOnly(server: Server, on: boolean): Promise<void> {
  const session = await server.session();
  await session.query('SET default_transaction_read_only = off');
  await session.query(`ALTER SYSTEM SET default_transaction_read_only = ${on ? 'on' : 'off'}`);
  await session.query('SELECT pg_reload_conf()');
  await session.end();
}
