import type { Database } from '../db/client.ts';
import { Reads } from './shared/reads.ts';

/** What resolvers get to see of a request. The database client is not in it: it is reachable through `reads` only. */
export interface RequestContext {
  /** Everything that is read for this request, batched. */
  readonly reads: Reads;
}

/** A fresh context; one for each request, because what it has read is remembered for that request only. */
export function createRequestContext(database: Database): RequestContext {
  return { reads: new Reads(database) };
}
