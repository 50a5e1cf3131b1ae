import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { buildSchema } from '../../src/schema/index.ts';
import { examples } from '../../src/server/examples.ts';
import { Operations } from '../fuzz/operations.ts';
import { Chance } from '../fuzz/random.ts';
import { post } from './post.ts';

/** Milliseconds of answers, in ascending order. */
export interface Figures {
  readonly admitted: readonly number[];
  /** Answered with 503. */
  readonly refused: readonly number[];
  /** Anything else: no answer, another status, an error in it. */
  readonly failed: number;
  /** By how many milliseconds this process noticed timers late, at the 99th percentile: its own share of the times above. */
  readonly late: number;
}

/** Fewer than a server lets in: who waits for one of them waits for the server, and is timed so. */
const connections = 1_000;
/** Milliseconds between two looks at this process' own event loop. */
const resolution = 1;

/** Sends the four example queries of GraphiQL in turn; where it is mixed, every third request is a valid operation made up at random. */
export class LoadGenerator {
  readonly #pool: Pool;
  readonly #bodies = examples.map(({ query }) => JSON.stringify({ query }));
  readonly #operations: Operations | null;
  #next = 0;

  constructor(url: string, mixed: boolean) {
    this.#pool = new Pool(url, { connections, pipelining: 1 });
    this.#operations = mixed ? new Operations(buildSchema(), new Chance(1)) : null;
  }

  /** So many callers, each of whom asks again when it has been answered, for so many seconds. */
  async closed(callers: number, seconds: number): Promise<Figures> {
    const tally = new Tally();
    const end = performance.now() + seconds * 1000;
    const work = async () => {
      while (performance.now() < end) tally.add(await this.#ask());
    };
    await Promise.all(Array.from({ length: callers }, work));
    return tally.figures();
  }

  /** So many requests a second for so many seconds, at random moments, however long the answers take. */
  async open(rate: number, seconds: number): Promise<Figures> {
    const tally = new Tally();
    const pending = new Set<Promise<void>>();
    const end = performance.now() + seconds * 1000;
    let due = performance.now();
    while (due < end) {
      while (due <= performance.now()) {
        const one: Promise<void> = this.#ask().then((outcome) => {
          tally.add(outcome);
          pending.delete(one);
        });
        pending.add(one);
        due -= (Math.log(1 - Math.random()) / rate) * 1000;
      }
      await sleep(Math.max(0, Math.min(due, end) - performance.now()));
    }
    await Promise.all(pending);
    return tally.figures();
  }

  end(): Promise<void> {
    return this.#pool.destroy();
  }

  async #ask(): Promise<Outcome> {
    const number = this.#next++;
    const random = number % 3 === 0 ? this.#operations : null;
    const body = random
      ? JSON.stringify({ query: random.operation() })
      : (this.#bodies[number % this.#bodies.length] as string);
    const started = performance.now();
    let errors = false;
    const look = (chunk: Buffer) => {
      errors ||= chunk.includes('"errors"');
    };
    const status = await post(this.#pool, '/graphql', body, look).then(
      (answer) => answer.status,
      () => 0,
    );
    const milliseconds = performance.now() - started;
    // What was made up at random may be answered by an error: of arguments, or of a limit.
    if (random !== null) return { status: status > 0 && status < 500 ? 200 : status, milliseconds };
    return { status: status === 200 && errors ? 0 : status, milliseconds };
  }
}

interface Outcome {
  readonly status: number;
  readonly milliseconds: number;
}

class Tally {
  readonly #loop = monitorEventLoopDelay({ resolution });
  readonly #admitted: number[] = [];
  readonly #refused: number[] = [];
  #failed = 0;

  constructor() {
    this.#loop.enable();
  }

  add({ status, milliseconds }: Outcome): void {
    if (status === 200) this.#admitted.push(milliseconds);
    else if (status === 503) this.#refused.push(milliseconds);
    else this.#failed++;
  }

  figures(): Figures {
    const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);
    this.#loop.disable();
    const late = Math.max(0, this.#loop.percentile(99) / 1e6 - resolution);
    return { admitted: ascending(this.#admitted), refused: ascending(this.#refused), failed: this.#failed, late };
  }
}
