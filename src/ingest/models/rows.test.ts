import { describe, expect, it } from 'vitest';
import { Random } from '../train/random.ts';
import { RowTable, WeightTable } from './rows.ts';

const bits = 10;

/** A table of as many classes whose weights are of any size, and the weights of each feature of `featureOf`. */
function tableOf(classes: number) {
  const random = new Random(classes);
  const weights = Int8Array.from({ length: classes << bits }, () => Math.floor(255 * random.fraction()) - 127);
  const rowOf = (place: number) => [...weights.subarray(place * classes, (place + 1) * classes)];
  return { parts: { name: 'm', bits, classes, scale: 0.5, weights }, rowOf };
}

/** The feature whose place is `place`, whatever its lower bits are. */
const featureOf = (place: number) => (place << (32 - bits)) | (place * 7);

describe('rows of weights', () => {
  it.each([1, 2, 3, 4, 5, 16, 17])('of %d classes are summed exactly, run by run, many or few', (classes) => {
    const { parts, rowOf } = tableOf(classes);
    const counts = [0, 1, 3, 256, 0, 257, 1000];
    const starts = Int32Array.from({ length: counts.length + 1 }, (_, run) =>
      counts.slice(0, run).reduce((sum, count) => sum + count, 2),
    );
    const places = Array.from({ length: starts.at(-1) as number }, (_, at) => (at * 37) % (1 << bits));
    const scores = new Float64Array(counts.length * classes).fill(5);
    new RowTable(parts).score(Int32Array.from(places, featureOf), starts, counts.length, scores);
    const wanted = counts.flatMap((count, run) => {
      const rows = places.slice(starts[run], (starts[run] as number) + count).map(rowOf);
      return Array.from({ length: classes }, (_, column) =>
        rows.reduce((sum, row) => sum + 0.5 * (row[column] as number), 0),
      );
    });
    expect([...scores]).toEqual(wanted);
  });

  it('of one class are added to what is there', () => {
    const { parts, rowOf } = tableOf(1);
    const table = new WeightTable(parts);
    const features = Int32Array.of(3, 9, 1000, 9).map(featureOf);
    const [three = 0, nine = 0, last = 0] = [3, 9, 1000].flatMap(rowOf);
    const scores = Float64Array.of(1, 2);
    table.add(features, Int32Array.of(0, 1, 4), 2, scores);
    expect([...scores]).toEqual([1 + three / 2, 2 + (2 * nine + last) / 2]);
    expect(table.sum(features, 2)).toBe((three + nine) / 2);
  });
});
