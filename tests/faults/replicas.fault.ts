import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { createLogger } from '../../src/logger.ts';
import { startWhole, type TestServing } from '../helpers/serving.ts';
import { makeFolder, Server } from './cluster.ts';
import { isReady, secondsUntil, Traffic } from './traffic.ts';

// Reading from replicas that stream from a primary, while one lags, dies or is promoted: `npm run test:faults`.

const logger = createLogger({ logLevel: 'silent' });
let folder: string;
let primary: Server;
let replicas: Server[];
let onrecord: TestServing[];
beforeEach(async () => {
  folder = makeFolder();
  onrecord = [];
  replicas = [];
  primary = await Server.create(folder);
  await migrate(primary.url, logger);
  await primary.run('CREATE TABLE notes (id serial PRIMARY KEY, text text NOT NULL)');
  replicas = [await primary.replica('one'), await primary.replica('two')];
});
afterEach(async () => {
  for (const server of onrecord) await server.end();
  for (const server of [primary, ...replicas]) await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function serve(environment: Record<string, string> = {}): Promise<TestServing> {
  const server = await startWhole(primary.url, {
    DATABASE_REPLICA_URLS: replicas.map(({ url }) => url).join(','),
    DATABASE_REPLICA_MAX_LAG_MS: '1500',
    SLOW_OPERATION_MS: '60000',
    ...environment,
  });
  onrecord.push(server);
  await secondsUntil(async () => (await ports(server)).size === 2);
  return server;
}

/** The ports of the servers that answer reads. */
async function ports(server: TestServing, rounds = 8): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let round = 0; round < rounds; round++) seen.add((await server.ask('{ port }')).body.data?.port as number);
  return seen;
}

const [one, two] = [() => replicas[0] as Server, () => replicas[1] as Server];
const report = (what: string, figures: object) => process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);

describe('replicas', () => {
  it('take the reads, and who wrote reads its own write, from another process too', async () => {
    // However long it takes, they are not left out for their lag.
    const patient = { DATABASE_REPLICA_MAX_LAG_MS: '600000' };
    const [server, other] = [await serve(patient), await serve(patient)];
    expect(await ports(server)).toEqual(new Set([one().port, two().port]));
    // Replicas stand still: whoever reads them reads the past.
    for (const replica of replicas) await replica.run('SELECT pg_wal_replay_pause()');
    let stale = 0;
    for (let round = 0; round < 20; round++) {
      const text = `note ${round}`;
      const wrote = await server.ask(`mutation { write(text: "${text}") }`);
      const position = wrote.response.headers.get('x-onrecord-position') ?? '';
      expect(position).toMatch(/^\d+$/);
      const same = await server.ask('{ note }');
      const elsewhere = await other.ask('{ note }', { headers: { 'x-onrecord-position': position } });
      if (same.body.data?.note !== text || elsewhere.body.data?.note !== text) stale++;
    }
    expect(stale).toBe(0);
    // Without the position the other process may read the past: the test would see it.
    expect((await other.ask('{ note }')).body.data?.note).toBeNull();
    for (const replica of replicas) await replica.run('SELECT pg_wal_replay_resume()');
    await secondsUntil(async () => (await ports(server)).size === 2);
    expect((await other.ask('{ note }')).body.data?.note).toBe('note 19');
  });

  it('are read by everybody but who wrote, whom a proxy in front does not hide', async () => {
    const server = await serve({ TRUSTED_PROXIES: '1', DATABASE_REPLICA_MAX_LAG_MS: '600000' });
    for (const replica of replicas) await replica.run('SELECT pg_wal_replay_pause()');
    const as = (address: string) => ({ headers: { 'x-forwarded-for': `203.0.113.9, ${address}` } });
    await server.ask('mutation { write(text: "mine") }', as('192.0.2.1'));
    expect((await server.ask('{ note }', as('192.0.2.1'))).body.data?.note).toBe('mine');
    expect((await server.ask('{ note }', as('192.0.2.2'))).body.data?.note).toBeNull();
    for (const replica of replicas) await replica.run('SELECT pg_wal_replay_resume()');
  });

  it('that lag are left out, and taken again when they have caught up', async () => {
    const server = await serve();
    await one().run('SELECT pg_wal_replay_pause()');
    const writing = new Traffic(server, 'mutation { write(text: "x") }', () => true, 1);
    const leftOut = await secondsUntil(() => (server.databases.read()[1]?.lag ?? 0) > 1.5);
    expect(await ports(server, 20)).not.toContain(one().port);
    await one().run('SELECT pg_wal_replay_resume()');
    const back = await secondsUntil(async () => (await ports(server)).has(one().port));
    const tally = await writing.stop();
    report('lagging replica', { leftOut, back, ...tally });
    expect([tally.lost, tally.wrong, tally.refused]).toEqual([0, 0, 0]);
  });

  it('that die are left out, and taken again when they are back', async () => {
    const server = await serve();
    const reading = new Traffic(server, '{ port }', (data) => data.port !== primary.port);
    await one().stop('SIGKILL');
    const leftOut = await secondsUntil(() => server.databases.read()[1]?.up === false);
    expect(await ports(server, 20)).toEqual(new Set([two().port]));
    await one().start();
    const back = await secondsUntil(async () => (await ports(server)).size === 2);
    const tally = await reading.stop();
    report('dead replica', { leftOut, back, ...tally });
    expect([tally.lost, tally.wrong]).toEqual([0, 0]);
    expect(await isReady(server)).toBe(true);
  });

  it('take over when the primary dies and one is promoted; the old one, when it is back, is not written to', async () => {
    const server = await serve();
    const writing = new Traffic(server, 'mutation { write(text: "x") }', () => true, 2);
    const reading = new Traffic(server, '{ port }', () => true, 2);
    await primary.stop('SIGKILL');
    const unready = await secondsUntil(async () => !(await isReady(server, 'writes')));
    expect(await isReady(server)).toBe(true);
    const readsBefore = reading.tally.answered;
    await secondsUntil(() => reading.tally.answered > readsBefore + 20);
    await one().run('SELECT pg_promote(true, 30)');
    const ready = await secondsUntil(() => isReady(server, 'writes'));
    const before = writing.tally.answered;
    await secondsUntil(() => writing.tally.answered > before + 20);
    await primary.start();
    await secondsUntil(() => server.databases.read()[0]?.up === true);
    expect(server.databases.read().map(({ writer }) => writer)).toEqual([false, true, false]);
    const [written, read] = [await writing.stop(), await reading.stop()];
    const { rows } = await one().run('SELECT count(*)::int AS n FROM notes');
    report('failover', { unready, ready, written, read, rows: rows[0].n });
    expect([written.lost, written.wrong, read.lost, read.wrong]).toEqual([0, 0, 0, 0]);
    expect((await primary.run('SELECT count(*)::int AS n FROM notes')).rows[0].n).toBeLessThan(rows[0].n);
    // A process that starts only now finds the right one too.
    const late = await startWhole(primary.url, { DATABASE_REPLICA_URLS: one().url });
    onrecord.push(late);
    expect(late.databases.read().map(({ writer }) => writer)).toEqual([false, true]);
  });
});
