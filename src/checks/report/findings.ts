import { resolveValue } from '../../report/evidence/resolve-value.ts';
import type { Report } from '../../report/report.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';

/** Rule finding-made: what the home page says was found is said, with its sources, in the chapter that it leads to. */
export function findings(report: Report): Fault[] {
  const at = { file: 'data/edition.yaml', line: 1 };
  const faults: Fault[] = [];
  for (const { chapter, claim, value } of report.edition.findings ?? []) {
    const text = report.chapters.find((c) => c.id === chapter);
    const isMade = text?.prose.claims.some((use) => use.id === claim && !use.again) === true;
    const mend = 'name a claim that the chapter makes';
    if (!isMade)
      faults.push(
        fault('finding-made', at, {
          expected: `the claim ${claim} in the chapter ${chapter}`,
          found: 'no such claim there',
          mend,
        }),
      );
    const resolved = resolveValue(report, value);
    if (resolved.kind === 'unknown') faults.push(fault('finding-made', at, resolved.words));
  }
  const { lead_figure: lead } = report.edition;
  if (lead !== undefined && !report.figures.has(lead)) {
    faults.push(
      fault('known-figure', at, {
        expected: 'a figure of data/figures',
        found: lead,
        mend: 'name a figure that there is',
      }),
    );
  }
  return faults;
}
