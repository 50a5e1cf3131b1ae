import { expect, it } from 'vitest';
import { Lists } from './dictionary.ts';
import { logistic, trainLogistic } from './train-logistic.ts';

it('learns what decides, and the same every time', () => {
  const lists = new Lists();
  const targets = new Float64Array(300);
  for (let row = 0; row < 300; row++) {
    // Feature 1 decides, feature 2 is noise, feature 0 is always there.
    for (const feature of [0, ...(row % 3 === 0 ? [1] : []), ...(row % 2 === 0 ? [2] : [])]) lists.push(feature);
    lists.close();
    targets[row] = Number(row % 3 === 0);
  }
  const rows = Int32Array.from({ length: 300 }, (_, row) => row);
  const counts = Int32Array.from([300, 100, 150]);
  const schedule = { epochs: 10, rate: 0.1, ridge: 0.1, dropout: 0.2, seeds: [3] };
  const weights = trainLogistic(lists, targets, rows, counts, schedule);
  expect(logistic(lists, 0, weights)).toBeGreaterThan(0.8);
  expect(logistic(lists, 1, weights)).toBeLessThan(0.3);
  expect([...trainLogistic(lists, targets, rows, counts, schedule)]).toEqual([...weights]);
});
