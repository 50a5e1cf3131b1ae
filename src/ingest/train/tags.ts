import { TagChoices, wordKind } from '../syntax/tag-choices.ts';
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

/** What the training text says of words. */
export interface Habits {
  /** Which tags a word in lower case has, as one number for each combination, where there is enough of it. */
  readonly numbers: ReadonlyMap<string, number>;
  /** As the model's meta has them. */
  readonly choices: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly open: readonly number[];
}

/** A word must be seen this often to have a combination, a choice, a sure tag; a kind of rarer words, to have a choice. */
const enough = { number: 3, choices: 20, sure: 30, kind: 60 };
/** A tag is part of a word's combination from this share; a tag is sure from that; rarer words may have tags from the last. */
const shares = { number: 0.04, sure: 0.995, rare: 0.004 };

type Counts = ReadonlyMap<number, number>;

/** See `Habits`. */
export function learnHabits(sentences: readonly GoldSentence[], tags: readonly string[]): Habits {
  const words = countTags(sentences, tags, (_, lower) => lower);
  const isRare = (lower: string) => sum(words.get(lower) ?? new Map()) < enough.choices;
  const kinds = new Lists();
  for (const [kind, counts] of countTags(sentences, tags, (text, lower) =>
    isRare(lower) ? wordKind(text, lower) : null,
  )) {
    if (sum(counts) >= enough.kind) kinds.add(common(counts), kind);
  }
  const rare = countTags(sentences, tags, (_, lower) => (isRare(lower) ? '' : null)).get('') ?? new Map();
  const open = common(rare);
  const combinations = new Map<string, number>();
  const numbers = new Map<string, number>();
  const choices = new Lists();
  const unsure = new TagChoices({ choices: {}, kinds: kinds.byNumbers(), open });
  for (const [word, counts] of words) {
    const all = sum(counts);
    if (all < enough.number) continue;
    const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const usual = ranked.filter(([, count]) => count >= all * shares.number);
    const key = usual.map(([tag]) => tag).join(' ');
    const number = combinations.get(key) ?? combinations.size + 1;
    combinations.set(key, number);
    numbers.set(word, number);
    const [first] = ranked;
    if (first && all >= enough.sure && first[1] >= all * shares.sure) choices.add([first[0]], word);
    else if (all >= enough.choices) choices.add(common(counts), word);
    else {
      const guessed = unsure.of(word, word);
      if ([...counts.keys()].some((tag) => !guessed.includes(tag))) choices.add([...guessed, ...counts.keys()], word);
    }
  }
  return { numbers, choices: choices.byNumbers(), kinds: kinds.byNumbers(), open };
}

/** Words by habit, as the model's meta has them. */
export function byHabit(numbers: ReadonlyMap<string, number>): readonly string[] {
  const words: string[][] = [];
  for (const [word, number] of numbers) {
    words[number - 1] ??= [];
    words[number - 1]?.push(word);
  }
  return words.map((list) => list.sort().join(' '));
}

/** The tags that are not quite out of the way, rising. */
function common(counts: Counts): readonly number[] {
  const all = sum(counts);
  const kept = [...counts].filter(([, count]) => count >= all * shares.rare);
  return kept.map(([tag]) => tag).sort((a, b) => a - b);
}

function sum(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** Words by lists of numbers, as the model's meta has them. */
class Lists {
  readonly #lists = new Map<string, string[]>();

  add(numbers: readonly number[], word: string): void {
    const key = [...new Set(numbers)].sort((a, b) => a - b).join(' ');
    const words = this.#lists.get(key);
    if (words) words.push(word);
    else this.#lists.set(key, [word]);
  }

  byNumbers(): Readonly<Record<string, string>> {
    const sorted = [...this.#lists].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([numbers, words]) => [numbers, words.sort().join(' ')]));
  }
}

/** How often words have each tag, by what `keyOf` says of them; null is left out. */
function countTags(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  keyOf: (text: string, lower: string) => string | null,
): ReadonlyMap<string, Counts> {
  const found = new Map<string, Map<number, number>>();
  for (const { texts, upos, xpos } of sentences) {
    for (const [index, text] of texts.entries()) {
      const key = keyOf(text, text.toLowerCase());
      if (key === null) continue;
      const counts = found.get(key) ?? new Map<number, number>();
      const tag = tagNumber(tags, upos[index] ?? '', xpos[index] ?? '');
      found.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1));
    }
  }
  return found;
}
