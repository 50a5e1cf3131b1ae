import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createClient, type Database } from '../../src/db/client.ts';
import { databaseAt } from './global-setup.ts';

/** A real database of a test file's own. */
export interface TestDatabase {
  readonly url: string;
  readonly prisma: Database;
  /** Closes the client and removes the database. */
  drop(): Promise<void>;
}

/** Makes a database: a copy of the migrated template, or an empty one. */
export async function createTestDatabase(options: { readonly migrated?: boolean } = {}): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl');
  const template = inject('templateName');
  // The template's name ends in the run's process number; its databases carry it, so that the run can find them again.
  const name = `onrecord_test_${template.split('_').at(-1)}_${randomBytes(6).toString('hex')}`;
  const clause = (options.migrated ?? true) ? `TEMPLATE "${template}"` : '';
  await onServer(serverUrl, `CREATE DATABASE "${name}" ${clause}`);
  const url = databaseAt(serverUrl, name);
  const prisma = createClient(url, { max: 4 });
  return {
    url,
    prisma,
    async drop() {
      await prisma.$disconnect();
      await onServer(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  };
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
