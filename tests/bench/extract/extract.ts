import { performance } from 'node:perf_hooks';
import { projectDir } from '../../../src/config.ts';
import type { RawArticle } from '../../../src/ingest/document-types.ts';
import type { Extraction } from '../../../src/ingest/types.ts';
import { countWords, sharedTexts, splice } from './texts.ts';

// How fast extraction reads, by length of text and by number of threads. Times belong to the machine they were taken on; what
// should hold everywhere is that time a word stays flat, that memory does not grow, and that a second thread nearly doubles
// what one reads.

interface Extractor {
  readonly extract: (raw: RawArticle) => Promise<Extraction>;
  readonly close: () => Promise<void>;
}

/** The code to measure: as it stands in src/, or built in dist/. */
interface Subject {
  readonly extract: (raw: RawArticle) => Extraction;
  readonly createExtractor: (options: { threads: number; few: number }) => Extractor;
}

const article = (text: string, index = 0): RawArticle => ({
  ...{ key: `text:${index}`, text, headline: null, publisher: null, url: null },
  publishedOn: null,
});

async function load(built: boolean): Promise<Subject> {
  const [folder, ending] = built ? ['dist', 'js'] : ['src', 'ts'];
  const from = (file: string) => import(`${projectDir}/${folder}/ingest/${file}.${ending}`) as Promise<Subject>;
  const [{ extract }, { createExtractor }] = [await from('extract/extract'), await from('job/extractor')];
  return { extract, createExtractor };
}

/** Milliseconds of processor time of the best of `rounds` runs: the least disturbed one. */
function cpuOf(rounds: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** `npm run bench -- extract`: how fast extraction reads; `--built` measures dist/ after `npm run build`. */
export async function benchExtraction(args: readonly string[]): Promise<void> {
  const { from, texts } = sharedTexts();
  console.log(`text: ${from}`);
  const { extract, createExtractor } = await load(args.includes('--built'));
  const started = performance.now();
  extract(article('Ann Lee said no.'));
  console.log(`models loaded, first sentence read: ${Math.round(performance.now() - started)} ms`);
  const articles = texts.slice(0, 60).map(article);
  for (let round = 0; round < 2; round++) for (const one of articles) extract(one);

  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0);
  const alone = cpuOf(3, () => {
    for (const one of articles) extract(one);
  });
  console.log(`${articles.length} articles, ${Math.round(words / articles.length)} words each:`);
  console.log(`${((articles.length * 1000) / alone).toFixed(1)} articles a second of processor time`);
  console.log(`${(process.memoryUsage.rss() / 1024 / 1024).toFixed(0)} MB resident`);
  byLength(extract, texts);
  const rates = [await throughput(createExtractor, articles, 1), await throughput(createExtractor, articles, 2)];
  const [one = 0, two = 0] = rates;
  console.log(
    `\nthreads: ${one.toFixed(1)} articles a second with one, ${two.toFixed(1)} with two: ${(two / one).toFixed(2)} times as many`,
  );
}

function byLength(extract: Subject['extract'], texts: readonly string[]): void {
  console.log('\n  text      words   CPU ms   µs a word   MB resident');
  for (const kilobytes of [1, 4, 16, 64, 256, 1024]) {
    const text = splice(texts, kilobytes * 1024);
    const raw = article(text);
    const milliseconds = cpuOf(kilobytes <= 16 ? 20 : kilobytes <= 64 ? 5 : 2, () => extract(raw));
    const count = countWords(text);
    const resident = process.memoryUsage.rss() / 1024 / 1024;
    const cells = [`${kilobytes} KB`.padStart(7), String(count).padStart(9), milliseconds.toFixed(1).padStart(8)];
    const rest = [((milliseconds * 1000) / count).toFixed(1).padStart(11), resident.toFixed(0).padStart(13)];
    console.log([...cells, ...rest].join(' '));
  }
}

/** Articles a second, by the wall's clock, of threads that are warm. */
async function throughput(
  createExtractor: Subject['createExtractor'],
  articles: readonly RawArticle[],
  threads: number,
): Promise<number> {
  const extractor = createExtractor({ threads, few: 0 });
  const all = () => Promise.all(articles.map((one) => extractor.extract(one)));
  for (let round = 0; round < 2 * threads; round++) await all();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    await all();
    best = Math.min(best, performance.now() - started);
  }
  await extractor.close();
  return (articles.length * 1000) / best;
}
