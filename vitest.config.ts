import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Without this, vitest loads two copies of graphql, and neither knows the other's types.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/helpers/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // No test file leaves anything behind for the next: what is loaded once, models above all, serves them all.
    isolate: false,
  },
});
