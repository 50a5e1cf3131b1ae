import type { Database } from '../../db/client.ts';

/** Looks up many keys at once; keys that it leaves out have no value. */
export type Load<Key, Value> = (keys: readonly Key[], database: Database) => Promise<ReadonlyMap<Key, Value>>;

interface Batch {
  readonly waiting: Map<unknown, PromiseWithResolvers>;
  readonly known: Map<unknown, Promise<unknown>>;
}

interface PromiseWithResolvers {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * What one request reads. Single look-ups that resolvers ask for in the same turn of the event loop become one SQL
 * statement for each kind of question, and the same question is asked once.
 */
export class Reads {
  readonly #database: Database;
  readonly #batches = new Map<string, Batch>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The client, for the builder and for root queries in this folder; never hand it on. */
  static databaseOf(reads: Reads): Database {
    return reads.#database;
  }

  /**
   * The value for `key`, read together with every other key asked under the same `question`. `question` must name
   * everything that `load` depends on besides the keys.
   */
  one<Key, Value>(question: string, key: Key, load: Load<Key, Value>): Promise<Value | undefined> {
    let batch = this.#batches.get(question);
    if (!batch) {
      batch = { waiting: new Map(), known: new Map() };
      this.#batches.set(question, batch);
    }
    const known = batch.known.get(key);
    if (known) return known as Promise<Value | undefined>;
    if (batch.waiting.size === 0) {
      const current = batch;
      setImmediate(() => void this.#flush(current, load as Load<unknown, unknown>));
    }
    const { waiting } = batch;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(key, { resolve, reject }));
    batch.known.set(key, answer);
    return answer as Promise<Value | undefined>;
  }

  async #flush(batch: Batch, load: Load<unknown, unknown>): Promise<void> {
    const waiting = [...batch.waiting];
    batch.waiting.clear();
    try {
      const found = await load(
        waiting.map(([key]) => key),
        this.#database,
      );
      for (const [key, { resolve }] of waiting) resolve(found.get(key));
    } catch (error) {
      for (const [, { reject }] of waiting) reject(error);
    }
  }
}
