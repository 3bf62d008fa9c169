import { measure } from '../../report/measure.ts';
import type { Report } from '../../report/report.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';

/** Rule floor: the report has at least as many chapters, words, notes and cited sources as its edition promises. */
export function floors(report: Report): Fault[] {
  // What could not be read cannot be counted.
  if (report.unread && report.unread.size > 0) return [];
  const size = measure(report);
  const parts = ['chapters', 'words', 'notes', 'sources'] as const;
  return parts
    .filter((part) => size[part] < report.edition.floors[part])
    .map((part) =>
      fault(
        'floor',
        { file: 'data/edition.yaml', line: 1 },
        {
          expected: `at least ${report.edition.floors[part]} ${part}`,
          found: String(size[part]),
          mend: 'find what was lost, or lower the floor with a reason',
        },
      ),
    );
}
