import type { Report } from '../report/report.ts';
import type { Interface } from '../text/interface/en.ts';

/**
 * What tables and figures need around them: the report, the words of the interface, the path below which the
 * site is served.
 */
export interface FigureContext {
  readonly report: Report;
  readonly words: Interface;
  /** `''`, or a path such as `/report` without a slash at its end. */
  readonly base: string;
}
