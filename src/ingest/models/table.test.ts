import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel } from './format.ts';
import { FeatureTable, TripleTable } from './table.ts';

const bits = 8;
const tiny = { name: 'tiny', bits, classes: 1, scale: 1 };
/** Features whose places are 4, 8 and 255. */
const features = Int32Array.of(4 << 24, 8 << 24, 255 << 24);

function weights(entries: readonly (readonly [place: number, weight: number])[]): Int8Array {
  const found = new Int8Array(1 << bits);
  for (const [place, weight] of entries) found[place] = weight;
  return found;
}

describe('a table', () => {
  it('adds up the weights of features for some classes, in their order', () => {
    const table = new FeatureTable({
      ...tiny,
      weights: weights([
        [4, 1],
        [5, -2],
        [4 ^ 3, 5],
        [8, 10],
        [8 ^ 3, -20],
        [255, 100],
      ]),
    });
    const scores = Int32Array.of(1000, 2000, 3000);
    table.add(features, 2, Uint8Array.of(3, 0, 1), scores);
    expect([...scores]).toEqual([985, 2011, 2998]);
    table.add(features, 2, Uint8Array.of(0, 3), scores);
    expect([...scores]).toEqual([996, 1996, 2998]);
  });

  it('of triples tells how far the second and the third class are ahead of the first', () => {
    const table = new TripleTable({
      ...tiny,
      weights: weights([
        [4, -2],
        [5, 63],
        [8, 127],
        [9, -127],
      ]),
    });
    const scores = new Int32Array(3);
    table.score(features, 2, scores);
    expect([...scores]).toEqual([0, -2 + 127, 63 - 127]);
    table.score(new Int32Array(60).fill(8 << 24), 60, scores);
    expect([...scores]).toEqual([0, 60 * 127, 60 * -127]);
  });

  it('is read as it was written', () => {
    const tables = [
      {
        ...tiny,
        name: 'one',
        weights: weights([
          [7, -128],
          [255, 127],
        ]),
      },
      { ...tiny, name: 'other', bits: 9, weights: new Int8Array(512).fill(3) },
    ];
    const model = decodeModel(encodeModel({ name: 'tiny', meta: 1, tables }));
    expect([model.table('one'), model.table('other')]).toEqual(tables);
    expect(() => model.table('third')).toThrow('the model tiny has no table third');
  });
});
