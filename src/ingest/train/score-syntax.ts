import type { Syntax } from '../syntax/syntax.ts';
import type { GoldSentence } from './align.ts';

/**
 * Shares of words that are right, from 0 to 1: part of speech, lemma, head, head and label (with and without what stands after
 * the colon). Punctuation counts as any word, as in the shared tasks of CoNLL 2017 and 2018.
 */
export function scoreSyntax(syntax: Syntax, sentences: readonly GoldSentence[]): Record<string, number> {
  let words = 0;
  const right = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, lasCoarse: 0 };
  for (const gold of sentences) {
    const parse = syntax.parse(gold.texts);
    gold.texts.forEach((_, index) => {
      words++;
      if (parse.forms[index]?.pos === gold.upos[index]) right.upos++;
      if (parse.forms[index]?.tag === gold.xpos[index]) right.xpos++;
      if (parse.forms[index]?.lemma === gold.lemmas[index]) right.lemma++;
      if (parse.head[index] !== gold.heads[index]) return;
      right.uas++;
      if (parse.label[index] === gold.labels[index]) right.las++;
      if (coarse(parse.label[index]) === coarse(gold.labels[index])) right.lasCoarse++;
    });
  }
  const share = (count: number) => Math.round((count / Math.max(1, words)) * 10_000) / 10_000;
  return Object.fromEntries(Object.entries(right).map(([name, count]) => [name, share(count)]));
}

function coarse(label = ''): string {
  return label.split(':', 1)[0] ?? '';
}
