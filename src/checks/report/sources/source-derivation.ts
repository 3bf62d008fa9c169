import { derivationCircles } from '../../../report/evidence/independence.ts';
import type { Report } from '../../../report/report.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';

/** Rule source-derivation: by no way does a source derive from itself, or nothing could be told of where it comes from. */
export function sourceDerivation(report: Report): Fault[] {
  return derivationCircles(report).flatMap((circle) => {
    const [first = ''] = circle;
    const at = report.sources.get(first)?.at;
    if (!at) return [];
    const words = {
      expected: 'sources that derive from earlier ones, and never from themselves',
      found: [...circle, first].join(', from '),
      mend: 'keep derived_from only in the record of the source that repeats the other',
    };
    return [fault('source-derivation', at, words)];
  });
}
