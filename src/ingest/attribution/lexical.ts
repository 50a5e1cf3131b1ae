import { actCues } from '../lexicon/acts.ts';
import { cueAdjectives, cueAdverbs, cueNouns, cueParticles, cueVerbs, innerVerbs, lightCues } from '../lexicon/cues.ts';
import { eitherNames, femaleNames, maleNames } from '../lexicon/given-names.ts';
import { bodyNouns } from '../lexicon/organisations.ts';
import { femaleRoles, headRoles, honorifics, maleRoles, neutralRoles, plainPersonWords } from '../lexicon/titles.ts';
import { hashText } from './hash.ts';

const verbShapes = new Map(cueVerbs.map((entry) => [entry.split(' ', 1)[0] as string, entry.split(' ')[1] ?? '']));

/** What the lexicon of cues knows of a lemma, as a number; 0 where it knows nothing. */
export function cueClass(lemma: string, lower: string): number {
  const shapes = verbShapes.get(lemma);
  let name = shapes ? `v${shapes}` : '';
  if (innerVerbs.has(lemma)) name += '+i';
  if (cueNouns.has(lemma)) name += '+n';
  if (lightCues[lemma]) name += '+l';
  if (Object.hasOwn(cueParticles, lemma)) name += '+p';
  if (cueAdjectives.has(lower)) name += '+a';
  if (cueAdverbs.has(lower)) name += '+d';
  return name ? hashText(name) : 0;
}

const senses = new Map(
  Object.entries(actCues).flatMap(([act, cues]) => cues.split(',').map((cue) => [cue.trim(), hashText(act)] as const)),
);

/** What one does with a word, by the lexicon of acts, as a number; 0 where it tells nothing. */
export function senseOf(lemma: string, lower: string): number {
  return senses.get(lemma) ?? senses.get(lower) ?? 0;
}

const personal = /^(?:i|we|you|he|she|they)$/;
const relative = /^(?:who|which|that|whom)$/;
const possessive = /^(?:my|our|your|his|her|its|their|whose)$/;

/** What a word may stand for as part of a source, as a small number: pronouns, people, bodies, names, the rest by tag. */
export function sourceClass(text: string, lower: string, lemma: string, pos: string): number {
  if (personal.test(lower)) return 1;
  if (lower === 'it') return 2;
  if (relative.test(lower)) return 3;
  if (possessive.test(lower)) return 4;
  if (honorifics.has(lower) || honorifics.has(lower.replace('.', ''))) return 5;
  if (headRoles.has(lemma)) return 6;
  if (femaleRoles.has(lemma) || maleRoles.has(lemma) || neutralRoles.has(lemma) || plainPersonWords.has(lemma))
    return 7;
  if (bodyNouns.has(lemma)) return 8;
  if (pos === 'PROPN') return femaleNames.has(text) || maleNames.has(text) || eitherNames.has(text) ? 9 : 10;
  if (pos === 'NOUN') return 11;
  if (pos === 'PRON') return 12;
  return 0;
}
