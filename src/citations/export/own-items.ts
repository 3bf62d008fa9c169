import { addressOf } from '../../report/address.ts';
import { reportName } from '../../report/reference-paths.ts';
import type { Chapter, Report } from '../../report/report.ts';
import { chapterPath } from '../../report/texts.ts';
import { formatDate } from '../../text/dates.ts';
import { cslDate, type ExportItem } from './export-item.ts';

/** The report by name: nobody in particular wrote it, and it publishes itself. */
function ofReport({ edition }: Report): Pick<ExportItem, 'author' | 'publisher' | 'edition' | 'issued' | 'language'> {
  return {
    author: [{ literal: edition.title }],
    publisher: edition.title,
    edition: formatDate(edition.date),
    issued: cslDate(edition.date),
    language: edition.language,
  };
}

function keyOf(report: Report): string {
  return `${reportName(report)}-${report.edition.date.slice(0, 4)}`;
}

/** The report itself as a record for reference managers. */
export function reportItem(report: Report): ExportItem {
  const { title, subtitle } = report.edition;
  return { id: keyOf(report), type: 'report', title: `${title}: ${subtitle}`, ...ofReport(report), URL: addressOf(report.edition, '/') };
}

/** A chapter as a record for reference managers: a part of a book, which every style and every format knows. */
export function chapterItem(report: Report, chapter: Chapter): ExportItem {
  return {
    id: `${keyOf(report)}-${chapter.id}`,
    type: 'chapter',
    title: chapter.title,
    'container-title': report.edition.title,
    ...ofReport(report),
    URL: addressOf(report.edition, chapterPath(chapter.id)),
    language: chapter.language,
  };
}
