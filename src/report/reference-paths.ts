import { slugify } from '../text/slug.ts';
import type { Chapter, Report } from './report.ts';
import { chapterPath } from './texts.ts';

/** The formats in which references are handed out: BibTeX, RIS, CSL-JSON. */
export const REFERENCE_FORMATS = ['bib', 'ris', 'json'] as const;

/** A format of references, by the ending of its files. */
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

/** The path of the file that tells software how to cite the report. */
export const CITATION_FILE_PATH = '/CITATION.cff';

/** The name of the report in the names of its files. */
export function reportName(report: Report): string {
  return slugify(report.edition.title) || 'report';
}

/** The path of all references of a chapter, or of the whole report, as a file. */
export function referencesPath(report: Report, chapter: Chapter | undefined, format: ReferenceFormat): string {
  return `/references/${chapter?.id ?? reportName(report)}.${format}`;
}

/** The path of the file by which a chapter, or the whole report, is cited: beside its page. */
export function citationPath(report: Report, chapter: Chapter | undefined, format: ReferenceFormat): string {
  return chapter === undefined ? `/${reportName(report)}.${format}` : `${chapterPath(chapter.id)}${chapter.id}.${format}`;
}

/** The path of the feed of a chapter, or of the whole report: corrections and new editions. */
export function feedPath(chapter: Chapter | undefined): string {
  return `/feeds/${chapter?.id ?? 'corrections'}.xml`;
}
