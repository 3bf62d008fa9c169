import { fault } from '../../../report/rules/fault.ts';
import { readDate } from '../../../text/dates.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/** The months after which a claim must be looked at again. */
const MONTHS = 18;

/** Months since the year 0, or undefined for what is no date; a year alone counts as its January. */
function monthOf(date: string | undefined): number | undefined {
  const read = readDate(date ?? '');
  return read === undefined ? undefined : read.year * 12 + (read.month ?? 1) - 1;
}

/** Rule claim-checked: a claim says when it was last checked, and that is at most 18 months before the date of the edition. */
export function claimChecked({ report }: Context): Finding[] {
  const edition = monthOf(report.edition.date) ?? 0;
  return [...report.claims.values()].flatMap(({ id, at, checked }): Finding[] => {
    const month = monthOf(checked);
    if (month !== undefined && edition - month <= MONTHS && month <= edition) return [];
    const words = {
      expected: `a check in the ${MONTHS} months before the edition of ${report.edition.date}`,
      found: checked === undefined ? `${id} without a date of its check` : `${id}, checked ${checked}`,
      mend: 'check the claim against its sources, and write checked: with the month',
    };
    return [{ fault: fault('claim-checked', at, words), within: 'claims', subject: id }];
  });
}
