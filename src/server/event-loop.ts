import { type EventLoopUtilization, type IntervalHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** What the event loop did since it was last asked. */
export interface LoopReading {
  /** The share of the time in which it had work, from 0 to 1. */
  readonly utilisation: number;
  /** By how many milliseconds timers came late, at the 99th percentile. */
  readonly delay: number;
}

/** How often the delay is measured, in milliseconds: five times between two readings of the admission. */
const resolution = 20;

/** Watches the event loop of this process. */
export class EventLoopWatch {
  readonly #histogram: IntervalHistogram = monitorEventLoopDelay({ resolution });
  #last: EventLoopUtilization = performance.eventLoopUtilization();

  constructor() {
    this.#histogram.enable();
  }

  /** The time since the last reading. */
  read(): LoopReading {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.#last);
    this.#last = now;
    // The histogram counts whole intervals, of which the resolution itself is no delay.
    const late = this.#histogram.count > 0 ? this.#histogram.percentile(99) / 1e6 - resolution : 0;
    this.#histogram.reset();
    return { utilisation: utilization, delay: Math.max(0, late) };
  }

  stop(): void {
    this.#histogram.disable();
  }
}
