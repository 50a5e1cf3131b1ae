import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.ts';

describe('calibrating', () => {
  it('rises, whatever it is given', () => {
    const likelihoods = Array.from({ length: 200 }, (_, index) => ((index * 37) % 200) / 200);
    const right = likelihoods.map((likelihood, index) => likelihood > 0.6 !== (index % 7 === 0));
    const steps = calibrate(likelihoods, right, 20);
    for (const [index, [x, y]] of steps.entries()) {
      const [before, share] = steps[index - 1] ?? [-1, -1];
      expect(x).toBeGreaterThan(before);
      expect(y).toBeGreaterThan(share);
    }
  });

  it('tells the share that was right', () => {
    const likelihoods = Array.from({ length: 100 }, (_, index) => (index < 50 ? 0.2 : 0.9));
    const right = likelihoods.map((likelihood, index) => (likelihood < 0.5 ? index % 5 === 0 : index % 4 > 0));
    expect(calibrate(likelihoods, right, 2)).toEqual([
      [0.2, 0.2],
      [0.9, 0.76],
    ]);
  });
});
