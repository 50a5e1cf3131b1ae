import { createClient } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createLogger } from '../../src/logger.ts';
import { compare, knownOf } from '../helpers/differential.ts';
import { richWorld } from '../helpers/rich-world.ts';
import { Twin } from '../helpers/twin.ts';

// Random operations through both paths, as many as wanted: `npm run differential -- URL [COUNT] [SEED]`, with the address
// of an empty database that may be filled.

const [url, count = '20000', seed = '1'] = process.argv.slice(2);
if (!url)
  throw new Error('give the address of an empty database: npm run differential -- postgresql://… [COUNT] [SEED]');
await migrate(url, createLogger({ logLevel: 'warn' }));
const database = createClient(url, { max: 4 });
try {
  if ((await database.article.count()) === 0) await richWorld(database);
  const twin = new Twin(database);
  const found = await compare(twin, twin.schema, await knownOf(database), Number(seed), Number(count));
  console.log(`${found.asked} operations of seed ${seed}: ${found.planned} in SQL, ${found.clean} without errors`);
  for (const [reason, times] of found.reasons) console.log(`left to the resolvers for ${reason}: ${times}`);
  for (const message of new Set(found.accidents)) console.log(`only the resolvers failed: ${message}`);
  console.log(`${found.differences.length} differences`);
  for (const { operation, wanted, got } of found.differences.slice(0, 10)) {
    console.log(operation.source, JSON.stringify(operation.variables), `\nwanted ${wanted}\ngot    ${got}\n`);
  }
  process.exitCode = found.differences.length > 0 ? 1 : 0;
} finally {
  await database.$disconnect();
}
