import { defineConfig } from 'vitest/config';

// The long tests, one after the other: they start, stop and break servers of their own.
export default defineConfig({
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['tests/faults/**/*.fault.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
