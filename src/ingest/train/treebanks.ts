import { plainView } from '../extract/1-clean.ts';
import { cutWords } from '../extract/3-words.ts';
import { align, type GoldSentence } from './align.ts';
import { readTreebank } from './conllu.ts';

/** A treebank's sentences in the pipeline's own tokens. */
export function treebankSentences(content: string, name: string): readonly GoldSentence[] {
  return readTreebank(content, name).flatMap((sentence) => {
    const gold = align(sentence, (text) => cutWords(plainView(text), 0, text.length));
    return gold ? [{ ...gold, texts: gold.texts.map(plainView) }] : [];
  });
}

/** The same in the treebank's tokens. */
export function treebankWords(content: string, name: string): readonly GoldSentence[] {
  return readTreebank(content, name).map(({ words }) => {
    return {
      texts: words.map((word) => plainView(word.form)),
      upos: words.map((word) => word.upos),
      xpos: words.map((word) => word.xpos),
      lemmas: words.map((word) => word.lemma.toLowerCase()),
      heads: words.map((word) => word.head),
      labels: words.map((word) => word.label),
    };
  });
}
