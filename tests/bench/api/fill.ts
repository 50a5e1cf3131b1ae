import pg from 'pg';
import { writeArticle } from './article.ts';
import { Copier } from './copy.ts';
import { Dice } from './random.ts';
import { Cast } from './world.ts';

const tables = [
  ...['articles', 'passages', 'people', 'organisations', 'aliases', 'affiliations', 'credits', 'mentions'],
  ...['appearances', 'statements', 'statement_speakers', 'statement_mentions', 'addressees'],
];

/**
 * Fills an empty, migrated database with a made-up world of so many statements, the same each time. Indexes and foreign
 * keys are made anew at the end, which is faster and checks that the rows agree.
 * @returns how many rows it wrote.
 */
export async function fillDatabase(url: string, statements: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET maintenance_work_mem = '512MB'");
    const { rows: keys } = await client.query<{ on: string; name: string; definition: string }>(
      `SELECT conrelid::regclass::text AS on, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[])`,
      [tables],
    );
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
       WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisprimary AND NOT EXISTS
         (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
      [tables],
    );
    for (const { on, name } of keys) await client.query(`ALTER TABLE ${on} DROP CONSTRAINT ${name}`);
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    const rows = await copyWorld(client, statements);
    for (const { definition } of indexes) await client.query(definition);
    for (const { on, name, definition } of keys) {
      await client.query(`ALTER TABLE ${on} ADD CONSTRAINT ${name} ${definition}`);
    }
    await client.query('VACUUM (ANALYZE)');
    return rows;
  } finally {
    await client.end();
  }
}

async function copyWorld(client: pg.Client, statements: number): Promise<number> {
  const copier = new Copier(client);
  const cast = new Cast(statements);
  const dice = new Dice(statements);
  const sizes: number[] = [];
  for (let left = statements; left > 0; ) {
    const size = Math.min(left, dice.between(6, 34));
    sizes.push(size);
    left -= size;
  }
  for (const [number, size] of sizes.entries()) {
    writeArticle(copier, cast, number, sizes.length, size);
    if (number % 50 === 0) await copier.flush(false);
  }
  cast.write(copier);
  await copier.flush(true);
  return copier.rows;
}
