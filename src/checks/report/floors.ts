import { measure } from '../../report/measure.ts';
import type { Report } from '../../report/report.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';

/** Rule floor: the report has at least as many chapters, words, notes and cited sources, questions and lessons, as its edition promises. */
export function floors(report: Report): Fault[] {
  // What could not be read cannot be counted.
  if (report.unread && report.unread.size > 0) return [];
  const { texts, questions } = report.teaching;
  const size = {
    ...measure(report),
    questions: questions.length,
    lessons: texts.filter(({ kind }) => kind === 'lesson').length,
  };
  const parts = ['chapters', 'words', 'notes', 'sources', 'questions', 'lessons'] as const;
  const least = (part: (typeof parts)[number]): number => report.edition.floors[part] ?? 0;
  return parts
    .filter((part) => size[part] < least(part))
    .map((part) =>
      fault(
        'floor',
        { file: 'data/edition.yaml', line: 1 },
        {
          expected: `at least ${least(part)} ${part}`,
          found: String(size[part]),
          mend: 'find what was lost, or lower the floor with a reason',
        },
      ),
    );
}
