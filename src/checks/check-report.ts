import { loadReport } from '../report/load/load-report.ts';
import type { Report } from '../report/report.ts';
import { type Fault, sortFaults } from '../report/rules/fault.ts';
import type { RuleId } from '../report/rules/rules.ts';
import { addressesFree } from './report/addresses-free.ts';
import { anchorKept } from './report/anchors/anchor-kept.ts';
import { anchorRedirects } from './report/anchors/anchor-redirects.ts';
import { anchorWords } from './report/anchors/anchor-words.ts';
import { chapters } from './report/chapters.ts';
import { claimOnce } from './report/claims/claim-once.ts';
import { heldClaims } from './report/claims/held-claims.ts';
import { knownClaims } from './report/claims/known-claims.ts';
import { knownParts } from './report/claims/known-parts.ts';
import { knownValues } from './report/claims/known-values.ts';
import { ledgerFigures } from './report/claims/ledger-figures.ts';
import { partOnce } from './report/claims/part-once.ts';
import { correctionEntered } from './report/corrections/correction-entered.ts';
import { correctionKept } from './report/corrections/correction-kept.ts';
import { correctionSubject } from './report/corrections/correction-subject.ts';
import { editionOrder } from './report/edition-order.ts';
import { diagrams } from './report/figures/diagrams.ts';
import { knownFigures } from './report/figures/known-figures.ts';
import { knownTables } from './report/figures/known-tables.ts';
import { scorecardTable } from './report/figures/scorecard-table.ts';
import { findings } from './report/findings.ts';
import { floors } from './report/floors.ts';
import { footnotes } from './report/footnotes.ts';
import { internalLinks } from './report/internal-links.ts';
import { knownExamples } from './report/known-examples.ts';
import { readSoFar } from './report/read-so-far.ts';
import { knownSources } from './report/sources/known-sources.ts';
import { linkRecords } from './report/sources/link-records.ts';
import { recalledSources } from './report/sources/recalled-sources.ts';
import { sourceDerivation } from './report/sources/source-derivation.ts';
import { kitClaims } from './report/teaching/kit-claims.ts';
import { kitCurrent } from './report/teaching/kit-current.ts';
import { kitPlace } from './report/teaching/kit-place.ts';
import { termsUsed } from './report/terms-used.ts';

/** The rules that look across the files of a report. */
const REPORT_RULES: readonly ((report: Report) => Fault[])[] = [
  addressesFree,
  chapters,
  claimOnce,
  correctionEntered,
  correctionKept,
  correctionSubject,
  diagrams,
  editionOrder,
  findings,
  floors,
  footnotes,
  heldClaims,
  internalLinks,
  kitClaims,
  kitPlace,
  knownClaims,
  knownExamples,
  knownFigures,
  knownParts,
  knownSources,
  knownTables,
  knownValues,
  ledgerFigures,
  linkRecords,
  partOnce,
  readSoFar,
  recalledSources,
  scorecardTable,
  sourceDerivation,
  termsUsed,
];

/** The rules that compare the report with what was published, or read, before. */
const EARLIER_RULES: typeof REPORT_RULES = [anchorKept, anchorRedirects, anchorWords, kitCurrent];

/** A name that is given or used wrongly takes an anchor away: it is told, and what follows from it is not. */
const OF_NAMES: ReadonlySet<RuleId> = new Set([
  'claim-once',
  'duplicate-id',
  'heading-unique',
  'known-claim',
  'known-figure',
  'known-part',
  'known-source',
  'known-table',
  'part-once',
]);

/** Load the report in a folder and hold it to every rule. @returns the report and all faults of the run, in order. */
export function checkReport(root: string): { report: Report; faults: Fault[] } {
  const { report, faults: unread } = loadReport(root);
  const faults = [...unread, ...REPORT_RULES.flatMap((rule) => rule(report))];
  const isKnown = unread.length === 0 && !faults.some(({ rule }) => OF_NAMES.has(rule));
  const published = isKnown ? EARLIER_RULES.flatMap((rule) => rule(report)) : [];
  return { report, faults: sortFaults([...faults, ...published]) };
}
