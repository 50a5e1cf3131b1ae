import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../src/config.ts';
import { addressOf, fromSource, startCommand } from '../helpers/command.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { HeldSocket } from '../helpers/held-socket.ts';

// The real program in a process of its own, stopped the way people and service managers stop it.
let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'onrecord-serve-'));
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function serve(env: Record<string, string> = {}) {
  const started = startCommand(['serve'], {
    env: { DATABASE_URL: database.url, ONRECORD_DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn', ...env },
  });
  const url = addressOf(started.child, started.ended);
  return { ...started, url };
}

describe('serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what is in flight on %s, and ends with 0', async (signal) => {
    const { child, ended, url } = serve();
    const address = await url;
    expect((await fetch(`${address}/ready`)).status).toBe(200);
    const query = `{ articles(first: 0) { totalCount } }`;
    // The head of the request is in; its body arrives after the signal.
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const body = new TextEncoder().encode(JSON.stringify({ query }));
    const answer = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: readable,
      duplex: 'half',
    } as RequestInit);
    await writer.write(body.subarray(0, 5));
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await writer.write(body.subarray(5));
    await writer.close();
    expect(await (await answer).json()).toEqual({ data: { articles: { totalCount: 0 } } });
    expect((await ended).code).toBe(0);
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  });

  it('says in one line that the port is in use', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { ended, url } = serve({ PORT: String(port) });
    url.catch(() => undefined);
    const { code, err } = await ended;
    other.close();
    expect([code, err]).toEqual([
      1,
      `onrecord: port ${port} is in use: stop what uses it, or set PORT to another (0 takes a free one)\n`,
    ]);
  });

  it('ends by itself where something that it needs besides cannot be had', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    for (const [env, words] of [
      [{ METRICS_PORT: String(port) }, /port \d+ is in use: .* set METRICS_PORT to another/],
      [{ TRUSTED_DOCUMENTS: path.join(folder, 'none.json') }, /none\.json cannot be read as JSON/],
    ] as const) {
      const { ended, url } = serve(env);
      url.catch(() => undefined);
      const { code, err } = await ended;
      expect(code).toBeGreaterThan(0);
      expect(err).toMatch(words);
    }
    other.close();
  }, 120_000);

  it('lets who connects while it restarts wait for the next process, on a socket that somebody holds', async () => {
    const env = { DATABASE_URL: database.url, ONRECORD_DATA_DIR: folder, LOG_LEVEL: 'warn', PORT: '1' };
    const held = await HeldSocket.open([...fromSource, 'serve'], { cwd: projectDir, env });
    try {
      const ask = async () => (await fetch(`${held.url}/ready`, { headers: { connection: 'close' } })).status;
      await held.start();
      expect(await ask()).toBe(200);
      expect(await held.stop()).toBe(0);
      const waiting = ask();
      await held.start();
      expect(await waiting).toBe(200);
      expect(await held.stop()).toBe(0);
    } finally {
      await held.close();
    }
  });

  it('starts on a database that refuses writes, for those who read, and says so', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.prisma.$executeRawUnsafe(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    const { child, ended, url } = serve();
    const address = await url;
    const headers = { 'content-type': 'application/json' };
    const query = JSON.stringify({ query: '{ articles(first: 0) { totalCount } }' });
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: query });
    expect(await answer.json()).toEqual({ data: { articles: { totalCount: 0 } } });
    const ready = await fetch(`${address}/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { reason: 'the database is read-only' }]);
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect([code, err]).toEqual([0, expect.stringContaining('read-only: reads are answered')]);
  });

  it('does not start on a database that refuses writes and is newer than it', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.prisma.$executeRawUnsafe(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29991231_later', now())`,
    );
    await database.prisma.$executeRawUnsafe(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    const { ended, url } = serve();
    url.catch(() => undefined);
    const { code, err } = await ended;
    expect([code, err]).toEqual([1, expect.stringContaining('29991231_later, which this release does not know')]);
  });
});
