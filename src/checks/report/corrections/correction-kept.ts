import { CORRECTIONS_PAGE, pagePath } from '../../../report/addresses/page-paths.ts';
import { CORRECTIONS_FILE } from '../../../report/load/load-corrections.ts';
import { editionFile } from '../../../report/load/load-editions.ts';
import type { Report } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';

function lost(report: Report): Fault[] {
  const known = new Set(report.corrections.map(({ id }) => id));
  const missing = new Map(
    report.editions.flatMap(({ edition, corrections }) => corrections.map((id) => [id, edition])),
  );
  return [...missing]
    .filter(([id]) => !known.has(id))
    .map(([id, edition]) => {
      const mend = didYouMean(
        id,
        known,
        `put the entry back, as it was when ${editionFile(edition)} was frozen`,
      );
      const words = { expected: 'every correction that an edition knew', found: `no ${id}`, mend };
      return fault('correction-kept', { file: CORRECTIONS_FILE, line: 1 }, words);
    });
}

/** Rules correction-kept and correction-shown: no correction is taken out of the ledger, and a page of the report lists them. */
export function correctionKept(report: Report): Fault[] {
  const first = report.corrections.at(-1);
  const isShown = !first || report.pages.some(({ id }) => id === CORRECTIONS_PAGE);
  // A page that could not be read is told of already.
  const isUnreadable = [...(report.unread ?? [])].some(
    (name) => name === 'text:*' || name === `text:${pagePath(CORRECTIONS_PAGE)}`,
  );
  if (isShown || isUnreadable) return lost(report);
  const words = {
    expected: `the page content/pages/${CORRECTIONS_PAGE}.mdx`,
    found: 'none',
    mend: 'write the page: the ledger stands at its end',
  };
  return [...lost(report), fault('correction-shown', first.at, words)];
}
