import { perReport } from '../per-report.ts';
import type { Claim, Report } from '../report.ts';
import type { LedgerFigure } from '../schema/claim.ts';
import { placedTexts } from '../texts.ts';

const valuesPrinted = perReport(
  (report) => new Set(placedTexts(report).flatMap(({ text }) => text.prose.values.map(({ of }) => of))),
);

/**
 * The figures of a claim that its page may show: all, but of what is held back only those that a text prints, beside the words
 * that the ledger demands.
 * @returns those figures, and the number of the others.
 */
export function printedFigures(
  report: Report,
  claim: Claim,
): { shown: readonly LedgerFigure[]; held: number } {
  const printed = valuesPrinted(report);
  const all = claim.figures ?? [];
  const shown = all.filter(
    (figure) => (!claim.held && figure.held === undefined) || printed.has(`${claim.id}.${figure.name}`),
  );
  return { shown, held: all.length - shown.length };
}
