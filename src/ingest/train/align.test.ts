import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import { readTreebank } from './conllu.ts';

const row = (...cells: readonly string[]) =>
  [cells[0], cells[1], cells[2], cells[3], cells[4], '_', cells[5], cells[6], '_', '_'].join('\t');

// In our own words: "She's gonna pay 5m."
const treebank = [
  "# text = She's gonna pay 5m.",
  row('1-2', "She's", '_', '_', '_', '_', '_'),
  row('1', 'She', 'she', 'PRON', 'PRP', '3', 'nsubj'),
  row('2', "'s", 'be', 'AUX', 'VBZ', '3', 'aux'),
  row('3-4', 'gonna', '_', '_', '_', '_', '_'),
  row('3', 'gon', 'go', 'VERB', 'VBG', '0', 'root'),
  row('4', 'na', 'to', 'PART', 'TO', '5', 'mark'),
  row('5', 'pay', 'pay', 'VERB', 'VB', '3', 'xcomp'),
  row('6', '5m', '5m', 'NUM', 'CD', '5', 'obj'),
  row('7', '.', '.', 'PUNCT', '.', '3', 'punct'),
  '',
  '',
].join('\n');

const cutAt =
  (...pieces: readonly string[]) =>
  (text: string) => {
    let at = 0;
    return pieces.map((piece) => {
      const start = text.indexOf(piece, at);
      at = start + piece.length;
      return { start, end: at };
    });
  };

describe('a treebank', () => {
  const [sentence] = readTreebank(treebank, 'ours');

  it('is read with each word in its place', () => {
    expect(sentence?.words.map((word) => sentence.text.slice(word.start, word.end))).toEqual([
      'She',
      "'s",
      'gon',
      'na',
      'pay',
      '5m',
      '.',
    ]);
  });

  it('is carried over to tokens that join or part its words', () => {
    const gold = sentence && align(sentence, cutAt('She', "'s", 'gonna', 'pay', '5', 'm', '.'));
    expect(gold?.texts).toEqual(['She', "'s", 'gonna', 'pay', '5', 'm', '.']);
    expect(gold?.heads).toEqual([2, 2, -1, 2, 5, 3, 2]);
    expect(gold?.labels).toEqual(['nsubj', 'aux', 'root', 'xcomp', 'goeswith', 'obj', 'punct']);
    expect(gold?.upos).toEqual(['PRON', 'AUX', 'VERB', 'VERB', 'NUM', 'NUM', 'PUNCT']);
    expect(gold?.lemmas).toEqual(['she', 'be', 'gonna', 'pay', '5', 'm', '.']);
  });

  it('is refused where it is no treebank', () => {
    expect(() => readTreebank('# text = Hm\n1\tHm', 'notes.txt')).toThrow('notes.txt is not CoNLL-U');
  });
});
