import { anonymous, type Caller } from '../caller.ts';
import type { Change } from '../db/changes.ts';
import type { Database } from '../db/client.ts';
import type { SqlScope } from '../db/sql-scope.ts';
import type { Extractor } from '../ingest/job/extractor.ts';
import { Reads } from './shared/reads.ts';
import { Writes } from './shared/writes.ts';

/** What resolvers get to see of a request. The database client is not in it: it is reachable through `reads` only. */
export interface RequestContext {
  /** Everything that is read for this request, batched. */
  readonly reads: Reads;
  /** Everything that is written for this request. */
  readonly writes: Writes;
  /** Who asks. */
  readonly caller: Caller;
  /** What counts its SQL and may end it, where it is known. */
  readonly scope?: SqlScope | undefined;
}

/** What a context is made with besides the database. */
export interface ContextOptions {
  /** Who asks; somebody anonymous who may read unless given. */
  readonly caller?: Caller;
  /** Reads articles in threads of its own; without it they are read in this one. */
  readonly extractor?: Extractor;
  /** Hears of what was written. */
  readonly onWritten?: (changes: readonly Change[]) => void;
  readonly scope?: SqlScope | undefined;
}

/** A fresh context; one for each request, because what it has read is remembered for that request only. */
export function createRequestContext(database: Database, options: ContextOptions = {}): RequestContext {
  const { caller = anonymous(true), extractor = null, onWritten = () => undefined } = options;
  const writes = new Writes(database, extractor, onWritten);
  return { reads: new Reads(database), writes, caller, scope: options.scope };
}
