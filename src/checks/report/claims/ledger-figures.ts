import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';

/** Rule duplicate-id within a claim: each figure has a name of its own, so that a value cannot be taken for another. */
export function ledgerFigures(report: Report): Fault[] {
  const faults: Fault[] = [];
  for (const claim of report.claims.values()) {
    const names = new Set<string>();
    for (const { name } of claim.figures ?? []) {
      if (names.has(name))
        faults.push(
          fault('duplicate-id', claim.at, {
            expected: 'one figure of each name in a claim',
            found: `${name} twice in ${claim.id}`,
            mend: 'add the year or the place to the name',
          }),
        );
      names.add(name);
    }
  }
  return faults;
}
