import type { Report } from '../../../report/report.ts';
import { didYouMean } from '../../../report/rules/did-you-mean.ts';
import { type Fault, fault } from '../../../report/rules/fault.ts';

/** Rule kit-place: a file of questions is named after a chapter. */
export function kitPlace(report: Report): Fault[] {
  const chapters = report.chapters.map(({ id }) => id);
  const hasUnread = [...(report.unread ?? [])].some((name) => name.startsWith('text:'));
  if (hasUnread) return [];
  const strays = new Map(
    report.teaching.questions
      .filter(({ chapter }) => !chapters.includes(chapter))
      .map(({ chapter, at }) => [chapter, at.file]),
  );
  return [...strays].map(([chapter, file]) =>
    fault(
      'kit-place',
      { file, line: 1 },
      {
        expected: `a file named after a chapter: ${chapters.join(', ')}`,
        found: chapter,
        mend: didYouMean(chapter, chapters, 'rename the file'),
      },
    ),
  );
}
