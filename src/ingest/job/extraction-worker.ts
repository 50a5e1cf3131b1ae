import { Worker } from 'node:worker_threads';
import { RefusedInput } from '../../errors.ts';
import type { RawArticle } from '../document-types.ts';
import type { Extraction } from '../types.ts';
import { type ExtractionAnswer, type ExtractionRequest, ready } from './messages.ts';
import { giveWords } from './words-of-spans.ts';

/** After how many milliseconds an article is given up: the longest that may be read takes a small part of it. */
const patience = 120_000;

/**
 * V8 collects an old space the sooner the less it may take in all. With these, a process that reads a text of 1 MB has 215 to 250 MB at
 * its most (`onrecord extract`, on a loaded machine too), and one of 2 MB that is all short quotations, 131,000 of them, is read, which with
 * 320 it is not. A young space of half the size takes another 5 MB off, and a fifth more time for long texts.
 */
const memory = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 12 };

const remedy = 'leave it out, and report it: it is a fault of the extraction';

/** The thread's code could not even be loaded: no article is at fault, and no other thread will fare better. */
export class ThreadUnavailable extends Error {}

/** One thread that extracts one article at a time and is started again when an article has ended it. */
export class ExtractionWorker {
  readonly #script: URL;
  #thread: Worker | null = null;
  #loaded = false;

  constructor(script: URL) {
    this.#script = script;
  }

  /**
   * @throws RefusedInput where extraction fails, takes too long, or takes its thread down.
   * @throws ThreadUnavailable where the thread does not start.
   */
  async extract(raw: RawArticle): Promise<Extraction> {
    const answer = await this.#ask(this.#thread ?? this.#start(), { raw });
    if (answer.extraction) {
      giveWords(answer.extraction, raw.text);
      return { raw, ...answer.extraction };
    }
    throw new RefusedInput(`extraction failed (${answer.failure.split('\n')[0]})`, remedy);
  }

  /** Ends its thread, if it has one; the next article starts another. */
  async rest(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }

  #ask(thread: Worker, request: ExtractionRequest): Promise<ExtractionAnswer> {
    return new Promise((resolve, reject) => {
      const unhook = () => {
        clearTimeout(timer);
        thread.off('message', hear).off('error', fail).off('exit', end);
      };
      const hear = (answer: ExtractionAnswer | typeof ready) => {
        if (answer === ready) return;
        unhook();
        resolve(answer);
      };
      const giveUp = (reason: string) => {
        unhook();
        // The thread may be broken in any way: the next article gets a new one.
        this.#thread = null;
        void thread.terminate();
        reject(this.#loaded ? new RefusedInput(reason, remedy) : new ThreadUnavailable(reason));
      };
      const fail = (error: unknown) =>
        giveUp(`extraction broke off (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
      const end = () => giveUp('extraction ended without an answer');
      const timer = setTimeout(() => giveUp(`extraction took over ${patience / 1000} s`), patience);
      thread.on('message', hear).on('error', fail).on('exit', end);
      thread.postMessage(request);
    });
  }

  #start(): Worker {
    const thread = new Worker(this.#script, { execArgv: [], resourceLimits: memory });
    // A thread that dies between two articles harms nobody, unless its error goes unheard.
    thread.on('error', () => undefined);
    this.#loaded = false;
    thread.once('message', () => {
      this.#loaded = true;
    });
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = null;
    });
    this.#thread = thread;
    return thread;
  }
}
