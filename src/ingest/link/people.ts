import type { KnownEntity } from '../link-types.ts';
import type { Entity, Extraction } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { knownAs } from './directory-names.ts';
import { normaliseName, surnameOf } from './normalise.ts';
import { clash, knownRoles, likeness, rolesOf, shareRole } from './roles.ts';

/**
 * The known people that a person of an article may be. The same full name is the same person unless the offices clash plainly; a
 * surname or another name needs the same office of the same body; a mere shared surname is nobody.
 */
export function linkPerson(
  extraction: Pick<Extraction, 'entities'>,
  entity: Entity,
  people: readonly KnownEntity[],
): readonly Candidate[] {
  const name = normaliseName(entity.name);
  const roles = rolesOf(extraction, entity);
  const mine = new Set(knownAs(entity));
  const found: Candidate[] = [];
  for (const known of people) {
    const theirs = knownRoles(known);
    const other = normaliseName(known.name);
    const like = likeness(roles, theirs);
    const full = name.includes(' ') && other.includes(' ');
    if (full && (name === other || samePerson(name, other) || hasFull(known, name))) {
      if (clash(roles, theirs)) continue;
      const score = (name === other ? 0.95 : 0.85) + like * 0.02;
      found.push({ known, evidence: { rule: 'SAME_NAME', words: [entity.name, known.name], score } });
    } else if (!full && shareRole(roles, theirs)) {
      const alias = [known.name, ...known.aliases].find((words) => mine.has(normaliseName(words)));
      const surname = surnameOf(name) === surnameOf(other);
      if (surname)
        found.push({ known, evidence: { rule: 'SURNAME_AND_ROLE', words: [entity.name, known.name], score: 0.7 } });
      else if (alias)
        found.push({ known, evidence: { rule: 'ALIAS_AND_ROLE', words: [entity.name, alias], score: 0.65 } });
    }
  }
  // Two known people who fit a surname and its office equally well: nobody can tell which.
  const weak = found.filter((candidate) => candidate.evidence.rule !== 'SAME_NAME');
  return weak.length > 1 ? found.filter((candidate) => candidate.evidence.rule === 'SAME_NAME') : found;
}

/** A known person who has also been given this full name, "Anders Rasmussen" for "Anders Fogh Rasmussen". */
function hasFull(known: KnownEntity, name: string): boolean {
  return known.aliases.some((alias) => normaliseName(alias) === name);
}

/** The same first and last name where one has a further name between. */
function samePerson(one: string, other: string): boolean {
  const [short, long] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length);
  if (!short || !long || short.length === long.length) return false;
  return short[0] === long[0] && surnameOf(one) === surnameOf(other) && short.every((part) => long.includes(part));
}
