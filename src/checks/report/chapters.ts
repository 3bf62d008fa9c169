import { isUnread } from '../../report/load/unread.ts';
import type { Report } from '../../report/report.ts';
import { type Fault, fault } from '../../report/rules/fault.ts';
import { placedTexts } from '../../report/texts.ts';

/** Rules chapter-not-empty, heading-unique, duplicate-order and duplicate-id, over the texts themselves. */
export function chapters(report: Report): Fault[] {
  const faults: Fault[] = [];
  const ids = new Map<string, string>();
  const orders = new Map<number, string>();
  for (const { text, path } of placedTexts(report)) {
    if (text.prose.words === 0 && !isUnread(report, 'text', path))
      faults.push(
        fault('chapter-not-empty', text.at, {
          expected: 'words after the front matter',
          found: 'none',
          mend: 'write the text, or remove the file',
        }),
      );
    const first = ids.get(path);
    if (first !== undefined)
      faults.push(
        fault('duplicate-id', text.at, {
          expected: 'a name that no other text has',
          found: `${text.id}, as in ${first}`,
          mend: 'rename one of the two files',
        }),
      );
    ids.set(path, text.at.file);
    const headings = new Map<string, number>();
    for (const heading of text.prose.headings) {
      const line = headings.get(heading.text);
      if (line !== undefined)
        faults.push(
          fault('heading-unique', heading.at, {
            expected: 'a heading that stands once',
            found: `“${heading.text}”, on line ${line} too`,
            mend: 'write one of the two differently',
          }),
        );
      headings.set(heading.text, heading.at.line);
    }
  }
  for (const chapter of report.chapters) {
    const first = orders.get(chapter.order);
    if (first !== undefined)
      faults.push(
        fault('duplicate-order', chapter.at, {
          expected: 'a place that no other chapter has',
          found: `order: ${chapter.order}, as in ${first}`,
          mend: 'give one of the two another order',
        }),
      );
    orders.set(chapter.order, chapter.at.file);
  }
  return faults;
}
