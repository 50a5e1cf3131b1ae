import type { TreebankSentence, TreebankWord } from './conllu.ts';

/** A sentence cut as the pipeline cuts it, with the treebank's answers for each token. */
export interface GoldSentence {
  readonly texts: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Lower case. */
  readonly lemmas: readonly string[];
  /** Index into the sentence's tokens; -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

/** Where a tokeniser cuts a text: start and end of each token. */
export type Cutter = (text: string) => readonly { readonly start: number; readonly end: number }[];

/**
 * Carries a treebank's tree over to other tokens. A token that covers several words ("gonna") takes the place of the highest of
 * them in the tree; a word in several tokens ("5m") gives all but the last to the last, labelled goeswith.
 * @returns null where a token covers no word.
 */
export function align({ text, words }: TreebankSentence, cut: Cutter): GoldSentence | null {
  const tokens = cut(text);
  const depths = words.map((_, index) => depthOf(words, index));
  /** For each token the word that it stands for; for each word its last token. */
  const wordOf: number[] = [];
  const tokenOf: number[] = words.map(() => -1);
  for (const [index, token] of tokens.entries()) {
    let best = -1;
    for (const [number, word] of words.entries()) {
      if (word.start >= token.end || word.end <= token.start) continue;
      tokenOf[number] = index;
      if (best < 0 || (depths[number] ?? 0) < (depths[best] ?? 0)) best = number;
    }
    if (best < 0) return null;
    wordOf.push(best);
  }
  if (tokenOf.includes(-1)) return null;
  return gold(text, words, tokens, wordOf, tokenOf);
}

function gold(
  text: string,
  words: readonly TreebankWord[],
  tokens: ReturnType<Cutter>,
  wordOf: readonly number[],
  tokenOf: readonly number[],
): GoldSentence | null {
  const texts = tokens.map(({ start, end }) => text.slice(start, end));
  const heads: number[] = [];
  const labels: string[] = [];
  const lemmas: string[] = [];
  for (const [index, number] of wordOf.entries()) {
    const word = words[number] as TreebankWord;
    const last = tokenOf[number] as number;
    const whole = word.start === tokens[index]?.start && word.end === tokens[index]?.end;
    lemmas.push((whole ? word.lemma : (texts[index] ?? '')).toLowerCase());
    const governor = last !== index ? last : word.head < 0 ? -1 : (tokenOf[word.head] as number);
    heads.push(governor);
    labels.push(last !== index ? 'goeswith' : word.label);
  }
  const rooted = heads.filter((head) => head < 0).length === 1 && heads.every((_, index) => reachesRoot(heads, index));
  if (!rooted) return null;
  const pick = (field: 'upos' | 'xpos') => wordOf.map((number) => (words[number] as TreebankWord)[field]);
  return { texts, upos: pick('upos'), xpos: pick('xpos'), lemmas, heads, labels };
}

function depthOf(words: readonly TreebankWord[], index: number): number {
  let depth = 0;
  for (let at = index; at >= 0 && depth <= words.length; at = words[at]?.head ?? -1) depth++;
  return depth;
}

function reachesRoot(heads: readonly number[], index: number): boolean {
  let at = index;
  for (let step = 0; step <= heads.length; step++) {
    if (at < 0) return true;
    at = heads[at] ?? -1;
  }
  return false;
}
