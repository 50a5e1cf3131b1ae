import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { projectDir, readConfig } from '../../../src/config.ts';
import { holdEmbedded } from '../../../src/db/embedded.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { createLogger } from '../../../src/logger.ts';
import { databaseAt } from '../../helpers/global-setup.ts';
import { fillDatabase } from './fill.ts';
import { questions } from './further-questions.ts';
import { type Contestant, checkAnswers, type Figures, measure } from './measure.ts';
import { pictureOf, tableOf } from './report.ts';
import { drawSamples } from './samples.ts';
import { startFloor, startOurs, startPeer, type Target } from './targets.ts';

const usage = `npm run bench -- api [options]
  --statements 10000,100000  sizes of database, made up and kept under the names onrecord_bench_SIZE on the server of
                             DATABASE_URL, or in an embedded one that is removed at the end
  --concurrency 8            how many clients at once; several with commas
  --growth                   ours alone, on all sizes in turn: how its times grow with the database
  --rounds 3  --seconds 3    rounds in turn, and how long each server is loaded in each
  --ours DIR                 the checkout whose server is measured; this one unless said
  --reference NAME=VALUE     also measures ours with this variable set, such as the one that turns the read path off
  --peer DIR                 also measures PostGraphile, from a copy of its folder in which npm install has been run
  --only TEXT                only questions whose names hold the text
  --out DIR                  where figures.json, table.md and picture.svg go; a temporary folder unless said`;

const options = {
  statements: { type: 'string', default: '100000' },
  concurrency: { type: 'string', default: '8' },
  rounds: { type: 'string', default: '3' },
  seconds: { type: 'string', default: '3' },
  ours: { type: 'string', default: projectDir },
  reference: { type: 'string' },
  peer: { type: 'string' },
  only: { type: 'string', default: '' },
  out: { type: 'string' },
  growth: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
const logger = createLogger({ logLevel: 'warn' });
const numbers = (list: string) => list.split(',').map(Number);

/** The database of a size; filled unless an earlier run has. */
async function prepared(server: string, statements: number): Promise<string> {
  const name = `onrecord_bench_${statements}`;
  const url = databaseAt(server, name);
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return url;
    console.error(`filling ${name} …`);
    await admin.query(`CREATE DATABASE "${name}_new"`);
    await migrate(databaseAt(server, `${name}_new`), logger);
    await fillDatabase(databaseAt(server, `${name}_new`), statements);
    await admin.query(`ALTER DATABASE "${name}_new" RENAME TO "${name}"`);
    return url;
  } finally {
    await admin.end();
  }
}

async function startAll(values: Values, url: string): Promise<Target[]> {
  const folder = path.resolve(values.ours);
  const targets = [await startOurs('ours', folder, url, {})];
  if (values.reference) {
    const [name = '', value = ''] = values.reference.split('=');
    targets.push(await startOurs('reference', folder, url, { [name]: value }));
  }
  if (values.peer) targets.push(await startPeer(path.resolve(values.peer), url));
  targets.push(await startFloor(url));
  return targets;
}

const courseOf = ({ rounds, seconds }: Values, concurrency: number) => ({
  concurrency,
  ...{ rounds: Number(rounds), seconds: Number(seconds) },
});

function tell(figures: Figures, of: string): void {
  const { question, perSecond, p50, cpu, sql } = figures;
  console.error(
    `${question}, ${of}: ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(2)} ms, ${cpu.toFixed(2)} ms CPU, ${sql ?? '?'} SQL`,
  );
}

/** Ours alone on all sizes in turn, so that what else the machine does weighs on all of them alike. */
async function benchGrowth(values: Values, urls: ReadonlyMap<number, string>, figures: Figures[]): Promise<void> {
  const sizes: Omit<Contestant, 'samples'>[] = [];
  try {
    for (const [statements, url] of urls) {
      const target = await startOurs('ours', path.resolve(values.ours), url, {});
      const client = new pg.Client({ connectionString: url });
      sizes.push({ target, statements, client });
      await client.connect();
    }
    for (const question of questions.filter(({ name }) => name.includes(values.only))) {
      const contestants: Contestant[] = [];
      for (const one of sizes) {
        contestants.push({ ...one, samples: await drawSamples(question, one.client, one.target, null) });
      }
      for (const concurrency of numbers(values.concurrency)) {
        const found = await measure(question, contestants, courseOf(values, concurrency));
        figures.push(...found);
        for (const one of found) tell(one, `${one.statements} statements`);
      }
    }
  } finally {
    for (const { target, client } of sizes) {
      await target.stop();
      await client.end();
    }
  }
}

async function benchSize(values: Values, url: string, statements: number, figures: Figures[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const targets = await startAll(values, url);
  try {
    const [ours, peer = null] = [targets[0] as Target, targets.find(({ name }) => name === 'PostGraphile')];
    for (const question of questions.filter(({ name }) => name.includes(values.only))) {
      const samples = await drawSamples(question, client, ours, peer);
      if (samples.length === 0) {
        console.error(`${question.name}: no list of ${statements} statements is that long; left out`);
        continue;
      }
      await checkAnswers(question, targets, samples);
      for (const concurrency of numbers(values.concurrency)) {
        const contestants = targets.map((target) => ({ target, statements, samples, client }));
        const found = await measure(question, contestants, courseOf(values, concurrency));
        figures.push(...found);
        for (const one of found) tell(one, one.target);
      }
    }
  } finally {
    for (const target of targets) await target.stop();
    await client.end();
  }
}

/** `npm run bench -- api`: the API against what else there is, on the same rows. */
export async function benchApi(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { databaseUrl } = readConfig();
  const folder = databaseUrl ? null : mkdtempSync(path.join(tmpdir(), 'onrecord-bench-'));
  const embedded = folder
    ? await holdEmbedded(folder, logger, { settings: ['shared_preload_libraries=pg_stat_statements'] })
    : null;
  const figures: Figures[] = [];
  try {
    const urls = new Map<number, string>();
    for (const statements of numbers(values.statements)) {
      urls.set(statements, await prepared(databaseUrl ?? embedded?.url ?? '', statements));
    }
    if (values.growth) await benchGrowth(values, urls, figures);
    else for (const [statements, url] of urls) await benchSize(values, url, statements, figures);
  } finally {
    await embedded?.release();
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
  const out = values.out ? path.resolve(values.out) : mkdtempSync(path.join(tmpdir(), 'onrecord-figures-'));
  mkdirSync(out, { recursive: true });
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`;
  const title = `${new Date().toISOString().slice(0, 10)}, ${machine}`;
  writeFileSync(path.join(out, 'figures.json'), `${JSON.stringify({ title, figures }, null, 2)}\n`);
  writeFileSync(path.join(out, 'table.md'), `${title}\n\n${tableOf(figures)}\n`);
  writeFileSync(path.join(out, 'picture.svg'), pictureOf(figures, `Requests a second · ${title}`));
  console.log(`${title}\n\n${tableOf(figures)}\n\nwritten to ${out}`);
}
