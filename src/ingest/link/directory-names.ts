import type { Entity, Extraction } from '../types.ts';
import { normaliseName, surnameOf } from './normalise.ts';

/**
 * Whether a name means the same beyond its article: a proper name or an acronym does; "the company", "the NATO chief" and a
 * body that the article writes small ("the transport department") do not.
 */
export function travels(name: string): boolean {
  return /^(?:(?:al|el)[-‐‑])?\p{Lu}/u.test(name) && !/^(?:The|His|Her|Its|Their|A|An) \p{Ll}/u.test(name);
}

/** The normalised names under which an entity may be known elsewhere, its own name first. */
export function knownAs(entity: Pick<Entity, 'name' | 'aliases'>): readonly string[] {
  return [...new Set([entity.name, ...entity.aliases].filter(travels).map(normaliseName))].filter(
    (name) => name !== '',
  );
}

/** The names that the store looks up among the names and aliases of everyone it knows: those of every entity, and surnames. */
export function directoryNames(extraction: Pick<Extraction, 'entities'>): readonly string[] {
  const names = new Set<string>();
  for (const entity of extraction.entities) {
    for (const name of knownAs(entity)) names.add(name);
    if (entity.type === 'PERSON') names.add(surnameOf(normaliseName(entity.name)));
  }
  names.delete('');
  return [...names].sort();
}
