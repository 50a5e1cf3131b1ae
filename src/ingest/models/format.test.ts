import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel } from './format.ts';
import { quantise } from './quantise.ts';

describe('a model file', () => {
  const parts = quantise({
    name: 'moves',
    bits: 10,
    classes: 3,
    slots: Array.from({ length: 500 }, (_, row) => 2 * row),
    weights: Array.from({ length: 1500 }, (_, at) => (at % 19) - 9),
  });
  const model = { name: 'tiny', meta: { tags: ['NOUN', 'é'] }, tables: [parts] };
  const bytes = encodeModel(model);

  it('gives back what was put in', () => {
    const { name, meta, table } = decodeModel(bytes);
    expect({ name, meta }).toEqual({ name: 'tiny', meta: { tags: ['NOUN', 'é'] } });
    expect(table('moves')).toEqual(parts);
  });

  it('is the same bytes every time', () => {
    expect(Buffer.from(encodeModel(model))).toEqual(Buffer.from(bytes));
  });

  it('is refused when it is something else, cut short, or lacks a table', () => {
    expect(() => decodeModel(Buffer.from('PK and so on'))).toThrow('no model of this version');
    expect(() => decodeModel(bytes.subarray(0, 60))).toThrow();
    expect(() => decodeModel(bytes).table('labels')).toThrow('the model tiny has no table labels');
  });
});

describe('weights in eight bits', () => {
  it('are within half a step of what was learned, and zero where nothing was', () => {
    const learned = { name: 'x', bits: 8, classes: 2, slots: [3, 9], weights: [0.001, -0.3, 8, -1] };
    const { scale, weights } = quantise(learned);
    const at = (slot: number) => [...weights.subarray(2 * slot, 2 * slot + 2)].map((weight) => weight * scale);
    expect(weights.length).toBe(512);
    expect(at(4)).toEqual([0, 0]);
    for (const [row, slot] of learned.slots.entries())
      at(slot).forEach((weight, column) => {
        expect(Math.abs(weight - (learned.weights[2 * row + column] as number))).toBeLessThanOrEqual(scale / 2);
      });
  });

  it('are cut where they are beyond the ceiling', () => {
    const { weights } = quantise({ name: 'x', bits: 8, classes: 2, slots: [9], weights: [8, -1] }, 4);
    expect([...weights.subarray(18, 20)]).toEqual([127, -32]);
  });
});
