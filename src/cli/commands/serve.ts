import { Command } from 'commander';
import { type Config, readConfig } from '../../config.ts';
import { followChanges } from '../../db/change-feed.ts';
import { type OpenDatabase, openDatabase } from '../../db/open.ts';
import { checkReadiness } from '../../db/readiness.ts';
import { createSidePool } from '../../db/side-pool.ts';
import { createExtractor } from '../../ingest/job/extractor.ts';
import { createLogger, type Logger } from '../../logger.ts';
import { buildSchema } from '../../schema/index.ts';
import { AnswerCache } from '../../server/answers/answer-cache.ts';
import { listen } from '../../server/listen.ts';
import { createServer } from '../../server/yoga.ts';
import { ingestSeeds } from '../seeds.ts';

/** `serve`: migrates when needed and serves until SIGINT or SIGTERM, then finishes what is in flight. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the GraphQL API and GraphiQL until it is stopped')
    .option('--seed', 'ingest the articles of seeds/ first')
    .action(async (options: { seed?: true }) => {
      const config = readConfig();
      const logger = createLogger(config);
      const stop = listenForStop();
      const database = await openDatabase(config, logger);
      try {
        if (options.seed) await seed(database, stop.signal);
        if (!stop.signal.aborted) await serve(config, logger, database, stop);
      } finally {
        await database.close();
      }
    });
}

interface Stop {
  readonly signal: AbortSignal;
  /** Called at the second signal. */
  hasten: () => void;
}

function listenForStop(): Stop {
  const controller = new AbortController();
  const stop: Stop = { signal: controller.signal, hasten: () => undefined };
  const onSignal = () => {
    if (controller.signal.aborted) stop.hasten();
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stop;
}

async function seed(database: OpenDatabase, signal: AbortSignal): Promise<void> {
  const { created, revised, unchanged, refused, statements, failure } = await ingestSeeds(database.prisma, signal);
  if (failure) throw failure;
  const news = created + revised > 0 ? `${created + revised} ingested` : 'all there';
  console.log(`seeds: ${created + revised + unchanged} articles (${news}), ${statements} statements`);
  for (const { name, reason } of refused) console.error(`${name}: ${reason.line}`);
}

async function serve(config: Config, logger: Logger, database: OpenDatabase, stop: Stop): Promise<void> {
  const { limits, access, production } = config;
  // Articles are read in threads from the first: what this thread does, every request waits for.
  const extractor = createExtractor({ few: 0, threads: 1 });
  const answers = new AnswerCache(limits.responseCacheBytes, limits.responseCacheSeconds);
  const counters = access.budgetStore === 'postgres' ? createSidePool(database.url) : null;
  const changes = limits.responseCacheBytes > 0 ? followChanges(database.url, answers, logger) : null;
  try {
    const handler = createServer({
      schema: buildSchema(),
      database: database.prisma,
      logger,
      isReady: () => checkReadiness(database.url),
      ...{ production, limits, access, counters, answers, extractor },
    });
    const listening = await listen(handler, config.host, config.port);
    stop.hasten = listening.hasten;
    logger.info({ url: listening.url }, 'listening');
    console.log(welcome(listening.url, production));
    if (!stop.signal.aborted) {
      await new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve(), { once: true }));
    }
    logger.info('stopping');
    await listening.stop();
  } finally {
    await Promise.all([extractor.close(), changes?.close(), counters?.end()]);
  }
}

function welcome(url: string, production: boolean): string {
  if (production) return `onrecord serves GraphQL at ${url}/graphql`;
  return `
  GraphiQL   ${url}/graphql   four example queries are open in its tabs: press play
  Your own   npm run -s onrecord -- ingest article.txt
  Stop       Ctrl-C
`;
}
