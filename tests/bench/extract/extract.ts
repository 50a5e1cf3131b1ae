import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectDir } from '../../../src/config.ts';
import type { RawArticle } from '../../../src/ingest/document-types.ts';
import type { Extraction } from '../../../src/ingest/types.ts';
import { startAlone } from './alone.ts';
import { countWords, sharedTexts, splice } from './texts.ts';
import { benchThreads } from './threads.ts';

// How fast extraction reads, by length of text and by number of threads, and what it keeps in memory. Times belong to the machine they
// were taken on; what should hold everywhere is that time a word stays flat, that memory stays below 250 MB, and that a second thread
// nearly doubles what one reads.

type Extract = (raw: RawArticle) => Extraction;

const article = (text: string, index = 0): RawArticle => ({
  ...{ key: `text:${index}`, text, headline: null, publisher: null, url: null },
  publishedOn: null,
});

/** A file of src/ingest, or of what was built from it. */
const fileOf = (built: boolean, file: string) =>
  path.join(projectDir, built ? 'dist' : 'src', `ingest/${file}.${built ? 'js' : 'ts'}`);

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

/**
 * `npm run bench -- extract`: how fast extraction reads, and what it keeps in memory. What was built is measured, where it was, for it is
 * what runs in production; with `--source` src/ is.
 */
export async function benchExtraction(args: readonly string[]): Promise<void> {
  const { from, texts } = sharedTexts();
  const built = !args.includes('--source') && existsSync(fileOf(true, 'extract/extract'));
  console.log(`text: ${from}; code: ${built ? `dist/, built ${builtAt()}` : 'src/, with the memory of its loader'}`);
  const { extract } = (await import(fileOf(built, 'extract/extract'))) as { extract: Extract };
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
  await byLength(extract, fileOf(built, 'job/extractor'), articles, texts);
  await benchThreads(fileOf(built, 'job/extractor'), articles);
}

const builtAt = () => statSync(fileOf(true, 'extract/extract')).mtime.toISOString().slice(0, 16).replace('T', ' ');

/** Times of this process; memory of one that extracts in a thread, as the server and ingestion do. */
async function byLength(
  extract: Extract,
  extractor: string,
  articles: readonly RawArticle[],
  texts: readonly string[],
): Promise<void> {
  const process = await startAlone(extractor, 1);
  for (let round = 0; round < 4; round++) await process.extract(articles);
  // Twice, one after the other: the second finds what the first has left to collect.
  const megabytes = async (some: readonly RawArticle[]) => {
    const taken = [await process.extract(some), await process.extract(some)];
    return (Math.max(...taken.map(({ resident }) => resident)) / 1024 / 1024).toFixed(0);
  };
  console.log(`${await megabytes(articles)} MB resident, in a process of its own`);
  console.log('\n  text      words   CPU ms   µs a word   MB resident');
  for (const kilobytes of [1, 4, 16, 64, 256, 1024]) {
    const text = splice(texts, kilobytes * 1024);
    const raw = article(text);
    const milliseconds = cpuOf(kilobytes <= 16 ? 20 : kilobytes <= 64 ? 5 : 2, () => extract(raw));
    const count = countWords(text);
    const cells = [`${kilobytes} KB`.padStart(7), String(count).padStart(9), milliseconds.toFixed(1).padStart(8)];
    const rest = [((milliseconds * 1000) / count).toFixed(1).padStart(11), (await megabytes([raw])).padStart(13)];
    console.log([...cells, ...rest].join(' '));
  }
  process.end();
}
