import { innerStates, irregularPasts, spokenPhrases } from '../lexicon/inner-states.ts';

/**
 * Whether a label's cue reports speech rather than an inner state, by its words alone: for labels that carry no act, such
 * as PolNeAR's. A label without a cue counts as speech.
 */
export function isSpeechLike(cue: string): boolean {
  const words = cue.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  if (spokenPhrases.some((phrase) => words.join(' ').includes(phrase))) return true;
  return !words.some((word) => stemsOf(word).some((stem) => innerStates.has(stem)));
}

/** "worried" may be worry, "planning" plan, "believes" believe. */
export function stemsOf(word: string): readonly string[] {
  const stems = [word, irregularPasts[word] ?? word];
  const [, base = '', ending = ''] = /^(\p{L}{2,}?)(ing|ied|ed|ies|es|s)$/u.exec(word) ?? [];
  if (ending.startsWith('ie')) stems.push(`${base}y`);
  else if (ending) stems.push(base, `${base}e`);
  if (/ing|ed/.test(ending) && base.at(-1) === base.at(-2)) stems.push(base.slice(0, -1));
  return stems;
}
