import type { KnownEntity } from '../link-types.ts';
import type { Entity } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { knownAs, travels } from './directory-names.ts';
import { normaliseName } from './normalise.ts';

/**
 * The known organisations that an organisation of an article may be: by the same name, by an acronym, or by another proper name. What
 * only its article understands ("the company", "the transport department") never links.
 */
export function linkOrganisation(entity: Entity, bodies: readonly KnownEntity[]): readonly Candidate[] {
  const name = normaliseName(entity.name);
  const own = travels(entity.name);
  const mine = knownAs(entity);
  const found: Candidate[] = [];
  for (const known of bodies) {
    if (!alike(entity, known)) continue;
    const other = normaliseName(known.name);
    if (own && travels(known.name) && name === other) {
      found.push({
        known,
        evidence: {
          rule: 'SAME_NAME',
          words: [entity.name, known.name],
          score: entity.kind === known.kind ? 0.98 : 0.92,
        },
      });
      continue;
    }
    if (entity.kind === 'STATE' || !own) continue;
    const theirs = knownAs(known);
    const shared =
      theirs.find((words) => words === name) ??
      mine.find((words) => words === other) ??
      mine.find((words) => words.includes(' ') && theirs.includes(words));
    if (shared === undefined) continue;
    const acronym = isAcronymOf(shared, name) || isAcronymOf(shared, other);
    found.push({
      known,
      evidence: {
        rule: acronym ? 'ACRONYM' : 'SAME_NAME',
        words: [entity.name, known.name],
        score: acronym ? 0.85 : 0.75,
      },
    });
  }
  return found;
}

/** A state is never a company of its name; other kinds may differ where one article could not tell. */
function alike(entity: Entity, known: KnownEntity): boolean {
  if (entity.kind === known.kind) return true;
  if (entity.kind === 'STATE' || known.kind === 'STATE') return false;
  const same = normaliseName(entity.name) === normaliseName(known.name) && entity.name.includes(' ');
  return same || entity.kind === 'OTHER' || known.kind === 'OTHER';
}

/** Whether a word is made of a name's initials: "isaf" of "international security assistance force". */
export function isAcronymOf(word: string, name: string): boolean {
  const initials = name
    .split(' ')
    .filter((part) => !/^(?:of|for|and|the|on|in|to|&)$/.test(part))
    .map((part) => part[0])
    .join('');
  return word.length > 1 && word === initials;
}
