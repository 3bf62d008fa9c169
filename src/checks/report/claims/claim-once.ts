import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';

/** Rule claim-once: in a text one use of a claim carries its anchor, and every other says `again`. */
export function claimOnce(report: Report): Fault[] {
  const faults: Fault[] = [];
  for (const { text } of placedTexts(report)) {
    const first = new Map<string, number>();
    for (const use of text.prose.claims.filter((u) => !u.again)) {
      const line = first.get(use.id);
      if (line === undefined) first.set(use.id, use.at.line);
      else
        faults.push(
          fault('claim-once', use.at, {
            expected: 'one use of a claim without again',
            found: `${use.id}, made on line ${line} too`,
            mend: `write <Claim id="${use.id}" again> here`,
          }),
        );
    }
    for (const use of text.prose.claims.filter(
      (u) => u.again && report.claims.has(u.id) && !first.has(u.id),
    )) {
      faults.push(
        fault('claim-once', use.at, {
          expected: 'another use of the claim that carries its anchor',
          found: `${use.id} again, and nowhere else`,
          mend: 'remove the word again',
        }),
      );
    }
  }
  return faults;
}
