import { Command } from 'commander';
import { type Config, readConfig } from '../../config.ts';
import { type OpenDatabase, openDatabase } from '../../db/open.ts';
import { createLogger, type Logger } from '../../logger.ts';
import { buildSchema } from '../../schema/index.ts';
import { startServing } from '../../server/start.ts';
import { onAccident } from '../on-accident.ts';
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
      onAccident(logger, stop.begin);
      const patience = config.operations.databaseWait;
      const readOnly = options.seed === undefined;
      const database = await openDatabase(config, logger, { patience, signal: stop.signal, readOnly });
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
  begin(): void;
  /** Called at the second signal. */
  hasten: () => void;
}

function listenForStop(): Stop {
  const controller = new AbortController();
  const stop: Stop = { signal: controller.signal, begin: () => controller.abort(), hasten: () => undefined };
  const onSignal = () => {
    if (controller.signal.aborted) stop.hasten();
    stop.begin();
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
  const serving = await startServing({
    schema: buildSchema(),
    url: database.url,
    databases: database.databases,
    logger,
    config,
  });
  stop.hasten = serving.hasten;
  logger.info({ url: serving.url, ...(serving.metricsUrl && { metricsUrl: serving.metricsUrl }) }, 'listening');
  console.log(welcome(serving.url, config.production));
  if (!stop.signal.aborted) {
    await new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve(), { once: true }));
  }
  logger.info('stopping');
  await serving.stop();
}

function welcome(url: string, production: boolean): string {
  if (production) return `onrecord serves GraphQL at ${url}/graphql`;
  return `
  GraphiQL   ${url}/graphql   four example queries are open in its tabs: press play
  Your own   npm run -s onrecord -- ingest article.txt
  Stop       Ctrl-C
`;
}
