import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectDir } from '../../src/config.ts';
import { extract } from '../../src/ingest/extract/extract.ts';
import { readText } from '../../src/ingest/formats/text.ts';

// How fast extraction reads, by length of text. Times belong to the machine they were taken on; what
// should hold everywhere is that the last column stays flat.

const folder = path.join(projectDir, 'seeds');
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readText(readFileSync(path.join(folder, name), 'utf8'), `file:${name}`));
const all = seeds.map((seed) => seed.text).join('\n\n');

const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** CPU milliseconds of the best of `rounds` runs: the least disturbed one. */
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

/** `npm run bench`: how fast extraction reads. */
export function benchExtraction(): void {
  const loaded = performance.now();
  extract(readText(all.slice(0, 2000), 'text:warm'));
  console.log(`first article, with loading: ${Math.round(performance.now() - loaded)} ms`);
  for (const seed of seeds) extract(seed);

  const words = seeds.reduce((sum, seed) => sum + countWords(seed.text), 0);
  const whole = cpuOf(3, () => {
    for (const seed of seeds) extract(seed);
  });
  const perSecond = (words / whole) * 1000;
  console.log(
    `${seeds.length} seed articles, ${words} words: ${(perSecond / 800).toFixed(0)} articles of 800 words a CPU second`,
  );

  console.log('\n  text      words   CPU ms   µs a word');
  for (const kilobytes of [1, 4, 16, 64, 256, 1024]) {
    const length = kilobytes * 1024;
    const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
    const raw = readText(text, `text:${kilobytes}`);
    const milliseconds = cpuOf(kilobytes <= 64 ? 5 : 2, () => extract(raw));
    const count = countWords(text);
    console.log(
      `${`${kilobytes} KB`.padStart(7)} ${String(count).padStart(9)} ${milliseconds.toFixed(1).padStart(8)} ${((milliseconds * 1000) / count).toFixed(1).padStart(11)}`,
    );
  }
}
