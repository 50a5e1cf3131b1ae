import { describe, expect, it } from 'vitest';
import type { Sentence, Token } from '../document-types.ts';
import { PlacedToken } from '../extract/3-tokens.ts';
import { Trees } from './tree.ts';

/** Sentences of "word head label" lines; heads count from 1 within the sentence, 0 is the root. */
function parsed(...sentences: readonly string[]): { tokens: readonly Token[]; sentences: readonly Sentence[] } {
  const tokens: Token[] = [];
  const made = sentences.map((lines, index): Sentence => {
    const firstToken = tokens.length;
    for (const line of lines.trim().split('\n')) {
      const [text = '', head = '', label = ''] = line.trim().split(' ');
      const form = { text, lower: text, lemma: text, pos: 'X', tag: 'X' };
      tokens.push(new PlacedToken(0, form, head === '0' ? -1 : firstToken + Number(head) - 1, label));
    }
    const span = { start: 0, end: 1, text: 'x' };
    return { index, passage: 0, span, firstToken, endToken: tokens.length };
  });
  return { tokens, sentences: made };
}

// The minister said ships would dock in the harbour. / Nobody agreed.
const document = parsed(
  `The 2 det
   minister 3 nsubj
   said 0 root
   ships 6 nsubj
   would 6 aux
   dock 3 ccomp
   in 9 case
   the 9 det
   harbour 6 obl
   . 3 punct`,
  `Nobody 2 nsubj
   agreed 0 root
   . 2 punct`,
);

describe('trees', () => {
  const trees = new Trees(document);

  it('know heads, children and roots', () => {
    expect(trees.head(1)).toBe(2);
    expect(trees.head(2)).toBe(-1);
    expect(trees.children(2)).toEqual([1, 5, 9]);
    expect(trees.children(0)).toEqual([]);
    expect([trees.root(0), trees.root(1), trees.root(2)]).toEqual([2, 11, -1]);
  });

  it('find a child by its label', () => {
    expect(trees.child(2, 'ccomp')).toBe(5);
    expect(trees.child(2, 'obj', 'punct')).toBe(9);
    expect(trees.child(2, 'obj')).toBe(-1);
    expect(new Trees(parsed('Talks 2 nsubj:pass\nheld 0 root')).child(1, 'nsubj')).toBe(0);
    expect(new Trees(parsed('Talks 2 nsubjective\nheld 0 root')).child(1, 'nsubj')).toBe(-1);
  });

  it('know what depends on a word', () => {
    const stretch = (token: number) => [trees.subtreeStart(token), trees.subtreeEnd(token)];
    expect(stretch(5)).toEqual([3, 9]);
    expect(stretch(8)).toEqual([6, 9]);
    expect(stretch(2)).toEqual([0, 10]);
    expect(stretch(11)).toEqual([10, 13]);
    expect(trees.within(7, 5)).toBe(true);
    expect(trees.within(5, 7)).toBe(false);
  });

  it('know the way from word to word', () => {
    expect(trees.path(1, 3)).toBe('nsubj> <ccomp <nsubj');
    expect(trees.path(8, 2)).toBe('obl> ccomp>');
    expect(trees.path(2, 8)).toBe('<ccomp <obl');
    expect(trees.path(4, 4)).toBe('');
    expect(trees.path(1, 8, 2)).toBeNull();
    expect(trees.path(1, 11)).toBeNull();
  });
});
