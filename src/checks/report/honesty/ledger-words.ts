import type { Claim, Report } from '../../../report/report.ts';

/** A date as numbers that stand by themselves: 2019-09-05 is 2019, 9 and 5. */
function dateWords(date: string): string {
  return date.replace(/\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g, (_, year: string, month: string, day = '') =>
    [year, month, day].map(Number).filter(Boolean).join(' '),
  );
}

/** All that the ledger says of a claim, as one text: the assertion, its figures, quotations, objection and notes, and the dates of its sources. */
export function ledgerWords(report: Report, claim: Claim): string {
  const figures = (claim.figures ?? []).map((figure) =>
    [figure.bound, String(figure.value), figure.unit, figure.as_of, figure.held].join(' '),
  );
  const evidence = claim.sources.flatMap(({ id, quote, quote_held, locator }) => [
    quote,
    quote_held,
    locator,
    report.sources.get(id)?.issued,
  ]);
  const words = [claim.claim, claim.counterpoint, claim.note, claim.held?.reason, ...figures, ...evidence];
  return words.flatMap((part) => (part === undefined ? [] : [dateWords(part)])).join('\n');
}
