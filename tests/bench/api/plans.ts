import { parseArgs } from 'node:util';
import pg from 'pg';
import { readConfig } from '../../../src/config.ts';
import { createClient } from '../../../src/db/client.ts';
import { UsageError } from '../../../src/errors.ts';
import { databaseAt } from '../../helpers/global-setup.ts';
import { askForPlans } from '../../helpers/plan-asking.ts';
import { sequentialScans } from '../../helpers/plans.ts';

/**
 * `npm run bench -- plans --statements 1000000 --asked 10000`: asks everything of `planQuestions` of a small database, in SQL and by the resolvers, and
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
  const prisma = createClient(databaseAt(server, `onrecord_bench_${values.asked}`), { statementTimeout: 120_000 });
  const client = new pg.Client({ connectionString: databaseAt(server, `onrecord_bench_${values.statements}`) });
  await client.connect();
  try {
    const all = await askForPlans(prisma);
    const scanned: string[] = [];
    for (const { name, sent } of all) {
      if ((await sequentialScans(client, sent)).includes('statements')) scanned.push(`${name}\n    ${sent.text}`);
    }
    console.log(`${all.length} SQL statements, ${scanned.length} sequential scans of statements`);
    for (const one of scanned) console.log(`  ${one}`);
    return scanned.length === 0;
  } finally {
    await client.end();
    await prisma.$disconnect();
  }
}
