import type { Fault } from '../../../report/rules/fault.ts';

/**
 * A fault that an exception can name: `within` is the text, record or file that it stands in, `subject` its first words or its id.
 */
export interface Finding {
  readonly fault: Fault;
  readonly within: string;
  readonly subject: string;
}
