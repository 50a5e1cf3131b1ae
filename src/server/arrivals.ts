import type { Socket } from 'node:net';

/**
 * Knows for how long a connection may have waited to be accepted. Node accepts one for each turn of its event loop (libuv
 * since 1.45), the oldest: behind a long turn connections stand before the door, and with them their first requests, which
 * look as if they had just come. How many stand there cannot be asked, but a turn that accepted none has seen that nobody
 * does; who comes after it without a break is taken to have waited since.
 */
export class Arrivals {
  /** Of each connection whose request, if it was sent at once, is still to be read. */
  readonly #since = new WeakMap<Socket, number>();
  #accepted = 0;
  /** Since when no turn has gone by without a connection; null after one that had none. */
  #standing: number | null = null;

  /** To be called for each connection as it is accepted. */
  accepted(socket: Socket): void {
    this.#standing ??= performance.now();
    this.#since.set(socket, this.#standing);
    const number = ++this.#accepted;
    // The first runs at the end of this turn, the second at the end of the next, in which what has been sent is read.
    setImmediate(() =>
      setImmediate(() => {
        this.#since.delete(socket);
        if (this.#accepted === number) this.#standing = null;
      }),
    );
  }

  /** How many milliseconds a request that begins now may have waited with its connection. */
  waited(socket: Socket): number {
    const since = this.#since.get(socket);
    return since === undefined ? 0 : performance.now() - since;
  }
}
