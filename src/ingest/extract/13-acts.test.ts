import { describe, expect, it } from 'vitest';
import { marked } from '../../../tests/helpers/marked.ts';
import { judge } from './judge.ts';

const judged = (text: string) => {
  const { document, attribution } = marked(text);
  const { act, stance } = judge(document, attribution, null);
  return [act, stance];
};

describe('the act', () => {
  it.each([
    ['{S She} {C said} {K it was shut}.', 'STATE'],
    ['{C According to} {S Weil}, {K it was shut}.', 'STATE'],
    ['{S She} {C asked} {K whether it was shut}.', 'ASK'],
    ['{K “Is it shut?”} {S she} {C asked}.', 'ASK'],
    ['OKRE{C :} {K Is it shut?}', 'ASK'],
    ['{S She} {C asked} them {K to shut it}.', 'REQUEST'],
    ['{S She} {C told} them {K to shut it}.', 'REQUEST'],
    ['{S She} {C called on} Norland {K to shut it}.', 'REQUEST'],
    ['{S She} {C promised} {K to shut it}.', 'PROMISE'],
    ['{S She} {C vowed} {K revenge}.', 'PROMISE'],
    ['{S She} {C announced} {K a new pier}.', 'ANNOUNCE'],
    ['{S She} {C denied} {K the theft}.', 'DENY'],
    ['{S She} {C pleaded not guilty} to {K theft}.', 'DENY'],
    ['{S She} repeatedly {C ruled out} {K a new pier}.', 'REFUSE'],
    ['{S She} {C refused} {K to pay}.', 'REFUSE'],
    ['{S She} {C warned} that {K it would fall}.', 'WARN'],
    ['{S Norland} has {C raised concerns} about {K the pier}.', 'WARN'],
    ['{S She} {C accused} {K him of theft}.', 'ACCUSE'],
    ['{S She} {C called} {K it “a disgrace”}.', 'CRITICISE'],
    ['{S She} {C called} {K it “a triumph”}.', 'PRAISE'],
    ['{S She} {C described} {K it as a pier}.', 'STATE'],
    ['{S She} {C praised} {K the pilots}.', 'PRAISE'],
    ['{S She} {C conceded} {K it was late}.', 'AGREE'],
    ['{S She} {C proposed} {K a new pier}.', 'SUGGEST'],
    ['{S She} {C apologized for} {K the delay}.', 'OTHER'],
    ['{S She} {C wants} {K a new pier}.', 'THOUGHT'],
    ['{S She} {C hopes} {K it will last}.', 'THOUGHT'],
    ['{S She} {C kept asking} {K what it cost}.', 'ASK'],
    ['{S She} {C frobbed} that {K it was shut}.', 'STATE'],
  ])('%s %s', (text, act) => {
    expect(judged(text)[0]).toBe(act);
  });
});

describe('the stance', () => {
  it.each([
    ['{S She} {C did not say} {K whether it was shut}.', 'STATE', 'NEGATED'],
    ['{S She} {C gave no indication} that {K it was shut}.', 'STATE', 'NEGATED'],
    ['{S She} has never {C said} {K it was shut}.', 'STATE', 'NEGATED'],
    ['{S Nobody} {C said} {K it was shut}.', 'STATE', 'NEGATED'],
    ['{S She} {C has yet to say} {K whether it is shut}.', 'STATE', 'NEGATED'],
    ['{S She} {C declined to comment on} {K the pier}.', 'REFUSE', 'DECLINED'],
    ['{S She} {C would not say} {K whether it was shut}.', 'REFUSE', 'DECLINED'],
    ['{S She} {C refused to answer} {K questions}.', 'REFUSE', 'DECLINED'],
    ['{S She} {C refused} {K to pay}.', 'REFUSE', 'ASSERTED'],
    ['{S She} {C refused} {K to say who paid}.', 'REFUSE', 'DECLINED'],
    ['{S She} would neither confirm nor {C deny} {K the theft}.', 'REFUSE', 'DECLINED'],
    ['{S She} {C said} nothing about {K the pier}.', 'STATE', 'NEGATED'],
    ['{S She} {C would say} only that {K it was shut}.', 'STATE', 'ASSERTED'],
    ['{S She} {C might say} {K it was shut}.', 'STATE', 'HYPOTHETICAL'],
    ['If {S they} {C say} {K it is shut}, we go.', 'STATE', 'HYPOTHETICAL'],
    ['{S She} {C would like} {K a new pier}.', 'THOUGHT', 'ASSERTED'],
    ['{S She} {C would say only} that {K it was shut}.', 'STATE', 'ASSERTED'],
    ['{S She} {C no longer says} {K it is safe}.', 'STATE', 'NEGATED'],
    ['{S She} {C pleaded not guilty} to {K theft}.', 'DENY', 'ASSERTED'],
  ])('%s', (text, act, stance) => {
    expect(judged(text)).toEqual([act, stance]);
  });
});
