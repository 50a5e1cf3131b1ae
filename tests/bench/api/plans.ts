import { parseArgs } from 'node:util';
import pg from 'pg';
import { readConfig } from '../../../src/config.ts';
import { createClient } from '../../../src/db/client.ts';
import { encodeId } from '../../../src/schema/shared/ids.ts';
import { Api } from '../../helpers/api.ts';
import { databaseAt } from '../../helpers/global-setup.ts';
import { planQuestions } from '../../helpers/plan-questions.ts';
import { SentSql, sequentialScans } from '../../helpers/plans.ts';

/**
 * `npm run bench -- plans --statements 1000000`: asks everything of `planQuestions` of a database that
 * `npm run bench -- api` has filled, with Postgres' own settings, and names what has it read the table of statements from
 * end to end, with how long the slowest questions took.
 * @returns whether there was none.
 */
export async function benchPlans(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { statements: { type: 'string', default: '1000000' } } });
  const url = databaseAt(readConfig().databaseUrl ?? '', `onrecord_bench_${values.statements}`);
  const prisma = createClient(url, { statementTimeout: 120_000 });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const sql = new SentSql();
  const scanned: string[] = [];
  const times: { name: string; milliseconds: number }[] = [];
  try {
    const person = await prisma.person.findFirstOrThrow({ orderBy: { statementCount: 'desc' } });
    const organisation = await prisma.organisation.findFirstOrThrow({ where: { published: { some: {} } } });
    const article = await prisma.article.findFirstOrThrow();
    const api = new Api(prisma);
    const questions = planQuestions({
      person: encodeId('Person', person.id),
      personName: person.name,
      organisation: encodeId('Organisation', organisation.id),
      article: encodeId('Article', article.id),
      slug: article.slug,
    });
    sql.take();
    for (const { name, query, variables } of questions) {
      const started = performance.now();
      await api.data(query, variables);
      times.push({ name, milliseconds: performance.now() - started });
      for (const sent of sql.take()) {
        if ((await sequentialScans(client, sent)).includes('statements')) scanned.push(`${name}\n    ${sent.text}`);
      }
      sql.take();
    }
  } finally {
    sql.stop();
    await client.end();
    await prisma.$disconnect();
  }
  for (const { name, milliseconds } of times.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 20)) {
    console.log(`${milliseconds.toFixed(0).padStart(7)} ms  ${name}`);
  }
  console.log(`\n${times.length} questions, ${scanned.length} sequential scans of statements`);
  for (const one of scanned) console.log(`  ${one}`);
  return scanned.length === 0;
}
