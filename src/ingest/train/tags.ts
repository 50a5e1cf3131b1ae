import type { GoldSentence } from './align.ts';

/** Tags are a part of speech and its finer tag: "VERB.VBD". Rare pairs are given the commonest finer tag of their part. */
export function tagSet(sentences: readonly GoldSentence[], atLeast: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences) {
    upos.forEach((part, index) => {
      const tag = `${part}.${xpos[index]}`;
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    });
  }
  return [...counts]
    .filter(([, count]) => count >= atLeast)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag]) => tag);
}

/** The number of a word's tag in the set. */
export function tagNumber(tags: readonly string[], upos: string, xpos: string): number {
  const exact = tags.indexOf(`${upos}.${xpos}`);
  if (exact >= 0) return exact;
  const part = tags.findIndex((tag) => tag.startsWith(`${upos}.`));
  return part >= 0 ? part : tags.indexOf('NOUN.NN');
}

/** What the training text says of each word in lower case, where it has enough of it. */
export interface Habits {
  /** Which tags it has, as one number for each combination. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The only tags that a frequent word may have, rising. */
  readonly choices: ReadonlyMap<string, Uint8Array>;
  /** The tag of words that have only one. */
  readonly sure: ReadonlyMap<string, number>;
}

/** A word must be seen this often to have a combination, a choice, a sure tag. */
const enough = { number: 3, choices: 20, sure: 30 };
/** A tag is part of a word's combination from this share; a tag is sure from that. */
const shares = { number: 0.04, sure: 0.998 };

export function learnHabits(sentences: readonly GoldSentence[], tags: readonly string[]): Habits {
  const combinations = new Map<string, number>();
  const numbers = new Map<string, number>();
  const choices = new Map<string, Uint8Array>();
  const sure = new Map<string, number>();
  for (const [word, counts] of countTags(sentences, tags)) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (all < enough.number) continue;
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const usual = ranked.filter(([, count]) => count >= all * shares.number);
    const key = usual.map(([tag]) => tag).join(' ');
    const number = combinations.get(key) ?? combinations.size + 1;
    combinations.set(key, number);
    numbers.set(word, number);
    const [first] = ranked;
    if (first && all >= enough.sure && first[1] >= all * shares.sure) sure.set(word, first[0]);
    else if (all >= enough.choices) choices.set(word, Uint8Array.from(counts.keys()).sort());
  }
  return { numbers, choices, sure };
}

function countTags(sentences: readonly GoldSentence[], tags: readonly string[]): Map<string, Map<number, number>> {
  const words = new Map<string, Map<number, number>>();
  for (const { texts, upos, xpos } of sentences) {
    texts.forEach((text, index) => {
      const lower = text.toLowerCase();
      const counts = words.get(lower) ?? new Map<number, number>();
      const tag = tagNumber(tags, upos[index] ?? '', xpos[index] ?? '');
      words.set(lower, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    });
  }
  return words;
}
