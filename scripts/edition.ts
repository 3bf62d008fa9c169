/**
 * `npm run edition`: freeze the edition that data/edition.yaml names, as data/editions/<date>.json. The report is checked and built
 * into a temporary place; an edition that is frozen is never written again.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checkHonesty } from '../src/checks/check-honesty.ts';
import { checkReport } from '../src/checks/check-report.ts';
import { editionJson, freezeEdition } from '../src/publish/after/editions/freeze-edition.ts';
import { currentReport } from '../src/report/current.ts';
import { editionFile } from '../src/report/load/load-editions.ts';
import { loadReport } from '../src/report/load/load-report.ts';
import { type Fault, formatFaults } from '../src/report/rules/fault.ts';
import { buildSite } from './build-site.ts';
import { explainIfAsked } from './help.ts';

explainIfAsked(`npm run edition: freeze the edition that data/edition.yaml names, as data/editions/<date>.json. An edition that is frozen is never
written again. A report with faults is refused.`);

/** The rules that the report must keep: all of them, for what is frozen can be mended no more. */
function faultsOf(root: string): Fault[] {
  const { report, faults } = checkReport(root);
  return faults.length > 0 ? faults : checkHonesty(root, report);
}

/** @returns what was done, in a sentence. @throws Error with the reason when nothing was frozen. */
async function freeze(root: string): Promise<string> {
  const { edition } = loadReport(root).report;
  const file = join(root, editionFile(edition.date));
  if (existsSync(file))
    throw new Error(
      `${editionFile(edition.date)} is frozen already. Give the next edition its date in data/edition.yaml, then run this again.`,
    );
  const faults = faultsOf(root);
  if (faults.length > 0)
    throw new Error(`${formatFaults(faults)}\n\nThe report has faults: nothing was frozen.`);
  const folder = mkdtempSync(join(tmpdir(), 'under-watch-edition-'));
  try {
    const site = join(folder, 'site');
    if (!(await buildSite({ REPORT_ROOT: root, OUT_DIR: site, BASE_PATH: '/' })))
      throw new Error('The report could not be built: nothing was frozen.');
    const frozen = freezeEdition(currentReport(), (path) =>
      readFileSync(join(site, path, 'index.html'), 'utf8'),
    );
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, editionJson(frozen), { flag: 'wx' });
    const passages = frozen.texts.reduce((sum, text) => sum + text.passages.length, 0);
    // What a rule allows in a record it has not yet been asked to allow in the edition that repeats it.
    const left = faultsOf(root);
    if (left.length > 0)
      console.error(
        `${formatFaults(left)}\n\nThe edition is frozen; say in data/rules/allow.yaml why this stands.`,
      );
    return `${editionFile(edition.date)}: ${frozen.texts.length} texts, ${passages} passages and ${frozen.claims.length} claims are frozen`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const root = resolve(process.env['REPORT_ROOT'] ?? '.');
  // The pages are built from what these two name, wherever they were pointed before.
  process.env['REPORT_ROOT'] = root;
  process.env['BASE_PATH'] = '/';
  console.log(await freeze(root));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
