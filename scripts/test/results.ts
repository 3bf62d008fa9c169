import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** How many tests, or steps of a check, ended how. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Something that did not get as far as to count. */
export const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };

/**
 * Count the steps of `npm run check`.
 * @param said all that it said.
 * @param isWell whether it ended well.
 */
export function countSteps(said: string, isWell: boolean): Count {
  const steps = [...stripVTControlCharacters(said).matchAll(/^(\d+)\/(\d+) .* … (?:(ok)|\d+ faults?) \(/gm)];
  const planned = Number(steps[0]?.[2] ?? 1);
  const passed = steps.filter(([, , , ok]) => ok === 'ok').length;
  // A step that never told its end has failed, and so has a run that ends badly although every step was well.
  const failed = Math.max(planned - passed, isWell ? 0 : 1);
  return { passed, failed, skipped: 0 };
}

interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function isResults(value: unknown): value is VitestResults {
  return typeof value === 'object' && value !== null && 'numPassedTests' in value && 'testResults' in value;
}

/**
 * Count the tests of a run of Vitest. A file that could not be loaded, a crash and a run without tests each count as a failure.
 * @param file where its reporter `json` wrote them.
 * @param isWell whether the run ended well.
 */
export function countTests(file: string, isWell: boolean): Count {
  const results: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (!isResults(results)) return FAILED;
  const unloaded = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = results.numFailedTests + unloaded;
  const isSilentFailure = failed === 0 && (!isWell || results.numPassedTests === 0);
  return {
    passed: results.numPassedTests,
    failed: isSilentFailure ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
