import { v7 as uuid } from 'uuid';
import type { Directory, KnownEntity, LinkedDocument } from '../ingest/link-types.ts';
import type { SpeakerType } from '../ingest/types.ts';

/** A person or organisation as this article's rows refer to it. */
export interface Member {
  readonly id: string;
  readonly type: SpeakerType;
  /** What the store had before this article; null for somebody new. */
  readonly known: KnownEntity | null;
}

/** Who each of an article's entities is, by the entity's index; two entities may be the same member. */
export type Cast = readonly Member[];

/** Gives everybody new a key of their own. */
export function castOf(document: LinkedDocument, directory: Directory): Cast {
  const known = new Map(directory.known.map((entity) => [entity.id, entity]));
  const identities = new Map(document.identities.map((identity) => [identity.entity, identity]));
  return document.extraction.entities.map(({ index, type }) => {
    const id = identities.get(index)?.id ?? null;
    const entity = id === null ? undefined : known.get(id);
    if (entity?.type === type) return { id: entity.id, type, known: entity };
    return { id: uuid(), type, known: null };
  });
}

/** The pair of columns by which rows refer to one or the other: exactly one is set, or none for nobody. */
export interface MemberColumns {
  readonly personId: string | null;
  readonly organisationId: string | null;
}

/** Those columns for an entity's index. */
export function memberColumns(cast: Cast, entity: number | null): MemberColumns {
  const member = entity === null ? undefined : cast[entity];
  return {
    personId: member?.type === 'PERSON' ? member.id : null,
    organisationId: member?.type === 'ORGANISATION' ? member.id : null,
  };
}

/** The key of an entity that must be of this type to be meant; null for nobody and for the other type. */
export function memberId(cast: Cast, entity: number | null, type: SpeakerType): string | null {
  const columns = memberColumns(cast, entity);
  return type === 'PERSON' ? columns.personId : columns.organisationId;
}
