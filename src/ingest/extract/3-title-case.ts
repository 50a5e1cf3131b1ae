import { isGivenName } from './5-given.ts';

/** How an article writes its words where no heading stands: with a capital inside of sentences, and without one. */
export interface Usage {
  readonly capital: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  /** Two words in a row with capitals: "Bill Weil". */
  readonly pairs: ReadonlySet<string>;
}

const word = /\p{L}[\p{L}\p{N}'.-]*/gu;
const capital = /^\p{Lu}\p{Ll}/u;
/** A line of so many words, most of the longer ones with capitals, is a heading in title case. */
const fewest = 4;
const longer = 4;
const most = 0.8;

/** Reads how `text` writes its words; lines in title case tell nothing. Linear. */
export function usageOf(text: string): Usage {
  const usage = { capital: new Set<string>(), small: new Set<string>(), pairs: new Set<string>() };
  for (const line of text.split('\n')) {
    const words = [...line.matchAll(word)];
    if (isTitleCase(words.map(([one]) => one))) continue;
    words.forEach((match, index) => {
      const [one] = match;
      const opens = index === 0 || /[.!?:"“”‘(]\s*$/.test(line.slice(Math.max(0, match.index - 3), match.index));
      if (!capital.test(one)) usage.small.add(one);
      else if (!opens) usage.capital.add(one);
      const next = words[index + 1]?.[0];
      if (next && capital.test(one) && capital.test(next)) usage.pairs.add(`${one} ${next}`);
    });
  }
  return usage;
}

/** Whether words are a heading's: capitals where a sentence has none. */
export function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((one) => one.length >= longer && /^\p{L}/u.test(one));
  if (words.length < fewest || long.length < 3) return false;
  const capitals = long.filter((one) => /^\p{Lu}/u.test(one)).length;
  const plain = long.filter((one) => capital.test(one)).length;
  return capitals >= most * long.length && plain >= long.length / 2;
}

/**
 * A heading in title case as a sentence writes it, word by word: "Weil Says Pier Is Lost" is "Weil says pier is lost", so that tagger and
 * parser, which learned from sentences, read it. What the article writes with a capital elsewhere keeps it. Other sentences stay as
 * they are.
 */
export function inSentenceCase(
  words: readonly string[],
  usage: () => Usage,
  isName: (word: string) => boolean,
): readonly string[] {
  if (!isTitleCase(words)) return words;
  const { capital: capitals, small, pairs } = usage();
  const paired = (at: number) =>
    pairs.has(`${words[at]} ${words[at + 1]}`) || (at > 0 && pairs.has(`${words[at - 1]} ${words[at]}`));
  return words.map((one, at) => {
    if (!capital.test(one) || paired(at)) return one;
    const lower = one.toLowerCase();
    if (small.has(lower) && !(capitals.has(one) && isGivenName(one))) return lower;
    return capitals.has(one) || isName(lower) ? one : lower;
  });
}
