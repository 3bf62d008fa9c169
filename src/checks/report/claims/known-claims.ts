import { isUnread } from '../../../report/load/unread.ts';
import type { Report } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';
import { placedTexts } from '../../../report/texts.ts';

/** Rule known-claim: every claim that a text makes stands in the ledger. */
export function knownClaims(report: Report): Fault[] {
  return placedTexts(report).flatMap(({ text }) =>
    text.prose.claims
      .filter((use) => use.id !== '' && !report.claims.has(use.id) && !isUnread(report, 'claim', use.id))
      .map((use) => {
        const mend = didYouMean(use.id, report.claims.keys(), 'add the claim to data/claims');
        return fault('known-claim', use.at, { expected: 'a claim of the ledger', found: use.id, mend });
      }),
  );
}
