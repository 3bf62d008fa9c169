import { allEvidence, partsOfOtherSide } from '../../../report/evidence/other-side.ts';
import type { Claim, Report } from '../../../report/report.ts';

/** A date as numbers that stand by themselves: 2019-09-05 is 2019, 9 and 5. */
function dateWords(date: string): string {
  return date.replace(/\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g, (_, year: string, month: string, day = '') =>
    [year, month, day].map(Number).filter(Boolean).join(' '),
  );
}

/** All that the ledger says of a claim, as one text: the assertion, its figures, quotations, other side and notes, and the dates of its sources. */
export function ledgerWords(report: Report, claim: Claim): string {
  const figures = (claim.figures ?? []).map((figure) =>
    [figure.bound, String(figure.value), figure.unit, figure.as_of, figure.held].join(' '),
  );
  const evidence = allEvidence(claim).flatMap(({ id, quote, cut, quote_held, locator }) => [
    quote,
    cut,
    quote_held,
    locator,
    report.sources.get(id)?.issued,
  ]);
  const parts = partsOfOtherSide(claim).flatMap((part) => [part.words, part.when, part.searched]);
  const known = [claim.last_known?.words, claim.last_known?.when];
  const words = [claim.claim, ...parts, ...known, claim.note, claim.held?.reason, ...figures, ...evidence];
  return words.flatMap((part) => (part === undefined ? [] : [dateWords(part)])).join('\n');
}
