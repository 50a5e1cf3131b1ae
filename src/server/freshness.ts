import { anonymous } from '../caller.ts';
import type { Database } from '../db/client.ts';
import type { Databases } from '../db/databases.ts';
import { observationOf } from './observation.ts';
import { stateOf } from './request-state.ts';

/** The header by which a caller shows what it has written, to any process: the answer to a mutation carries it. */
export const positionHeader = 'x-onrecord-position';

/** How many callers' last writes are remembered. */
const most = 10_000;

/**
 * Which server answers a request: mutations and what must see them the writer, all else a replica. A caller that wrote
 * is sent to a replica again only when that has replayed its write. It is known by the account that its spending is counted
 * under.
 */
export class Freshness {
  readonly #databases: Databases;
  readonly #written = new Map<string, bigint>();

  constructor(databases: Databases) {
    this.#databases = databases;
  }

  /** The database for a request whose document has been read. */
  databaseFor(request: Request): Database {
    if (observationOf(request).type !== 'query') return this.#databases.writer;
    const caller = accountOf(request);
    let written = this.#written.get(caller) ?? null;
    if (written !== null && this.#databases.haveAll(written)) {
      this.#written.delete(caller);
      written = null;
    }
    const shown = /^[1-9]\d{0,19}$/.exec(request.headers.get(positionHeader) ?? '');
    const position = shown ? BigInt(shown[0]) : null;
    return this.#databases.reader(written === null || (position !== null && position > written) ? position : written);
  }

  /** Remembers that the caller has written; the position is for its later requests to other processes. */
  async wrote(request: Request): Promise<bigint> {
    const position = await this.#databases.position();
    const caller = accountOf(request);
    this.#written.delete(caller);
    this.#written.set(caller, position);
    const [oldest] = this.#written.keys();
    if (this.#written.size > most && oldest !== undefined) this.#written.delete(oldest);
    return position;
  }
}

function accountOf(request: Request): string {
  return (stateOf(request).caller ?? anonymous(false)).account;
}
