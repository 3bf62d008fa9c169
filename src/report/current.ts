import { loadReport } from './load/load-report.ts';
import type { Report } from './report.ts';
import { FaultError } from './rules/fault.ts';

const KEY = Symbol.for('under-watch.report');

/**
 * Hand the report that a command has loaded to the pages that it is building. Vite runs the pages as modules of their
 * own, so a module's variable would not be the same one; a global symbol is.
 */
export function setCurrentReport(report: Report): void {
  Reflect.set(globalThis, KEY, report);
}

/** The folder of the report: REPORT_ROOT, else the folder that the command runs in. */
export function reportRoot(): string {
  return process.env.REPORT_ROOT ?? process.cwd();
}

/**
 * The report that is being built; loaded here when a tool such as `astro check` runs without our commands.
 * @throws FaultError when it cannot be loaded.
 */
export function currentReport(): Report {
  const known: unknown = Reflect.get(globalThis, KEY);
  if (isReport(known)) return known;
  const { report, faults } = loadReport(reportRoot());
  if (faults.length > 0) throw new FaultError(faults);
  setCurrentReport(report);
  return report;
}

/**
 * The report, for `getStaticPaths` alone, which Astro asks before there is a page with a context. Everything else in a page has
 * `Astro.locals.page`, and a check holds it to that.
 */
export function reportOfBuild(): Report {
  return currentReport();
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'edition' in value && 'chapters' in value;
}
