/**
 * Maps a stream with up to `limit` items under way at once and gives the results in the stream's order, each as soon as
 * it and those before it are there. The stream is read ahead of the results, never further than the limit.
 * @param signal ends the results early; what is under way is left to itself
 */
export async function* mapInOrder<In, Out>(
  source: AsyncIterable<In>,
  limit: number,
  map: (item: In) => Promise<Out>,
  signal?: AbortSignal,
): AsyncGenerator<Out> {
  const queue: Promise<Out>[] = [];
  let ended = false;
  let failed: { readonly error: unknown } | null = null;
  const [arrived, taken] = [new Gate(), new Gate()];
  const stop = () => {
    ended = true;
    arrived.open();
    taken.open();
  };
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();

  const read = async () => {
    try {
      if (ended) return;
      for await (const item of source) {
        if (ended) return;
        const result = map(item);
        // Whoever awaits it hears of its failure; until then it must not count as unheard.
        result.catch(() => undefined);
        queue.push(result);
        arrived.open();
        while (queue.length >= limit && !ended) await taken.wait();
      }
    } catch (error) {
      failed = { error };
    } finally {
      ended = true;
      arrived.open();
    }
  };

  const reading = read();
  try {
    while (!signal?.aborted) {
      const next = queue[0];
      if (next === undefined) {
        if (ended) break;
        await arrived.wait();
        continue;
      }
      const result = await next;
      queue.shift();
      taken.open();
      yield result;
    }
    if (!signal?.aborted) await reading;
    if (failed) throw (failed as { readonly error: unknown }).error;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** Lets one waiter through each time it is opened; opened before anybody waits, it lets the next one through at once. */
class Gate {
  #opened = false;
  #release: (() => void) | null = null;

  open(): void {
    this.#opened = true;
    this.#release?.();
  }

  async wait(): Promise<void> {
    if (!this.#opened) {
      await new Promise<void>((resolve) => {
        this.#release = resolve;
      });
    }
    this.#opened = false;
    this.#release = null;
  }
}
