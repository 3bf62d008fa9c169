import { expect } from 'vitest';
import { type Files, load, swap } from './small-report.ts';

/** What one refusal is: the file, the passage, what is written instead, the rule, the line, words of `found` and of `mend`. */
export type Refusal = readonly [
  name: string,
  from: string,
  to: string,
  rule: string,
  line: number,
  found: string,
  mend: string,
];

/**
 * Hold a report in which one passage of one file is written otherwise to have that one fault.
 * @param file the path of the file.
 * @param whole its text without a fault.
 * @param refusal what is written instead of what, and the fault.
 * @param more other files of the report.
 */
export function holds(
  file: string,
  whole: string,
  [, from, to, rule, line, found, mend]: Refusal,
  more: Files = {},
): void {
  const { faults } = load({ [file]: swap(whole, from, to), ...more });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ rule, file, line });
  expect(faults[0]?.column).toBeGreaterThan(0);
  expect(faults[0]?.expected).not.toBe('');
  expect(faults[0]?.found).toContain(found);
  expect(faults[0]?.mend).toContain(mend);
}
