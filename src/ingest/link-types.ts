import type { Extraction, OrganisationKind, SpeakerType } from './types.ts';

/** What linking and storing add to an extraction: who is known already, and who is who. */

/** Somebody the store already knows, as linking sees them. */
export interface KnownEntity {
  readonly id: string;
  readonly type: SpeakerType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OrganisationKind;
  /** Titles with the organisation's name where known: what their affiliations said so far. */
  readonly roles: readonly { readonly title: string; readonly organisation: string | null }[];
}

/** The one read of ingest: everyone in the store who shares a normalised name, alias or surname with the article's entities. */
export interface Directory {
  readonly known: readonly KnownEntity[];
}

/** Why an entity was taken for somebody known, or for somebody new. */
export interface LinkEvidence {
  readonly rule: 'SAME_NAME' | 'ALIAS_AND_ROLE' | 'SURNAME_AND_ROLE' | 'ACRONYM' | 'NEW';
  /** The words compared, the article's first. */
  readonly words: readonly string[];
  /** 0 to 1. */
  readonly score: number;
}

/** Who an entity is: a known id, or null for somebody new. */
export interface Identity {
  readonly entity: number;
  readonly id: string | null;
  readonly evidence: LinkEvidence;
}

/** What the store writes: one identity per entity, in the entities' order. */
export interface LinkedDocument {
  readonly extraction: Extraction;
  readonly identities: readonly Identity[];
}

/** What became of one article. */
export interface IngestReport {
  readonly key: string;
  readonly slug: string;
  readonly outcome: 'CREATED' | 'REVISED' | 'UNCHANGED';
  readonly revision: number;
  readonly statements: number;
}
