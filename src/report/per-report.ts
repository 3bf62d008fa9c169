import type { Report } from './report.ts';

/**
 * Compute something of a report once, however many pages ask for it: a page's cost must not grow with the report. A report is
 * frozen, so what was computed of it stays true.
 */
export function perReport<T>(make: (report: Report) => T): (report: Report) => T {
  const known = new WeakMap<Report, T>();
  return (report) => {
    if (known.has(report)) return known.get(report) as T;
    const made = make(report);
    known.set(report, made);
    return made;
  };
}
