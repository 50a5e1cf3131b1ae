import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { holdEmbedded } from '../../src/db/embedded.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createLogger } from '../../src/logger.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that test databases are made on. */
    serverUrl: string;
    /** A migrated, empty database that test databases are copies of. */
    templateName: string;
  }
}

/**
 * One server for the whole run, the one that DATABASE_URL names or an embedded one, and one temporary folder, in which everybody
 * else's temporary files are too: tsx keeps what it has compiled beside them, and would leave it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const logger = createLogger({ logLevel: 'warn' });
  const { databaseUrl } = readConfig();
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-test-'));
  process.env.TMPDIR = path.join(folder, 'tmp');
  mkdirSync(process.env.TMPDIR);
  const watchdog = watch(folder);
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const server = databaseUrl ? null : await holdEmbedded(folder, logger, { settings });
  const serverUrl = databaseUrl ?? server?.url ?? '';
  const templateName = `onrecord_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  const stop = async () => {
    // A test file that was cut short has not dropped its own.
    const { rows } = await admin.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE datname = $1 OR datname LIKE $2',
      [templateName, `onrecord\\_test\\_${process.pid}\\_%`],
    );
    for (const { name } of rows) await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.end();
    await server?.release();
    rmSync(folder, { recursive: true, force: true });
    watchdog.stdin.end();
  };
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE "${templateName}"`);
    await migrate(databaseAt(serverUrl, templateName), logger);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('serverUrl', serverUrl);
  project.provide('templateName', templateName);
  return stop;
}

/** The same server, another database. */
export function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Stops the server and removes its folder also when this process is killed: the system then ends the watchdog's input. */
function watch(folder: string) {
  const script =
    'cat >/dev/null; p=$(head -n 1 "$0/postgres/data/postmaster.pid" 2>/dev/null) && kill -INT "$p" && sleep 2; rm -rf "$0"';
  const watchdog = spawn('/bin/sh', ['-c', script, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watchdog.unref();
  return watchdog;
}
