import { describe, expect, it } from 'vitest';
import { decodeModel } from '../models/format.ts';
import { Syntax } from '../syntax/syntax.ts';
import type { GoldSentence } from './align.ts';
import { scoreSyntax } from './score-syntax.ts';
import { trainSyntax } from './syntax.ts';

const people = ['Ana', 'Bo', 'Chidi', 'Dora', 'Emre'];
const verbs = [
  ['said', 'say'],
  ['denied', 'deny'],
  ['claimed', 'claim'],
  ['wrote', 'write'],
];
const things = ['ships', 'taxes', 'trains', 'rules'];

/** "Ana said rules change ." in all its variants: grammar enough for a model to learn by heart. */
const sentences: readonly GoldSentence[] = people.flatMap((person) =>
  verbs.flatMap(([verb = '', lemma = '']) =>
    things.map((thing) => ({
      texts: [person, verb, thing, 'change', '.'],
      upos: ['PROPN', 'VERB', 'NOUN', 'VERB', 'PUNCT'],
      xpos: ['NNP', 'VBD', 'NNS', 'VBP', '.'],
      lemmas: [person.toLowerCase(), lemma, thing.replace(/s$/, '').replace(/xe$/, 'x'), 'change', '.'],
      heads: [1, -1, 3, 1, 1],
      labels: ['nsubj', 'root', 'nsubj', 'ccomp', 'punct'],
    })),
  ),
);

const small = { bits: 14, ceiling: 40 };
const limits = { tags: small, moves: small, labels: small };

describe('training', () => {
  const bytes = trainSyntax(sentences, () => {}, limits);

  it('gives the same bytes for the same sentences', () => {
    expect(Buffer.from(trainSyntax(sentences, () => {}, limits)).equals(Buffer.from(bytes))).toBe(true);
    expect(Buffer.from(trainSyntax(sentences.slice(1), () => {}, limits)).equals(Buffer.from(bytes))).toBe(false);
  });

  it('learns what it is shown', () => {
    const scores = scoreSyntax(new Syntax(decodeModel(bytes)), sentences);
    expect(scores).toEqual({ upos: 1, xpos: 1, lemma: 1, uas: 1, las: 1, lasCoarse: 1 });
  });

  it('carries over to a name and a thing that it was not shown', () => {
    const parse = new Syntax(decodeModel(bytes)).parse(['Farid', 'denied', 'planes', 'change', '.']);
    expect([...parse.head]).toEqual([1, -1, 3, 1, 1]);
    expect(parse.label).toEqual(['nsubj', 'root', 'nsubj', 'ccomp', 'punct']);
    expect(parse.forms[1]?.lemma).toBe('deny');
  });
});
