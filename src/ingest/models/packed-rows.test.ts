import { describe, expect, it } from 'vitest';
import { Random } from '../train/random.ts';
import { FeatureMatrix } from './matrix.ts';

/** A matrix of as many classes, each row with weights for some of them, and the same as a table. */
function matrixOf(classes: number, rows: number) {
  const random = new Random(classes);
  const table = Array.from({ length: rows }, () =>
    Array.from({ length: classes }, () => (random.fraction() < 0.4 ? 0 : Math.floor(256 * random.fraction()) - 128)),
  );
  const starts = Uint32Array.from({ length: rows + 1 }, (_, row) => row * classes);
  const columns = Uint8Array.from({ length: rows * classes }, (_, at) => at % classes);
  const slots = Uint32Array.from({ length: rows }, (_, row) => row);
  const parts = {
    name: 'm',
    bits: 20,
    classes,
    scale: 1,
    slots,
    starts,
    columns,
    weights: Int8Array.from(table.flat()),
  };
  return { matrix: new FeatureMatrix(parts), table };
}

describe('rows of weights', () => {
  it.each([1, 2, 3, 4, 5, 16, 17])('of %d classes are summed exactly, many or few', (classes) => {
    const { matrix, table } = matrixOf(classes, 1000);
    for (const count of [0, 1, 3, 256, 257, 1000]) {
      const features = Int32Array.from({ length: count }, (_, row) => row << 12);
      const scores = new Int32Array(classes).fill(5);
      matrix.addAll(features, count, scores);
      const wanted = scores.map((_, column) =>
        table.slice(0, count).reduce((sum, row) => sum + (row[column] as number), 5),
      );
      expect([...scores]).toEqual([...wanted]);
    }
  });
});
