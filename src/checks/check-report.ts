import { type Fault, sortFaults } from '../report/fault.ts';
import { loadReport } from '../report/load.ts';
import type { Report } from '../report/report.ts';
import { chapters } from './report/chapters.ts';
import { claimOnce } from './report/claim-once.ts';
import { findings } from './report/findings.ts';
import { floors } from './report/floors.ts';
import { footnotes } from './report/footnotes.ts';
import { heldClaims } from './report/held-claims.ts';
import { internalLinks } from './report/internal-links.ts';
import { knownClaims } from './report/known-claims.ts';
import { knownFigures } from './report/known-figures.ts';
import { knownSources } from './report/known-sources.ts';
import { knownTables } from './report/known-tables.ts';
import { knownValues } from './report/known-values.ts';
import { ledgerFigures } from './report/ledger-figures.ts';
import { recalledSources } from './report/recalled-sources.ts';
import { scorecardTable } from './report/scorecard-table.ts';
import { sourceDerivation } from './report/source-derivation.ts';
import { termsUsed } from './report/terms-used.ts';

/** The rules that look across the files of a report. */
const REPORT_RULES: readonly ((report: Report) => Fault[])[] = [
  chapters,
  claimOnce,
  findings,
  floors,
  footnotes,
  heldClaims,
  internalLinks,
  knownClaims,
  knownFigures,
  knownSources,
  knownTables,
  knownValues,
  ledgerFigures,
  recalledSources,
  scorecardTable,
  sourceDerivation,
  termsUsed,
];

/** Load the report in a folder and hold it to every rule. @returns the report and all faults of the run, in order. */
export function checkReport(root: string): { report: Report; faults: Fault[] } {
  const { report, faults } = loadReport(root);
  return { report, faults: sortFaults([...faults, ...REPORT_RULES.flatMap((rule) => rule(report))]) };
}
