import { defineConfig } from 'vitest/config';

/** A test that hangs is ended; no test is timed. A busy machine may take many times what an idle one does. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };

/** Tests of units that the benchmark runs again with ten thousand rows instead of some hundreds. */
const OF_MANY_ROWS = [
  'test/figures/kinds/**/*.test.ts',
  'test/figures/html/data-table.test.ts',
  'test/report/load/{load-report,read-table,read-yaml}.test.ts',
];

/**
 * Four kinds of test. `unit` needs nothing but the sources; `product` reads the real dist/, `browser` opens it, `bench` builds
 * large reports and reads large tables. One kind runs with `vitest run --project unit`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{product,browser,bench}/**', 'test/sites/**'],
          // The units keep nothing between them, so the modules are loaded once for all files.
          isolate: false,
          ...PATIENCE,
        },
      },
      { test: { name: 'product', include: ['test/product/**/*.test.ts'], ...PATIENCE } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          maxWorkers: 2,
          expect: { poll: { timeout: 60_000 } },
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts', ...OF_MANY_ROWS],
          env: { MANY_ROWS: '10000' },
          fileParallelism: false,
          ...PATIENCE,
        },
      },
    ],
  },
});
