import { showHidden } from './hidden-signs.ts';
import type { RuleId } from './rules.ts';

/** Where something stands: a path relative to the report's folder, a line and a column, both from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** One thing that is wrong with the report, told so that its author can mend it. */
export interface Fault extends Place {
  readonly rule: RuleId;
  readonly expected: string;
  readonly found: string;
  readonly mend: string;
}

/** The words of a fault: what was expected, what was found, how to mend it. */
export type FaultWords = Pick<Fault, 'expected' | 'found' | 'mend'>;

/** Make a fault of a rule at a place. Signs that are not seen are told by name: else what was found looks like what was expected. */
export function fault(rule: RuleId, at: Place, words: FaultWords): Fault {
  return { rule, ...at, ...words, found: showHidden(words.found) };
}

/** Order faults by file, line, column and rule, so that two runs print the same page. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const key = (f: Fault): string =>
    [f.file, String(f.line).padStart(7, '0'), String(f.column ?? 0).padStart(5, '0'), f.rule, f.found].join(
      '\u0000',
    );
  return [...faults].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** One fault as four lines of plain text. */
function formatFault(f: Fault): string {
  const column = f.column === undefined ? '' : `:${f.column}`;
  return [
    `${f.file}:${f.line}${column}  ${f.rule}`,
    `  expected  ${f.expected}`,
    `  found     ${f.found}`,
    `  mend      ${f.mend}`,
  ].join('\n');
}

/** All faults of a run as one text, in order, with their number at the end. */
export function formatFaults(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return `${sortFaults(faults).map(formatFault).join('\n\n')}\n\n${count}`;
}

/** Thrown once, with every fault of the run, when the report cannot be compiled. */
export class FaultError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults));
    this.name = 'FaultError';
    this.faults = faults;
  }
}
