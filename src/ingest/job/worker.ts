import { parentPort } from 'node:worker_threads';
import { extract } from '../extract/extract.ts';
import { type ExtractionAnswer, type ExtractionRequest, ready } from './messages.ts';
import { takeWords } from './words-of-spans.ts';

// A worker thread: articles in, extractions out, one at a time. A failure is an answer too, so that the next one can come.
parentPort?.on('message', ({ raw }: ExtractionRequest) => {
  parentPort?.postMessage(answer(raw));
});
parentPort?.postMessage(ready);

function answer(raw: ExtractionRequest['raw']): ExtractionAnswer {
  try {
    const { raw: _, ...extraction } = extract(raw);
    takeWords(extraction, raw.text);
    return { extraction, failure: null };
  } catch (error) {
    return { extraction: null, failure: error instanceof Error ? error.message : String(error) };
  }
}
