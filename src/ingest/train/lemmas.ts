import { applyRule, type LemmaRules, longestEnding, ruleBetween } from '../syntax/lemmas.ts';
import type { GoldSentence } from './align.ts';
import { regularForms } from './regular-forms.ts';
import { tagNumber } from './tags.ts';

/** Words whose lemma is not made from their letters are left to whole-word rules. */
const fewestWords = 2;

/**
 * Learns endings from a treebank: for each tag, an ending is kept where most words that end so (each word counts once) go another
 * way than the next shorter ending says, and a whole word where all its endings are wrong about it.
 * @param verbs whose regular forms count as words of the treebank, so that none of them is cut wrong
 */
export function learnLemmas(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  verbs: readonly string[] = [],
): LemmaRules {
  const rules: Record<string, Record<string, string>> = {};
  const byTag = wordsByTag(sentences, tags);
  addForms(byTag, verbs);
  for (const [tag, words] of byTag) {
    const kept = endingsOf(words);
    const found: Record<string, string> = {};
    for (const [ending, rule] of kept) found[ending] = rule;
    for (const [word, rule] of words) if (ruleOf(kept, word, word.length - 1) !== rule) found[`^${word}`] = rule;
    if (Object.keys(found).length > 1 || found[''] !== '0|') rules[tag] = found;
  }
  return rules;
}

/** For each tag, each word's commonest rule. */
function wordsByTag(sentences: readonly GoldSentence[], tags: readonly string[]): Map<string, Map<string, string>> {
  const counts = new Map<string, Map<string, Map<string, number>>>();
  for (const { texts, lemmas, upos, xpos } of sentences) {
    texts.forEach((text, index) => {
      const tag = tags[tagNumber(tags, upos[index] ?? '', xpos[index] ?? '')] ?? '';
      const lower = text.toLowerCase();
      const words = counts.get(tag) ?? new Map<string, Map<string, number>>();
      const ways = words.get(lower) ?? new Map<string, number>();
      const rule = ruleBetween(lower, lemmas[index] ?? lower);
      counts.set(tag, words.set(lower, ways.set(rule, (ways.get(rule) ?? 0) + 1)));
    });
  }
  return new Map(
    [...counts].map(([tag, words]) => [tag, new Map([...words].map(([word, ways]) => [word, commonest(ways)]))]),
  );
}

/** A verb that the treebank has in another form than the regular one is irregular. */
function addForms(byTag: ReadonlyMap<string, Map<string, string>>, verbs: readonly string[]): void {
  for (const form of ['VBD', 'VBN', 'VBG', 'VBZ'] as const) {
    const words = byTag.get(`VERB.${form}`);
    if (!words) continue;
    const seen = new Set([...words].map(([word, rule]) => applyRule(word, rule)));
    for (const verb of verbs) {
      const word = regularForms(verb)[form];
      if (!seen.has(verb) && !words.has(word)) words.set(word, ruleBetween(word, verb));
    }
  }
}

function endingsOf(words: ReadonlyMap<string, string>): Map<string, string> {
  const kept = new Map<string, string>();
  for (let size = 0; size <= longestEnding; size++) {
    const endings = new Map<string, Map<string, number>>();
    for (const [word, rule] of words) {
      if (size >= word.length && size > 0) continue;
      const ending = word.slice(word.length - size);
      const ways = endings.get(ending) ?? new Map<string, number>();
      endings.set(ending, ways.set(rule, (ways.get(rule) ?? 0) + 1));
    }
    for (const [ending, ways] of endings) {
      const rule = commonest(ways);
      const support = ways.get(rule) ?? 0;
      const enough = size === 0 || support >= fewestWords;
      if (enough && ruleOf(kept, ending, size - 1) !== rule) kept.set(ending, rule);
    }
  }
  return kept;
}

/** What the longest ending of at most `size` letters says. */
function ruleOf(kept: ReadonlyMap<string, string>, word: string, size: number): string | undefined {
  for (let length = Math.min(size, longestEnding); length >= 0; length--) {
    const rule = kept.get(word.slice(word.length - length));
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function commonest(ways: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [way, count] of ways) {
    if (count > most || (count === most && way < best)) [best, most] = [way, count];
  }
  return best;
}
