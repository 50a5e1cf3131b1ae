import { setTimeout as sleep } from 'node:timers/promises';
import type { TestServing } from '../helpers/serving.ts';

/** What became of the requests of a run. */
export interface Tally {
  sent: number;
  answered: number;
  /** Refused with a code that says to try again. */
  refused: number;
  /** No answer, or one that is not HTTP. */
  lost: number;
  /** An answer that is not true, or an error that is not retryable. */
  wrong: number;
  /** The longest wait for any answer, in milliseconds. */
  slowest: number;
}

/** Requests that go on until `stop`, a few at a time. */
export class Traffic {
  readonly tally: Tally = { sent: 0, answered: 0, refused: 0, lost: 0, wrong: 0, slowest: 0 };
  #going = true;
  readonly #callers: Promise<void>[];

  /** @param right tells whether the data of an answer is true. */
  constructor(server: TestServing, query: string, right: (data: Record<string, unknown>) => boolean, callers = 4) {
    this.#callers = Array.from({ length: callers }, async () => {
      for (; this.#going; await sleep(10)) {
        this.tally.sent++;
        try {
          const { response, body, ms } = await server.ask(query);
          this.tally.slowest = Math.max(this.tally.slowest, Math.round(ms));
          const retryable = body.errors?.every(({ extensions }) => extensions?.retryable === true) ?? false;
          if (body.data && !body.errors && right(body.data)) this.tally.answered++;
          else if (response.status === 503 && retryable && response.headers.has('retry-after')) this.tally.refused++;
          else this.tally.wrong++;
        } catch {
          this.tally.lost++;
        }
      }
    });
  }

  async stop(): Promise<Tally> {
    this.#going = false;
    await Promise.all(this.#callers);
    return this.tally;
  }
}

/** Waits for something; resolves with the seconds it took. */
export async function secondsUntil(holds: () => boolean | Promise<boolean>, most = 60): Promise<number> {
  const started = performance.now();
  for (; !(await holds()); await sleep(50)) {
    if (performance.now() - started > most * 1000) throw new Error(`it did not come about in ${most} s`);
  }
  return Math.round((performance.now() - started) / 100) / 10;
}

/** Whether `/ready` says so: for reads, or for writes too. */
export async function isReady(server: TestServing, purpose: 'reads' | 'writes' = 'reads'): Promise<boolean> {
  return (await fetch(`${server.url}/ready?for=${purpose}`)).status === 200;
}
