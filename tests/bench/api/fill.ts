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
 * Fills an empty, migrated database with a made-up world of so many statements, the same each time. Indexes are made
 * anew at the end, which is faster, and keys are not checked on the way: the role must be a superuser's.
 * @returns how many rows it wrote.
 */
export async function fillDatabase(url: string, statements: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET session_replication_role = 'replica'");
    await client.query("SET maintenance_work_mem = '512MB'");
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
       WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisprimary AND NOT EXISTS
         (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
      [tables],
    );
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    const rows = await copyWorld(client, statements);
    for (const { definition } of indexes) await client.query(definition);
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
