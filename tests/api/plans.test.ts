import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../src/schema/shared/ids.ts';
import { fillDatabase } from '../bench/api/fill.ts';
import { Api } from '../helpers/api.ts';
import { createTestDatabase, type TestDatabase } from '../helpers/database.ts';
import { planQuestions } from '../helpers/plan-questions.ts';
import { SentSql, sequentialScans } from '../helpers/plans.ts';

// Whether there is a way to answer other than reading the table of statements from end to end. Of a few thousand rows
// Postgres would rightly read all, so it is told to do that only where there is nothing else; `npm run bench -- plans`
// asks the same of a million rows with Postgres' own settings.

let database: TestDatabase;
let client: pg.Client;
let sql: SentSql;
beforeAll(async () => {
  database = await createTestDatabase();
  await fillDatabase(database.url, 2_000);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('SET enable_seqscan = off');
  sql = new SentSql();
});
afterAll(async () => {
  sql?.stop();
  await client?.end();
  await database?.drop();
});

describe('no question', () => {
  it('has Postgres read all statements', async () => {
    const { prisma } = database;
    const api = new Api(prisma);
    const person = await prisma.person.findFirstOrThrow({ orderBy: { statementCount: 'desc' } });
    const organisation = await prisma.organisation.findFirstOrThrow({ where: { published: { some: {} } } });
    const article = await prisma.article.findFirstOrThrow();
    const questions = planQuestions({
      person: encodeId('Person', person.id),
      personName: person.name,
      organisation: encodeId('Organisation', organisation.id),
      article: encodeId('Article', article.id),
      slug: article.slug,
    });
    const scanned = new Set<string>();
    const known = new Set<string>();
    sql.take();
    for (const { name, query, variables } of questions) {
      const data = await api.data(query, variables);
      const edges = (data.list ?? data.person?.list)?.edges;
      if ('orderBy' in variables && edges?.length)
        await api.data(query, { ...variables, after: edges[Math.floor(edges.length / 2)].cursor });
      for (const sent of sql.take()) {
        if (known.has(sent.text)) continue;
        known.add(sent.text);
        if ((await sequentialScans(client, sent)).includes('statements')) scanned.add(`${name}: ${sent.text}`);
      }
      sql.take();
    }
    expect(known.size).toBeGreaterThan(100);
    expect([...scanned]).toEqual([]);
  }, 120_000);
});
