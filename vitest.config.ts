import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A test that hangs is ended; no test is timed. A busy machine may take many times what an idle one does. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };

/** Tests of units that the benchmark runs again with ten thousand rows instead of some hundreds. */
const OF_MANY_ROWS = [
  'test/figures/kinds/**/*.test.ts',
  'test/figures/html/data-table.test.ts',
  'test/report/load/{load-report,read-table,read-yaml}.test.ts',
];

/** The files that take longest, the longest first. Those of product/ that build sites wait for each other. */
const LONGEST = [
  ...['same-bytes', 'html-validate', 'links', 'words', 'tiny-report'].map((name) => `product/${name}`),
  ...['axe', 'first-view', 'pages', 'layouts', 'panel'].map((name) => `browser/${name}`),
];

/** The longest files first, so that a run does not end with one of them alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/**
 * Four kinds of test. `unit` needs nothing but the sources; `product` reads the real dist/, `browser` opens it, `bench` builds
 * large reports and reads large tables. One kind runs with `vitest run --project unit`.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
      {
        test: {
          name: 'product',
          include: ['test/product/**/*.test.ts'],
          // What is read of dist/ is kept from one file to the next: to parse two thousand pages takes longer than most files.
          isolate: false,
          maxWorkers: 2,
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // The browser and what is read of dist/ are kept from one file to the next.
          isolate: false,
          // Some tests wait for an idle moment of the browser: a third worker has work for the processors meanwhile.
          maxWorkers: 3,
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
