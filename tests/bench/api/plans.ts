import { parseArgs } from 'node:util';
import pg from 'pg';
import { readConfig } from '../../../src/config.ts';
import { createClient } from '../../../src/db/client.ts';
import { UsageError } from '../../../src/errors.ts';
import { encodeId } from '../../../src/schema/shared/ids.ts';
import { Api } from '../../helpers/api.ts';
import { databaseAt } from '../../helpers/global-setup.ts';
import { planQuestions } from '../../helpers/plan-questions.ts';
import { SentSql, sequentialScans } from '../../helpers/plans.ts';

/**
 * `npm run bench -- plans --statements 1000000 --asked 10000`: asks everything of `planQuestions` of a small database and
 * looks at how Postgres, with its own settings, would answer the same SQL in a large one; `npm run bench -- api` has filled
 * both, and the small one's people and articles are in the large one too. Names what has it read the table of statements
 * from end to end.
 * @returns whether there was nothing.
 */
export async function benchPlans(args: readonly string[]): Promise<boolean> {
  const options = {
    statements: { type: 'string', default: '1000000' },
    asked: { type: 'string', default: '10000' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const server = readConfig().databaseUrl;
  if (server === null)
    throw new UsageError('DATABASE_URL is not set', 'set it to the server whose databases bench -- api has filled');
  const url = databaseAt(server, `onrecord_bench_${values.asked}`);
  const prisma = createClient(url, { statementTimeout: 120_000 });
  const client = new pg.Client({ connectionString: databaseAt(server, `onrecord_bench_${values.statements}`) });
  await client.connect();
  const sql = new SentSql();
  const scanned: string[] = [];
  const seen = new Set<string>();
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
      await api.data(query, variables);
      for (const sent of sql.take()) {
        if (seen.has(sent.text)) continue;
        seen.add(sent.text);
        if ((await sequentialScans(client, sent)).includes('statements')) scanned.push(`${name}\n    ${sent.text}`);
      }
      sql.take();
    }
  } finally {
    sql.stop();
    await client.end();
    await prisma.$disconnect();
  }
  console.log(`${seen.size} SQL statements, ${scanned.length} sequential scans of statements`);
  for (const one of scanned) console.log(`  ${one}`);
  return scanned.length === 0;
}
