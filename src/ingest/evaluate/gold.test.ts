import { describe, expect, it } from 'vitest';
import { RefusedInput } from '../../errors.ts';
import { readGoldLine } from './gold.ts';

const text = 'Voss denied it, she said.';
const span = { start: 0, end: 4, text: 'Voss' };
const line = (label: object, fields: object = {}) =>
  JSON.stringify({ id: 'a', text, attributions: [{ source: [span], cue: null, content: null, ...label }], ...fields });

describe('a labelled article', () => {
  it('may carry nothing but source, cue and content', () => {
    const { raw, attributions } = readGoldLine(line({}, { date: '2016-09-12', publisher: 'post' }), 'x');
    expect(raw).toMatchObject({ text, publishedOn: '2016-09-12', publisher: 'post', headline: null });
    expect(attributions).toEqual([
      { source: [span], cue: [], content: [], speech: true, plain: true, particulars: null },
    ]);
  });

  it('may carry acts, stances, speakers and days', () => {
    const label = { act: 'THOUGHT', speakers: ['v'], said: { date: '2026-02-03' }, source: [{ start: 16, end: 19 }] };
    const [one] = readGoldLine(line(label), 'x').attributions;
    expect(one).toMatchObject({
      speech: false,
      particulars: { act: 'THOUGHT', stance: 'ASSERTED', speakers: ['v'], saidOn: '2026-02-03', pronoun: true },
    });
  });

  it.each([
    ['{', 'x is not JSON: give JSON Lines: one labelled article a line'],
    ['{"id": "a", "text": "b"}', 'x is of the wrong shape (attributions: expected array, received undefined)'],
    [line({ content: [{ start: 0 }] }), 'attributions.0.content.0.end: expected number'],
    [line({ content: [{ start: 0, end: 99 }] }), 'x, attribution 1: the span 0 to 99 is not in its text'],
    [line({ content: [{ start: 4, end: 4 }] }), 'x, attribution 1: the span 4 to 4 is not in its text'],
    [line({ content: [{ start: 1, end: 5, text: 'Voss' }] }), 'holds other words: count offsets in UTF-16 units'],
  ])('is refused in one line: %j', (given, reason) => {
    const refusal = (() => {
      try {
        return readGoldLine(given, 'x');
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(RefusedInput);
    expect((refusal as RefusedInput).line).toContain(reason);
    expect((refusal as RefusedInput).line).not.toContain('\n');
  });
});
