import type { Word } from './5-words.ts';

const notNamed =
  /^(?:q|a|question|answer|caller|operator|dispatcher|narrator|host|moderator|interviewer|reporter|all|crowd|audience|voice)$/;

/**
 * Whether a name stands as a transcript's label: it opens its passage in capitals, alone before a colon or with brackets between
 * ("WEIL:", "MR. PRENN:", "ROURKE (to the clerk):").
 */
export function isLabel(words: readonly Word[], first: number, end: number): boolean {
  const mark = words[end]?.text;
  if (mark !== ':' && mark !== '(' && mark !== ')') return false;
  const name = words.slice(first, end);
  if (!name.every((word) => !/\p{Ll}/u.test(word.text)) || notNamed.test(name.at(-1)?.lower ?? '')) return false;
  if ((name[0]?.text.length ?? 0) < 2) return false;
  const passage = name[0]?.passage;
  for (let at = first - 1; words[at]?.passage === passage && at >= 0; at -= 1)
    if (at < first - 3 || /\p{Ll}/u.test(words[at]?.text ?? '')) return false;
  let at = end;
  if (words[at]?.text === '(') while (at < end + 8 && words[at] && words[at]?.text !== ')') at += 1;
  if (words[at]?.text === ')') at += 1;
  return words[at]?.text === ':' && words[at]?.passage === passage;
}
