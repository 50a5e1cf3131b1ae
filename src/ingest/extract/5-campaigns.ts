import { type Cast, enlist, type Member, type Sighting, sight } from './5-cast.ts';
import { core } from './5-people.ts';
import { adjacent } from './5-words.ts';

/**
 * "The Orr campaign", "Orr's campaign": a body of its own, that goes by the candidate's surname, wherever it speaks. Gives its
 * sightings; what it is part of ("the Orr campaign manager") is none.
 */
export function castCampaigns(
  cast: Cast,
  people: readonly Sighting[],
  speaks: (word: number) => boolean,
): readonly Sighting[] {
  const { words } = cast;
  return people.flatMap(({ member, first, end }): Sighting[] => {
    const [noun, next] = [words[end], words[end + 1]];
    if (!noun || !adjacent(words[end - 1], noun) || !/^(?:campaign|camp)$/.test(noun.lower) || !speaks(end)) return [];
    if (adjacent(noun, next) && !noun.possessive && /^(?:NOUN|PROPN)$/.test(next?.pos ?? '')) return [];
    sight(cast, campaignOf(cast, member), first, end + 1, 'NAME');
    return cast.sightings.slice(-1);
  });
}

function campaignOf(cast: Cast, { name, parts }: Member): Member {
  const surname = name.split(/\s+/)[core(parts).length - 1] ?? name;
  const full = `${surname.replace(/[,.]$/, '')} campaign`;
  const there = cast.known.get(full);
  if (there) return there;
  const member = enlist(cast, 'ORGANISATION', full, 'NON_PROFIT', 'UNKNOWN');
  cast.known.set(full, member);
  member.nouns.add('campaign').add('camp');
  return member;
}
