import { lastMonth } from '../../report/evidence/read-up-to.ts';
import type { Report } from '../../report/report.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';

/** Rule read-so-far: a chapter says that its sources run up to a month only if one of its claims tells or cites something of then or later. */
export function readSoFar(report: Report): Fault[] {
  // Of what could not be read nothing can be said.
  if ((report.unread?.size ?? 0) > 0) return [];
  return report.chapters.flatMap((chapter): Fault[] => {
    const { readUpTo: month, at } = chapter;
    const last = lastMonth(report, chapter);
    if (month === undefined || (last !== undefined && month <= last)) return [];
    const words = {
      expected: `something that the claims of the chapter tell or cite of ${month} or later`,
      found: last === undefined ? 'nothing with a date' : `nothing after ${last}`,
      mend: last === undefined ? 'leave read_up_to out' : `write read_up_to: ${last}, or an earlier month`,
    };
    return [fault('read-so-far', at, words)];
  });
}
