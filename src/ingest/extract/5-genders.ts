import type { Gender } from '../types.ts';
import type { Cast, Member, Sighting } from './5-cast.ts';

const pronouns = new Map<string, Gender>([
  ['he', 'MALE'],
  ['him', 'MALE'],
  ['his', 'MALE'],
  ['himself', 'MALE'],
  ['she', 'FEMALE'],
  ['her', 'FEMALE'],
  ['hers', 'FEMALE'],
  ['herself', 'FEMALE'],
]);

/** The gender that a pronoun tells, or undefined for other words. */
export function pronounGender(lower: string): Gender | undefined {
  return pronouns.get(lower);
}

/**
 * Tells the gender of people whose name and offices do not, by the pronouns that follow them before anybody else is named:
 * within the sentence, or at the start of the next where the sentence names nobody else.
 */
export function castGenders(cast: Cast, people: readonly Sighting[]): void {
  const votes = new Map<Member, number>();
  for (const [at, sighting] of people.entries()) {
    if (sighting.member.gender !== 'UNKNOWN') continue;
    const until = people[at + 1]?.first ?? cast.words.length;
    const sentence = cast.words[sighting.first]?.sentence ?? 0;
    const alone = cast.words[people[at - 1]?.first ?? -1]?.sentence !== sentence;
    for (let i = sighting.end; i < until && i < sighting.end + 40; i += 1) {
      const word = cast.words[i];
      if (!word || word.sentence > sentence + (alone ? 1 : 0)) break;
      const gender = pronouns.get(word.lower);
      if (!gender || word.quotation !== (cast.words[sighting.first]?.quotation ?? -1)) continue;
      if (word.sentence > sentence && !word.opens) break;
      votes.set(sighting.member, (votes.get(sighting.member) ?? 0) + (gender === 'FEMALE' ? 1 : -1));
      break;
    }
  }
  for (const [member, vote] of votes) if (vote !== 0) member.gender = vote > 0 ? 'FEMALE' : 'MALE';
}
