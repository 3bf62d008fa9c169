import { stampNow } from '../../../report/editions/claim-states.ts';
import { madeClaimsById } from '../../../report/evidence/claim-uses.ts';
import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { type Resting, restingOf } from './kit-claims.ts';

/** What is wrong with one claim that something rests on; nothing of one that the ledger has not, which rule known-claim tells. */
function claimFault(report: Report, { what, at }: Resting, id: string, stamp: string): Fault[] {
  const claim = report.claims.get(id);
  if (!claim) return [];
  if (!madeClaimsById(report).has(id)) {
    const words = {
      expected: 'a claim that a text makes',
      found: `${id} in ${what}, which no text makes any more`,
    };
    return [fault('kit-current', at, { ...words, mend: `write ${what} without it` })];
  }
  const now = stampNow(claim);
  if (now === stamp) return [];
  const words = {
    expected: `${what} as it was read with the claim ${id} (${stamp})`,
    found: `the claim says now: “${claim.claim}”`,
    mend: `read ${what} again with the claim and its other side; when it still holds, write ${id}: ${now}`,
  };
  return [fault('kit-current', at, words)];
}

/**
 * Rule kit-current: what a question or a text of the teaching kit rests on is still made by a text, and says what it said when the
 * question was last read.
 */
export function kitCurrent(report: Report): Fault[] {
  return restingOf(report).flatMap((resting) =>
    Object.entries(resting.claims).flatMap(([id, stamp]) => claimFault(report, resting, id, stamp)),
  );
}
