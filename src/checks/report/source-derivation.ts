import { type Fault, fault } from '../../report/fault.ts';
import { derivationCircles } from '../../report/independence.ts';
import type { Report } from '../../report/report.ts';
import { isUnread } from '../../report/unread.ts';
import { didYouMean } from '../../text/nearest.ts';

/** Rules source-derivation and known-source: a source derives from others of the registry, and by no way from itself. */
export function sourceDerivation(report: Report): Fault[] {
  const faults: Fault[] = [];
  for (const source of report.sources.values()) {
    for (const key of source.derived_from ?? []) {
      if (report.sources.has(key) || isUnread(report, 'source', key)) continue;
      const mend = didYouMean(key, report.sources.keys(), 'add the source to data/sources');
      faults.push(fault('known-source', source.at, { expected: 'a key of the source registry', found: key, mend }));
    }
  }
  for (const circle of derivationCircles(report)) {
    const [first = ''] = circle;
    const at = report.sources.get(first)?.at;
    if (!at) continue;
    faults.push(
      fault('source-derivation', at, {
        expected: 'sources that derive from earlier ones, and never from themselves',
        found: [...circle, first].join(', from '),
        mend: 'keep derived_from only in the record that repeats the other',
      }),
    );
  }
  return faults;
}
