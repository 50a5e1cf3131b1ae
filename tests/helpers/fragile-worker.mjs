// A worker that extracts nothing: it answers with the article, unless the text tells it to fail in one way or another.
import { parentPort, threadId } from 'node:worker_threads';

parentPort.on('message', ({ raw }) => {
  if (raw.text === 'exit') process.exit(1);
  if (raw.text === 'throw') throw new Error('out of order');
  if (raw.text === 'fail') parentPort.postMessage({ extraction: null, failure: 'no such word\nat line 1' });
  else parentPort.postMessage({ extraction: { raw, thread: threadId }, failure: null });
});
parentPort.postMessage('ready');
