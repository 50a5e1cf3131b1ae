import type { Directory, Identity, KnownEntity, LinkedDocument } from '../link-types.ts';
import type { Entity, Extraction } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { linkOrganisation } from './organisations.ts';
import { linkPerson } from './people.ts';

/**
 * Says for every entity of an article whether it is somebody known or somebody new. Two entities of one article never become
 * one known person: the better evidence has it, the other looks further. Pure; the same directory always gives the same answer.
 */
export function link(extraction: Extraction, directory: Directory): LinkedDocument {
  const people = directory.known.filter((known) => known.type === 'PERSON');
  const bodies = directory.known.filter((known) => known.type === 'ORGANISATION');
  const wishes = extraction.entities
    .flatMap((entity) =>
      candidates(extraction, entity, people, bodies).map((candidate) => ({ entity: entity.index, ...candidate })),
    )
    .sort(
      (a, b) =>
        b.evidence.score - a.evidence.score ||
        a.entity - b.entity ||
        (a.known.id < b.known.id ? -1 : a.known.id > b.known.id ? 1 : 0),
    );
  const taken = new Set<string>();
  const found = new Map<number, Candidate>();
  for (const { entity, known, evidence } of wishes) {
    if (found.has(entity) || taken.has(known.id)) continue;
    taken.add(known.id);
    found.set(entity, { known, evidence });
  }
  const identities = extraction.entities.map((entity): Identity => {
    const link = found.get(entity.index);
    return {
      entity: entity.index,
      id: link?.known.id ?? null,
      evidence: link?.evidence ?? { rule: 'NEW', words: [entity.name], score: 1 },
    };
  });
  return { extraction, identities };
}

function candidates(
  extraction: Extraction,
  entity: Entity,
  people: readonly KnownEntity[],
  bodies: readonly KnownEntity[],
): readonly Candidate[] {
  return entity.type === 'PERSON' ? linkPerson(extraction, entity, people) : linkOrganisation(entity, bodies);
}
