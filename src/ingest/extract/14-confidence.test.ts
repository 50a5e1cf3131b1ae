import { expect, it } from 'vitest';
import { marked } from '../../../tests/helpers/marked.ts';
import { judge } from './judge.ts';

const confidence = (text: string, found = 1) => {
  const { document, attribution } = marked(text);
  return judge(document, { ...attribution, confidence: found }, null).confidence;
};

it.each([
  ['marks over inference', '{S She} {C said}: {K “It is shut.”}', '{S She} {C said} {K it is shut}.'],
  ['a source over none', '{S She} {C said} {K it is shut}.', 'It was {C said} {K it is shut}.'],
  ['a known cue over an unknown one', '{S She} {C said} {K it is shut}.', '{S She} {C frobbed} {K it is shut}.'],
  [
    'a near content over a far one',
    '{S She} {C said} {K it is shut}.',
    '{S She} {C said} at the old pier of the town {K it is shut}.',
  ],
  ['a cue over none', '{K “It is shut,”} {S she} {C said}.', '{K “It is shut.”}'],
])('puts %s', (_, more, less) => {
  expect(confidence(more)).toBeGreaterThan(confidence(less));
});

it('rises with the finding’s own and stays between 0 and 1', () => {
  const text = '{S She} {C said} {K it is shut}.';
  expect(confidence(text, 0.4)).toBeLessThan(confidence(text, 0.8));
  expect(confidence(text, 0)).toBe(0);
  expect(confidence(text, 3)).toBe(1);
});
