import { defineConfig } from 'vitest/config';

/**
 * Three kinds of test, one group after the other: the machine of reference has 2 cores, and neither a crawl that is
 * timed nor a browser shares them well. `npx vitest run --project unit` runs one kind.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: ['test/pipeline/**', 'test/browser/**', 'packages/*/test/pack.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'pipeline',
          include: ['test/pipeline/**/*.test.ts', 'packages/*/test/pack.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/build-site.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
