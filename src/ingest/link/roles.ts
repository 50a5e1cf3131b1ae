import { walks } from '../lexicon/walks.ts';
import type { KnownEntity } from '../link-types.ts';
import type { Entity, Extraction } from '../types.ts';
import { normaliseName } from './normalise.ts';

/** An office as linking compares it: its title and its body, normalised. */
export interface Role {
  readonly title: string;
  readonly organisation: string | null;
}

/** The offices that an article gives a person. */
export function rolesOf(extraction: Pick<Extraction, 'entities'>, entity: Entity): readonly Role[] {
  return entity.affiliations.map(({ title, organisation }) => ({
    title: normaliseName(title),
    organisation: organisation === null ? null : normaliseName(extraction.entities[organisation]?.name ?? ''),
  }));
}

/** The offices that somebody known has had so far. */
export function knownRoles(known: KnownEntity): readonly Role[] {
  return known.roles.map(({ title, organisation }) => ({
    title: normaliseName(title),
    organisation: organisation === null ? null : normaliseName(organisation),
  }));
}

/** Whether two are given the same office: the same title of the same body, or of none that is named. */
export function shareRole(one: readonly Role[], other: readonly Role[]): boolean {
  return one.some((a) => other.some((b) => a.title === b.title && a.organisation === b.organisation));
}

/** How much two sets of offices speak for one person: 2 for a shared office, 1 for a shared body or title word, else 0. */
export function likeness(one: readonly Role[], other: readonly Role[]): number {
  if (shareRole(one, other)) return 2;
  const near = one.some((a) =>
    other.some((b) => (a.organisation !== null && a.organisation === b.organisation) || headOf(a) === headOf(b)),
  );
  return near ? 1 : 0;
}

const headOf = (role: Role) => role.title.split(' ').at(-1) ?? '';

/** Whether offices clash plainly: each side's are of known walks of life, and they have none in common. */
export function clash(one: readonly Role[], other: readonly Role[]): boolean {
  if (likeness(one, other) > 0) return false;
  const [mine, theirs] = [walksOf(one), walksOf(other)];
  return mine.size > 0 && theirs.size > 0 && ![...mine].some((walk) => theirs.has(walk));
}

function walksOf(roles: readonly Role[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const role of roles)
    for (const [walk, words] of walks) if (role.title.split(' ').some((word) => words.has(word))) found.add(walk);
  return found;
}
