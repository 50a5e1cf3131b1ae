import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel } from './format.ts';
import { hashText, join, spread } from './hash.ts';
import { quantise } from './quantise.ts';

const slotsOf = (features: readonly number[], bits: number) => features.map((feature) => feature >>> (32 - bits));

describe('a model file', () => {
  const bits = 20;
  const words = Array.from({ length: 500 }, (_, index) => `word ${index}`);
  const features = words.map((word) => spread(join(hashText(word), 7)));
  const rows = new Map(slotsOf(features, bits).map((slot, index) => [slot, [index % 9, 0, -(index % 5)]]));
  const slots = Uint32Array.from([...rows.keys()].sort((a, b) => a - b));
  const weights = Float64Array.from([...slots].flatMap((slot) => rows.get(slot) ?? []));
  const parts = quantise({ name: 'moves', bits, classes: 3, slots, weights });
  const bytes = encodeModel({ name: 'tiny', meta: { tags: ['NOUN', 'é'] }, matrices: [parts] });

  it('gives back what was put in, to within half a step', () => {
    const model = decodeModel(bytes);
    expect(model.name).toBe('tiny');
    expect(model.meta).toEqual({ tags: ['NOUN', 'é'] });
    const matrix = model.matrix('moves');
    features.forEach((feature, index) => {
      const scores = new Int32Array(3);
      matrix.add(feature, scores);
      const wanted = rows.get(slotsOf([feature], bits)[0] as number) ?? [];
      expect([index, ...scores].slice(1).map((score) => Math.round(score * matrix.scale * 10) / 10)).toEqual(
        wanted.map((weight) => expect.closeTo(weight, 1)),
      );
    });
  });

  it('knows nothing of other features', () => {
    const matrix = decodeModel(bytes).matrix('moves');
    const known = new Set(slots);
    const others = Array.from({ length: 2000 }, (_, index) => spread(index)).filter(
      (feature) => !known.has(feature >>> (32 - bits)),
    );
    expect(others.length).toBeGreaterThan(1000);
    expect(others.filter((feature) => matrix.rowOf(feature) !== -1)).toEqual([]);
  });

  it('is the same bytes every time', () => {
    expect(Buffer.from(encodeModel({ name: 'tiny', meta: { tags: ['NOUN', 'é'] }, matrices: [parts] }))).toEqual(
      Buffer.from(bytes),
    );
  });

  it('is refused when it is something else, cut short, or lacks a matrix', () => {
    expect(() => decodeModel(Buffer.from('PK and so on'))).toThrow('no model of this version');
    expect(() => decodeModel(bytes.subarray(0, 60))).toThrow();
    expect(() => decodeModel(bytes).matrix('labels')).toThrow('the model tiny has no matrix labels');
  });

  it('drops rows that round to nothing, and cuts what is beyond the ceiling', () => {
    const small = quantise(
      { name: 'x', bits: 8, classes: 2, slots: Uint32Array.of(3, 9), weights: Float64Array.of(0.001, 0, 8, -1) },
      4,
    );
    expect([...small.slots]).toEqual([9]);
    expect([...small.columns]).toEqual([0, 1]);
    expect([...small.weights]).toEqual([127, -32]);
  });
});
