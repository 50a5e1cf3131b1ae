import { type Place, type Word, wordsIn } from './words.ts';

const cuts = new Set(
  'of in for at from on with to who which that by whose near against inside under during after before about between among and or as'.split(
    ' ',
  ),
);

/**
 * The word that a source's phrase turns on: the last one before its first comma, bracket, dash, preposition, conjunction or
 * relative pronoun; "spokesman" in "a spokesman for the port". -1 where there is no word.
 */
export function headWord(text: string, words: readonly Word[], source: readonly Place[]): number {
  const [first, ...rest] = wordsIn(words, source);
  if (first === undefined) return -1;
  let head = first;
  for (const at of rest) {
    const [before, here] = [words[at - 1] as Word, words[at] as Word];
    if (at !== head + 1 || /[,;:([—–\n"“”]/.test(text.slice(before.end, here.start))) break;
    if (cuts.has(text.slice(here.start, here.end).toLowerCase())) break;
    head = at;
  }
  return head;
}
