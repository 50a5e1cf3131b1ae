import { EventLoopWatch, type LoopReading } from './event-loop.ts';

/** What an admission goes by; times in milliseconds. */
export interface AdmissionOptions {
  /** The most requests that are worked on at once. */
  readonly maxInFlight: number;
  /** The most that wait. */
  readonly maxQueued: number;
  /** Requests that wait for a connection to the database at this moment. */
  readonly waitingForDatabase?: () => number;
}

/** What a metric or a log may tell of an admission. */
export interface AdmissionReading extends LoopReading {
  readonly inFlight: number;
  readonly queued: number;
  /** How many may be in flight just now. */
  readonly limit: number;
  readonly overloaded: boolean;
}

interface Waiting {
  readonly since: number;
  readonly admit: (leave: () => void) => void;
  readonly refuse: () => void;
}

/** As few as keep the processor busy while one of them waits for SQL. */
const leastInFlight = 3;
/** How long a burst may wait, and the least that anybody may once the queue has stood for `standing`. */
const [burst, target, standing] = [1_000, 5, 500];
/** A queue of so many is no flood, however long it stands: a few clients that ask again as soon as they are answered. */
const handful = 16;
/** More than a page asks at once: when so many, and no fewer than are served, come behind a queue, it is no burst's. */
const pageful = 32;
/** How long nobody must have been refused until bursts are let in again. */
const calm = 1_000;
const [controlInterval, expiryInterval] = [100, 5];

/**
 * Lets in as many requests as can be served well and refuses the others at once: who is refused in milliseconds can go
 * elsewhere, who is let in is not slowed down by all the rest.
 *
 * Two rules. (1) The number in flight adapts: while the event loop is busy nine tenths of the time, or requests wait for
 * a connection, more of them at once only wait for each other, and the limit falls; with room to spare it grows by one
 * (additive increase, multiplicative decrease, as TCP does). (2) A queue may absorb a burst, but one that stands is no
 * burst: when it has never emptied for half a second, or when more have come behind it than were served, it is cut to half
 * the limit's length, and to a wait of about one request's time (Nichols and Jacobson's controlled delay, with the two
 * targets of Facebook's servers). Who came last is then served first, and who came first is refused: half of them must be,
 * and those who are let in should not have waited (the same servers' adaptive last-in-first-out).
 */
export class Admission {
  readonly #options: AdmissionOptions;
  readonly #queue: Waiting[] = [];
  readonly #loop = new EventLoopWatch();
  readonly #timer: NodeJS.Timeout;
  /** Runs while somebody waits, and until who asks is let in as usual again. */
  #expiry: NodeJS.Timeout | null = null;
  /** Runs at the end of this turn of the event loop, see `#settle`. */
  #turn: NodeJS.Immediate | null = null;
  #inFlight = 0;
  #limit: number;
  #wanted = false;
  /** How many have come and how many have left since the queue was seen to stand. */
  #came = 0;
  #left = 0;
  #lastControl = performance.now();
  #lastEmpty = performance.now();
  #lastRefusal = 0;
  #overloaded = false;
  /** Milliseconds that a request takes of late, as a moving average. */
  #service = 0;
  #reading: LoopReading = { utilisation: 0, delay: 0 };

  constructor(options: AdmissionOptions) {
    this.#options = options;
    this.#limit = options.maxInFlight;
    this.#timer = setInterval(() => this.#control(), controlInterval).unref();
  }

  get reading(): AdmissionReading {
    return {
      ...this.#reading,
      inFlight: this.#inFlight,
      queued: this.#queue.length,
      limit: this.#limit,
      overloaded: this.#overloaded,
    };
  }

  /**
   * Calls one of the two, now or later; `admit` gets a function to call when the request is over. What is returned takes
   * a request that still waits out of the queue: nobody is called then.
   * @param waited for how many milliseconds the request may have waited already
   */
  enter(admit: (leave: () => void) => void, refuse: () => void, waited = 0): () => void {
    this.#came++;
    if (this.#overloaded && waited > this.#patience) {
      this.#refuse(refuse);
      return () => undefined;
    }
    if (!this.#overloaded) {
      if (this.#inFlight < this.#limit && this.#queue.length === 0) {
        this.#admit(admit);
        return () => undefined;
      }
      this.#wanted = true;
      if (this.#queue.length >= this.#options.maxQueued) {
        this.#refuse(refuse);
        return () => undefined;
      }
    }
    const waiting: Waiting = { since: performance.now() - waited, admit, refuse };
    if (this.#queue.length === 0) this.#lastEmpty = performance.now();
    this.#queue.push(waiting);
    if (this.#overloaded) this.#settleSoon();
    this.#expiry ??= setInterval(() => this.#expire(), expiryInterval).unref();
    return () => {
      const index = this.#queue.indexOf(waiting);
      if (index >= 0) this.#queue.splice(index, 1);
    };
  }

  /** Refuses who waits, and ends the watch. */
  stop(): void {
    clearInterval(this.#timer);
    if (this.#expiry) clearInterval(this.#expiry);
    if (this.#turn) clearImmediate(this.#turn);
    this.#loop.stop();
    for (const { refuse } of this.#queue.splice(0)) refuse();
  }

  /** How long anybody may wait just now. */
  get #patience(): number {
    return this.#overloaded ? Math.min(burst, Math.max(target, 1.5 * this.#service)) : burst;
  }

  /** How many may wait while there is too much: enough for the next place to be taken at once. */
  get #room(): number {
    return Math.min(Math.ceil(this.#limit / 2), this.#options.maxQueued);
  }

  #admit(admit: Waiting['admit']): void {
    this.#inFlight++;
    const since = performance.now();
    let left = false;
    admit(() => {
      if (left) return;
      left = true;
      this.#service += (performance.now() - since - this.#service) / 20;
      this.#inFlight--;
      this.#left++;
      if (this.#overloaded) this.#settleSoon();
      else this.#next();
    });
  }

  /**
   * While there is too much, places are given at the end of a turn of the event loop, when all that had arrived is known:
   * the first to be read is the one that has waited longest for it. And one place a turn, so that turns are short: for an
   * answer of the database, or for a connection (of which Node accepts one a turn), the loop looks only between two.
   */
  #settleSoon(): void {
    this.#turn ??= setImmediate(() => this.#settle());
  }

  /** Gives the places that are free, and refuses who is then too many. */
  #settle(): void {
    this.#turn = null;
    this.#next(this.#overloaded ? 1 : Number.POSITIVE_INFINITY);
    if (this.#queue.length === 0) return;
    if (this.#overloaded) this.#cut();
    if (this.#inFlight < this.#limit) this.#settleSoon();
    else this.#wanted = true;
  }

  #cut(): void {
    const tooMany = Math.max(0, this.#queue.length - this.#room);
    for (const { refuse } of this.#queue.splice(0, tooMany)) this.#refuse(refuse);
  }

  #next(most = Number.POSITIVE_INFINITY): void {
    for (let given = 0; given < most && this.#inFlight < this.#limit; given++) {
      const next = this.#overloaded ? this.#queue.pop() : this.#queue.shift();
      if (!next) break;
      this.#admit(next.admit);
    }
    if (this.#queue.length === 0) this.#lastEmpty = performance.now();
  }

  #refuse(refuse: () => void): void {
    this.#lastRefusal = performance.now();
    refuse();
  }

  #control(): void {
    this.#reading = this.#loop.read();
    const now = performance.now();
    // A queue that was empty since the last control has its burst's own requests among those that came.
    const stood = this.#queue.length > 0 && this.#lastEmpty < this.#lastControl;
    this.#lastControl = now;
    if (!stood) [this.#came, this.#left] = [0, 0];
    else if (this.#came >= Math.max(pageful, this.#left)) this.#begin(now);
    const least = Math.min(leastInFlight, this.#options.maxInFlight);
    const busy = this.#reading.utilisation > 0.9;
    if (busy && this.#overloaded) this.#limit = least;
    else if (busy || (this.#options.waitingForDatabase?.() ?? 0) > 0)
      this.#limit = Math.max(least, Math.floor(this.#limit * 0.8));
    else if (this.#wanted) this.#limit = Math.min(this.#options.maxInFlight, this.#limit + 1);
    this.#wanted = this.#queue.length > 0;
    this.#settle();
  }

  #begin(now: number): void {
    if (this.#overloaded || this.#queue.length <= handful) return;
    this.#overloaded = true;
    this.#lastRefusal = now;
  }

  #expire(): void {
    const now = performance.now();
    if (this.#queue.length === 0) this.#lastEmpty = now;
    if (now - this.#lastEmpty > standing) this.#begin(now);
    else if (now - this.#lastRefusal > calm) this.#overloaded = false;
    const patience = this.#patience;
    while (this.#queue[0] && now - this.#queue[0].since > patience)
      this.#refuse(this.#queue.shift()?.refuse as () => void);
    if (this.#overloaded) this.#cut();
    if (this.#overloaded || this.#queue.length > 0 || !this.#expiry) return;
    clearInterval(this.#expiry);
    this.#expiry = null;
  }
}
