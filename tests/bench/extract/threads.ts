import type { RawArticle } from '../../../src/ingest/document-types.ts';
import { type Alone, startAlone } from './alone.ts';

/** Rounds before threads are warm: until then a second processor is busy compiling for the first. */
const warming = 10;
const measured = 7;

/**
 * Prints how many articles a second one thread reads, two threads, and two processes that have nothing to do with each other: more than
 * these the machine does not give. Rounds of the three take turns, so that whatever else runs disturbs them alike, and of each the best
 * counts.
 */
export async function benchThreads(extractor: string, articles: readonly RawArticle[]): Promise<void> {
  const [one, other, two] = await Promise.all([1, 1, 2].map((threads) => startAlone(extractor, threads)));
  if (!one || !other || !two) return;
  for (let round = 0; round < warming; round++) {
    await Promise.all([rate([one], articles), rate([other], articles)]);
    for (let each = 0; each < 2; each++) await rate([two], articles);
  }
  const best = { one: 0, two: 0, apart: 0 };
  for (let round = 0; round < measured; round++) {
    best.one = Math.max(best.one, await rate([one], articles));
    best.two = Math.max(best.two, await rate([two], articles));
    best.apart = Math.max(best.apart, await rate([one, other], articles));
  }
  for (const process of [one, other, two]) process.end();
  const times = (many: number) => `${many.toFixed(1)} (${(many / best.one).toFixed(2)} times as many)`;
  console.log(`\n${best.one.toFixed(1)} articles a second with one thread, ${times(best.two)} with two;`);
  console.log(`two processes of one thread each, the most that the machine gives: ${times(best.apart)}`);
}

/** Articles a second, by the wall's clock, where each process reads them all. */
async function rate(processes: readonly Alone[], articles: readonly RawArticle[]): Promise<number> {
  const taken = await Promise.all(processes.map((process) => process.extract(articles)));
  return (processes.length * articles.length * 1000) / Math.max(...taken.map(({ milliseconds }) => milliseconds));
}
