/**
 * `npm run anchors`: when an edition is published, write down in data/anchors.lock every address that it has. From then on the
 * build fails when one of them vanishes without a redirect. A report with faults is refused.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkReport } from '../src/checks/check-report.ts';
import { LOCK_FILE } from '../src/report/anchors/lock-file.ts';
import { nextLock } from '../src/report/anchors/next-lock.ts';
import { formatFaults } from '../src/report/rules/fault.ts';
import { explainIfAsked } from './help.ts';

explainIfAsked(`npm run anchors: when an edition is published, write down in data/anchors.lock every address that it has. From then on the build
fails when one of them vanishes without a redirect. A report with faults is refused.`);

const SHOWN = 20;

/** A count with its addresses, the first of them. */
function tell(what: string, addresses: readonly string[], isListed: boolean): void {
  console.log(`${String(addresses.length).padStart(6)} ${what}`);
  if (!isListed) return;
  for (const address of addresses.slice(0, SHOWN)) console.log(`         ${address}`);
  if (addresses.length > SHOWN) console.log(`         and ${addresses.length - SHOWN} more`);
}

const root = resolve(process.env.REPORT_ROOT ?? '.');
const { report, faults } = checkReport(root);
if (faults.length > 0) {
  console.error(`${formatFaults(faults)}\n\nNothing was written: a report with faults is not published.`);
  process.exitCode = 1;
} else {
  const { text, added, kept, edited, gone } = nextLock(report);
  writeFileSync(join(root, LOCK_FILE), text);
  console.log(`${LOCK_FILE}, edition of ${report.edition.date}:`);
  tell('added', added, report.anchors.lock.size > 0);
  tell('kept', kept, false);
  tell('of them with edited words', edited, true);
  tell('gone, with a redirect', gone, true);
}
