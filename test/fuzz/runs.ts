import type { Parameters } from 'fast-check';

/** Which run it is: by its seed the same inputs come again. `npm run fuzz` draws one; a test run of the units has always the same. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** How many inputs each property is tried with. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);

/** The parameters of a property. @param path of a counterexample, to try it alone. */
export function runs<T>(more: Parameters<T> = {}): Parameters<T> {
  return { seed: SEED, numRuns: RUNS, ...more };
}
