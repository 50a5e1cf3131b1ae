import { eitherNames, femaleNames, maleNames } from '../lexicon/given-names.ts';
import type { Gender } from '../types.ts';

const bare = (name: string) => (/[-‐‑]/.test(name) ? (/^\p{L}+(?=[-‐‑])/u.exec(name)?.[0] ?? name) : name);

/** True where the word is a first name; of a double one ("Jean-Claude") the first part counts. */
export function isGivenName(word: string): boolean {
  return known(word) || known(bare(word));
}

const known = (name: string) => femaleNames.has(name) || maleNames.has(name) || eitherNames.has(name);

/** The gender that a first name mostly tells. */
export function givenGender(word: string): Gender {
  for (const name of [word, bare(word)]) {
    if (eitherNames.has(name)) return 'UNKNOWN';
    const [female, male] = [femaleNames.has(name), maleNames.has(name)];
    if (female !== male) return female ? 'FEMALE' : 'MALE';
  }
  return 'UNKNOWN';
}
