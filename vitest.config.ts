import { defineConfig } from 'vitest/config';

/**
 * Four kinds of test. `unit` needs nothing but the sources; `product` reads the real dist/, `browser` opens it, `bench` builds
 * large reports. One kind runs with `vitest run --project unit`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{product,browser,bench}/**', 'test/sites/**'],
        },
      },
      { test: { name: 'product', include: ['test/product/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
