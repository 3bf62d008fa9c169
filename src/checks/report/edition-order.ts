import { newestEdition } from '../../report/editions/claim-states.ts';
import { editionFile } from '../../report/load/load-editions.ts';
import type { Report } from '../../report/report.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';

/** Rule edition-order: the report does not call itself older than an edition that it has already frozen. */
export function editionOrder(report: Report): Fault[] {
  const newest = newestEdition(report);
  if (!newest || newest.edition <= report.edition.date || report.unread?.has('text:*')) return [];
  const words = {
    expected: `a date from ${newest.edition} on, for ${editionFile(newest.edition)} is frozen`,
    found: report.edition.date,
    mend: 'give the date of the newest edition, or of the next',
  };
  return [fault('edition-order', { file: 'data/edition.yaml', line: 1 }, words)];
}
