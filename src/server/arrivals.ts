import type { Socket } from 'node:net';

/**
 * Knows for how long a connection may have waited to be accepted. Node accepts one for each turn of its event loop (libuv
 * since 1.45), the oldest: behind a long turn connections stand before the door, and with them their first requests, which
 * look as if they had just come. How many stand there cannot be asked, but a turn that accepted none has seen that nobody
 * does; who comes after it without a break is taken to have waited since.
 */
export class Arrivals {
  readonly #waiting = new WeakMap<Socket, number>();
  #accepted = 0;
  /** Since when no turn has gone by without a connection; null after one that had none. */
  #since: number | null = null;

  /** To be called for each connection as it is accepted. */
  accepted(socket: Socket): void {
    this.#since ??= performance.now();
    this.#waiting.set(socket, this.#since);
    const number = ++this.#accepted;
    // The first runs at the end of this turn, the second at the end of the next.
    setImmediate(() =>
      setImmediate(() => {
        if (this.#accepted === number) this.#since = null;
      }),
    );
  }

  /** Since when a connection's request may have waited; for all but its first, now. */
  since(socket: Socket): number {
    const since = this.#waiting.get(socket);
    this.#waiting.delete(socket);
    return since ?? performance.now();
  }
}
