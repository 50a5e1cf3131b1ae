import { Presets, SingleBar } from 'cli-progress';
import { RefusedInput } from '../errors.ts';
import type { Outcome } from '../store/ingest-batch.ts';
import { refusalLine } from './refusal-line.ts';

/** Shows a run as it goes on, on standard error. */
export interface Progress {
  onOutcome(outcome: Outcome): void;
  stop(): void;
}

/** A bar on a terminal, plain lines elsewhere. `bytes` is how much there is to read, 0 where nobody knows. */
export function showProgress(bytes: number): Progress {
  return process.stderr.isTTY && bytes > 0 ? bar(bytes) : lines();
}

function bar(bytes: number): Progress {
  const shown = new SingleBar(
    {
      format: 'ingest |{bar}| {percentage} % | {articles} articles, {refused} refused | {duration_formatted}',
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: false,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const counts = { articles: 0, refused: 0 };
  shown.start(bytes, 0, counts);
  return {
    onOutcome({ bytes: read, result }) {
      counts.articles += 1;
      if (result instanceof RefusedInput) counts.refused += 1;
      shown.increment(read, counts);
    },
    stop: () => shown.stop(),
  };
}

/** A line for each refusal at once; else one every hundred articles, or after five seconds. */
function lines(): Progress {
  let articles = 0;
  let refused = 0;
  let last = Date.now();
  return {
    onOutcome({ name, result }) {
      articles += 1;
      if (result instanceof RefusedInput) {
        refused += 1;
        console.error(refusalLine(name, result));
      }
      if (articles % 100 !== 0 && Date.now() - last < 5_000) return;
      last = Date.now();
      console.error(`${articles} articles read, ${refused} refused`);
    },
    stop: () => undefined,
  };
}
