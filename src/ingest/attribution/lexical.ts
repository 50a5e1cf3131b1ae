import { actCues } from '../lexicon/acts.ts';
import { cueAdjectives, cueAdverbs, cueNouns, cueParticles, cueVerbs, innerVerbs, lightCues } from '../lexicon/cues.ts';
import { eitherNames, femaleNames, maleNames } from '../lexicon/given-names.ts';
import { bodyNouns } from '../lexicon/organisations.ts';
import { femaleRoles, headRoles, honorifics, maleRoles, neutralRoles, plainPersonWords } from '../lexicon/titles.ts';
import { hashText } from './hash.ts';

/** What the lexicon of cues knows of lemmas: the shapes of verbs, and marks of the lists that a lemma is on. */
const lemmaMarks = new Map<string, string>();
const mark = (lemmas: Iterable<string>, letter: string) => {
  for (const lemma of lemmas) lemmaMarks.set(lemma, `${lemmaMarks.get(lemma) ?? ''}${letter}`);
};
for (const entry of cueVerbs) lemmaMarks.set(entry.split(' ', 1)[0] as string, `v${entry.split(' ')[1] ?? ''}`);
for (const [lemma, shapes] of lemmaMarks) if (shapes === 'v') lemmaMarks.delete(lemma);
mark(innerVerbs, '+i');
mark(cueNouns, '+n');
mark(Object.keys(lightCues), '+l');
mark(Object.keys(cueParticles), '+p');
const lemmaClasses = new Map([...lemmaMarks].map(([lemma, marks]) => [lemma, hashText(marks)]));

/** What the lexicon of cues knows of a lemma, as a number; 0 where it knows nothing. */
export function cueClass(lemma: string, lower: string): number {
  const [adjective, adverb] = [cueAdjectives.has(lower), cueAdverbs.has(lower)];
  if (!adjective && !adverb) return lemmaClasses.get(lemma) ?? 0;
  return hashText(`${lemmaMarks.get(lemma) ?? ''}${adjective ? '+a' : ''}${adverb ? '+d' : ''}`);
}

const senses = new Map(
  Object.entries(actCues).flatMap(([act, cues]) => cues.split(',').map((cue) => [cue.trim(), hashText(act)] as const)),
);

/** What one does with a word, by the lexicon of acts, as a number; 0 where it tells nothing. */
export function senseOf(lemma: string, lower: string): number {
  return senses.get(lemma) ?? senses.get(lower) ?? 0;
}

/** Classes of sources by the word as it stands, and by its lemma; what is named first counts. */
const wordClasses = classesOf([
  [1, 'i we you he she they'.split(' ')],
  [2, ['it']],
  [3, 'who which that whom'.split(' ')],
  [4, 'my our your his her its their whose'.split(' ')],
  [5, honorifics.keys()],
]);
const lemmaSources = classesOf([
  [6, headRoles],
  [7, [...femaleRoles, ...maleRoles, ...neutralRoles, ...plainPersonWords]],
  [8, bodyNouns],
]);

function classesOf(lists: readonly (readonly [number, Iterable<string>])[]): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [number, words] of lists) for (const word of words) if (!classes.has(word)) classes.set(word, number);
  return classes;
}

/** What a word may stand for as part of a source, as a small number: pronouns, people, bodies, names, the rest by tag. */
export function sourceClass(text: string, lower: string, lemma: string, pos: string): number {
  const known = wordClasses.get(lower);
  if (known !== undefined) return known;
  if (lower.includes('.') && honorifics.has(lower.replace('.', ''))) return 5;
  const role = lemmaSources.get(lemma);
  if (role !== undefined) return role;
  if (pos === 'PROPN') return femaleNames.has(text) || maleNames.has(text) || eitherNames.has(text) ? 9 : 10;
  if (pos === 'NOUN') return 11;
  return pos === 'PRON' ? 12 : 0;
}
