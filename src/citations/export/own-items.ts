import { permanentAddress, type ReportPart } from '../../report/addresses/citable-parts.ts';
import { reportName } from '../../report/addresses/reference-paths.ts';
import type { Report } from '../../report/report.ts';
import { formatDate } from '../../text/dates.ts';
import type { Interface } from '../../text/interface/en.ts';
import { partTitle, partWithin } from '../cite-part.ts';
import { cslDate, type ExportItem, withoutGaps } from './export-item.ts';

/** The key of a part: the report, the year of its edition, and the part's own name. */
function keyOf(report: Report, part: ReportPart): string {
  const whole = `${reportName(report)}-${report.edition.date.slice(0, 4)}`;
  switch (part.kind) {
    case 'report':
      return whole;
    case 'chapter':
      return `${whole}-${part.chapter.id}`;
    case 'section':
      return `${whole}-section-${part.chapter.id}-${part.section.id}`;
    case 'claim':
      return `${whole}-claim-${part.made.claim.id}`;
    case 'figure':
      return `${whole}-figure-${part.figure.id}`;
    case 'table':
      return `${whole}-table-${part.table.resource.name}`;
  }
}

/** The id by which the report knows a part within its chapter or its data; the report and a chapter have none but their address. */
function idOf(part: ReportPart): string | undefined {
  switch (part.kind) {
    case 'report':
    case 'chapter':
      return undefined;
    case 'section':
      return part.section.id;
    case 'claim':
      return part.made.claim.id;
    case 'figure':
      return part.figure.id;
    case 'table':
      return part.table.resource.name;
  }
}

/** What reference managers take a part for: a part of a book, which every style and every format knows, or the data that it is. */
function typeOf(part: ReportPart): ExportItem['type'] {
  if (part.kind === 'report') return 'report';
  return part.kind === 'table' ? 'dataset' : 'chapter';
}

function languageOf(report: Report, part: ReportPart): string {
  return part.kind === 'chapter' || part.kind === 'section' ? part.chapter.language : report.edition.language;
}

/**
 * A part of the report as a record for reference managers, with its permanent link. Nobody in particular wrote it, and it publishes
 * itself.
 * @param report whose part it is.
 * @param part that is recorded.
 * @param words by which the part is called.
 */
export function partItem(report: Report, part: ReportPart, words: Interface): ExportItem {
  const { edition } = report;
  const id = idOf(part);
  return withoutGaps({
    id: keyOf(report, part),
    type: typeOf(part),
    title: partTitle(report, part, words),
    'container-title': part.kind === 'table' ? undefined : partWithin(report, part),
    author: [{ literal: edition.title }],
    publisher: edition.title,
    edition: formatDate(edition.date),
    issued: cslDate(edition.date),
    language: languageOf(report, part),
    URL: permanentAddress(report, part),
    annote: id === undefined ? undefined : words.citing.idOfPart(part.kind, id, edition.date),
  });
}
