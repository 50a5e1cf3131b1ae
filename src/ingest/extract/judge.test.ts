import { describe, expect, it } from 'vitest';
import { marked } from '../../../tests/helpers/marked.ts';
import { judge } from './judge.ts';

const judged = (text: string) => {
  const { document, attribution } = marked(text);
  return judge(document, attribution, '2026-03-04');
};

describe('judging an attribution', () => {
  it('says to whom, through what, when, and what is done', () => {
    const one = judged('{S Weil} {C asked} Norland on Tuesday in a letter {K to send boats}.');
    expect({
      act: one.act,
      stance: one.stance,
      addressees: one.addressees.map((span) => span.text),
      medium: one.medium?.text,
      saidOn: one.saidOn,
      words: one.saidOnSpan?.text,
    }).toMatchInlineSnapshot(`
      {
        "act": "REQUEST",
        "addressees": [
          "Norland",
        ],
        "medium": "in a letter",
        "saidOn": "2026-03-03",
        "stance": "ASSERTED",
        "words": "on Tuesday",
      }
    `);
  });

  it.each([
    ['{S She} was {C told} {K the dock would close}.', null],
    ['{S He} is {C said} {K to be in Halden}.', null],
    ['{S The board} was {C accused} of {K theft}.', null],
    ['{S Weil} had {C told} them {K it would close}.', 'Weil'],
    ['{S Weil} was {C convinced} {K it would close}.', 'Weil'],
    ['They were {C told} by {S a guard} {K to leave}.', 'a guard'],
  ])('knows who speaks: %s', (text, source) => {
    expect(judged(text).source?.text ?? null).toBe(source);
  });

  it('ends a content in front of the one asked', () => {
    const one = judged('{C Asked} {K whether it was over, Weil laughed}.');
    expect(one.content.map((span) => span.text)).toEqual(['whether it was over']);
    expect(one.content.every((span) => one.content[0]?.text.length === span.end - span.start)).toBe(true);
  });

  it('has nothing to go by without a cue', () => {
    const one = judged('{K “It is shut.”}');
    expect([one.act, one.stance, one.addressees, one.medium, one.saidOn]).toEqual([
      'STATE',
      'ASSERTED',
      [],
      null,
      null,
    ]);
  });
});
