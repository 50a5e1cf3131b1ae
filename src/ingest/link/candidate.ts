import type { KnownEntity, LinkEvidence } from '../link-types.ts';

/** A possible identity: somebody known, and what speaks for it. */
export interface Candidate {
  readonly known: KnownEntity;
  readonly evidence: LinkEvidence;
}
