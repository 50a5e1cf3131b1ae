import { createHash } from 'node:crypto';
import type { Database } from '../db/client.ts';
import type { Databases } from '../db/databases.ts';
import { observationOf } from './observation.ts';

/** The header by which a caller shows what it has written, to any process: the answer to a mutation carries it. */
export const positionHeader = 'x-onrecord-position';

/** How many callers' last writes are remembered. */
const most = 10_000;

/**
 * Which server answers a request: mutations and what must see them the writer, all else a replica. A caller that wrote
 * is sent to a replica again only when that has replayed its write. It is known by its credentials, else by its address:
 * behind a proxy everybody may be one caller, and then reads the writer a little more often than it must.
 */
export class Freshness {
  readonly #databases: Databases;
  readonly #written = new Map<string, bigint>();

  constructor(databases: Databases) {
    this.#databases = databases;
  }

  /** The database for a request whose document has been read. */
  databaseFor(request: Request, address: string): Database {
    if (observationOf(request).type !== 'query') return this.#databases.writer;
    const caller = callerOf(request, address);
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
  async wrote(request: Request, address: string): Promise<bigint> {
    const position = await this.#databases.position();
    const caller = callerOf(request, address);
    this.#written.delete(caller);
    this.#written.set(caller, position);
    const [oldest] = this.#written.keys();
    if (this.#written.size > most && oldest !== undefined) this.#written.delete(oldest);
    return position;
  }
}

function callerOf(request: Request, address: string): string {
  const credentials = request.headers.get('authorization') ?? request.headers.get('x-api-key');
  return credentials ? createHash('sha256').update(credentials).digest('base64') : address;
}
