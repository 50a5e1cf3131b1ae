// A process of its own, with nothing of the bench beside it: `alone.mjs EXTRACTOR THREADS` extracts the articles that it is sent, as
// ingestion does, and answers how long that took and what the process keeps resident. See alone.ts.
import { performance } from 'node:perf_hooks';

const [script, threads] = process.argv.slice(2);
const { createExtractor } = await import(script);
const extractor = createExtractor({ threads: Number(threads), few: 0 });

process.on('message', async (articles) => {
  const started = performance.now();
  await Promise.all(articles.map((article) => extractor.extract(article)));
  process.send({ milliseconds: performance.now() - started, resident: process.memoryUsage.rss() });
});
process.send('ready');
