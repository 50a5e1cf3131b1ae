import { normaliseName, surnameOf } from '../link/normalise.ts';
import type { Entity } from '../types.ts';
import type { CastMember } from './gold.ts';

/**
 * The cast member that an extracted entity is, by its names: the same full name first, then a shared further name, then
 * the same surname. Null where none fits: somebody else, or nobody.
 */
export function castMemberOf(entity: Entity, cast: readonly CastMember[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const member of cast) {
    const likeness = likenessOf(entity, member);
    if (likeness > most) [best, most] = [member.id, likeness];
  }
  return best;
}

function likenessOf(entity: Entity, member: CastMember): number {
  if ((entity.type === 'PERSON') !== (member.type === 'person')) return 0;
  const name = plain(member.name);
  const others = new Set([name, ...member.aliases.map(plain)]);
  if (plain(entity.name) === name) return 4;
  if (others.has(plain(entity.name))) return 3;
  if (entity.aliases.some((alias) => others.has(plain(alias)))) return 2;
  if (entity.type !== 'PERSON') return 0;
  // "his wife, Mette,": a first name alone is hers, while nobody else has it.
  if (plain(entity.name) === name.split(' ')[0]) return 0.5;
  return surnameOf(plain(entity.name)) === surnameOf(name) ? 1 : 0;
}

const plain = (name: string) => normaliseName(name).replace(/^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof) (?=.)/, '');
