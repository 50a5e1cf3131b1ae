import { honorifics, partyWords, shortTitles } from '../lexicon/titles.ts';
import { isGivenName } from './5-given.ts';
import { endingKind, isBodyNoun, stateOf } from './5-known.ts';
import type { Run } from './5-runs.ts';
import { isRole } from './5-titles.ts';
import type { Word } from './5-words.ts';

/** Without the point of a short form. */
export const bare = (lower: string): string => lower.replace(/\.$/, '');
/** "Mr", "Dame". */
export const isHonorific = (word: Word): boolean => honorifics.has(bare(word.lower));

/** The text from word `first` to the one before `end`. */
export function slice(words: readonly Word[], text: string, first: number, end: number): string {
  return text.slice(words[first]?.start ?? 0, words[end - 1]?.end ?? 0);
}

/** "Liberal Jane Orr", "Senators Jane Orr and …": a party's word, or an office of several, stands before the first name. */
function isPartisan(opens: Word | undefined, next: Word | undefined, run: Run): boolean {
  const lower = opens?.lower ?? '';
  const several = lower.endsWith('s') && isRole(lower.slice(0, -1));
  return run.end - run.first > 2 && (several || partyWords.has(lower)) && isGivenName(next?.text ?? '');
}

/** "Director of Harbour Affairs Phil Roe": the first name behind what an office is of, or -1. */
function behindOffice(words: readonly Word[], { first, end }: Run): number {
  if (!/^(?:of|for)$/.test(words[first - 1]?.lower ?? '') || !isRole(words[first - 2]?.lower ?? '')) return -1;
  if (!words[first - 2]?.capital) return -1;
  for (let at = first + 1; at < end - 1; at += 1) if (isGivenName(words[at]?.text ?? '')) return at;
  return -1;
}

/** Where the person's own name begins within a run, after offices and honorifics: "Foreign Minister Sergei Lavrov". */
export function nameStart(words: readonly Word[], run: Run): number {
  let start = run.first;
  const opens = words[run.first];
  const two = run.end - run.first === 2;
  if (two && opens && isGivenName(opens.text) && !isHonorific(opens) && !shortTitles.has(bare(opens.lower)))
    return start;
  for (let at = run.first; at < run.end - 1; at += 1) {
    const word = words[at];
    if (!word || word.possessive) continue;
    if (isHonorific(word) || isRole(word.lower)) {
      if (
        at > run.first &&
        isGivenName(opens?.text ?? '') &&
        !stateOf(opens?.text ?? '') &&
        start === run.first &&
        !isGivenName(words[at + 1]?.text ?? '')
      )
        continue;
      start = at + 1;
    }
  }
  const behind = start === run.first ? behindOffice(words, run) : -1;
  if (behind > 0) return behind;
  if (start === run.first) return isPartisan(opens, words[start + 1], run) ? start + 1 : start;
  // "the Joint Observer Mission", "the Air Passenger Office": a body's noun behind the role makes it a body's name.
  const [head, last] = [words[start], words[run.end - 1]];
  const ending = last && start < run.end ? endingKind(last.text) : undefined;
  const short = shortTitles.has(bare(words[start - 1]?.lower ?? '')) || isHonorific(words[start - 1] ?? (last as Word));
  if (
    head &&
    last &&
    !isGivenName(head.text) &&
    !short &&
    (ending?.strong || isBodyNoun(last.lower) || (ending && start - run.first > 1))
  )
    return run.first;
  // "Rep. K. Mike Roe": an initial is the first of the name.
  if (/^\p{Lu}\.$/u.test(words[start]?.text ?? '')) return start;
  // "Secretary of State Jane Roe", "Former Miss Norland Jane Roe": what stands before the first name is still the office.
  for (let at = start; at < run.end - 1; at += 1)
    if (isGivenName(words[at]?.text ?? '') && !isRole(words[at]?.lower ?? '')) return at;
  return /^(?:of|for|to)$/.test(words[start]?.lower ?? '') ? run.end : start;
}
