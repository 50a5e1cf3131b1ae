import { describe, expect, it } from 'vitest';
import { applyRule, Lemmatiser, ruleBetween } from './lemmas.ts';

describe('dictionary forms', () => {
  const lemmatiser = new Lemmatiser(['VERB.VBD', 'NOUN.NN'], {
    'VERB.VBD': { '': '0|', d: '1|', ed: '2|', ied: '3|y', '^said': '3|ay', '^went': '4|go' },
  });

  it.each([
    ['said', 0, 'say'],
    ['went', 0, 'go'],
    ['walked', 0, 'walk'],
    ['replied', 0, 'reply'],
    ['cut', 0, 'cut'],
    ['walked', 1, 'walked'],
    ['', 0, ''],
  ])('of %s under tag %i is %s', (word, tag, lemma) => {
    expect(lemmatiser.lemma(word, tag)).toBe(lemma);
  });

  it.each([
    ['replied', 'reply'],
    ['went', 'go'],
    ['cut', 'cut'],
    ["n't", 'not'],
  ])('are made by the rule between %s and %s', (word, lemma) => {
    expect(applyRule(word, ruleBetween(word, lemma))).toBe(lemma);
  });
});
