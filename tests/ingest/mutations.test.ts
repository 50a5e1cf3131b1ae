import { describe, expect, it } from 'vitest';
import { seedTexts } from '../bench/extract/texts.ts';
import { runMutations } from '../helpers/mutation-run.ts';

// A slice of what `npm run bench -- mutations` does, on our own articles.
describe('texts that nobody would write', () => {
  it('are extracted within the laws, and in time that goes with their length', () => {
    const { faults } = runMutations(seedTexts(), { count: 40, seed: 5, longest: 60_000 });
    expect(faults.map(({ number, made, wrong }) => `${number} (${made}): ${wrong}`)).toEqual([]);
  });
});
