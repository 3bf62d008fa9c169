import { loadReport } from '../report/load/load-report.ts';
import type { Report } from '../report/report.ts';
import { type Fault, sortFaults } from '../report/rules/fault.ts';
import type { RuleId } from '../report/rules/rules.ts';
import { addressesFree } from './report/addresses-free.ts';
import { anchorKept } from './report/anchor-kept.ts';
import { anchorRedirects } from './report/anchor-redirects.ts';
import { anchorWords } from './report/anchor-words.ts';
import { chapters } from './report/chapters.ts';
import { claimOnce } from './report/claim-once.ts';
import { correctionEntered } from './report/correction-entered.ts';
import { correctionKept } from './report/correction-kept.ts';
import { correctionSubject } from './report/correction-subject.ts';
import { diagrams } from './report/diagrams.ts';
import { editionOrder } from './report/edition-order.ts';
import { findings } from './report/findings.ts';
import { floors } from './report/floors.ts';
import { footnotes } from './report/footnotes.ts';
import { heldClaims } from './report/held-claims.ts';
import { internalLinks } from './report/internal-links.ts';
import { knownClaims } from './report/known-claims.ts';
import { knownExamples } from './report/known-examples.ts';
import { knownFigures } from './report/known-figures.ts';
import { knownParts } from './report/known-parts.ts';
import { knownSources } from './report/known-sources.ts';
import { knownTables } from './report/known-tables.ts';
import { knownValues } from './report/known-values.ts';
import { ledgerFigures } from './report/ledger-figures.ts';
import { linkRecords } from './report/link-records.ts';
import { partOnce } from './report/part-once.ts';
import { readSoFar } from './report/read-so-far.ts';
import { recalledSources } from './report/recalled-sources.ts';
import { scorecardTable } from './report/scorecard-table.ts';
import { sourceDerivation } from './report/source-derivation.ts';
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

/** The rules that compare the report with the one that was published. */
const PUBLISHED_RULES: typeof REPORT_RULES = [anchorKept, anchorRedirects, anchorWords];

/** A name that is given or used wrongly takes an anchor away: it is told, and what follows from it is not. */
const OF_NAMES: ReadonlySet<RuleId> = new Set([
  'claim-once',
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
  const published = isKnown ? PUBLISHED_RULES.flatMap((rule) => rule(report)) : [];
  return { report, faults: sortFaults([...faults, ...published]) };
}
