import { shortName, slugify } from '../../text/slug.ts';
import type { Chapter, Report } from '../report.ts';
import type { ReportPart } from './citable-parts.ts';
import { chapterPath, citePagePath, claimPath, DATA_PATH, figurePath, HOME_PATH } from './page-paths.ts';
import { HOME_FILES, PLACES } from './places.ts';

/** The formats in which references are handed out: BibTeX, RIS, CSL-JSON. */
export const REFERENCE_FORMATS = ['bib', 'ris', 'json'] as const;

/** A format of references, by the ending of its files. */
export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

/** The path of the file that tells software how to cite the report. */
export const CITATION_FILE_PATH = HOME_FILES.citation;

/** What files beside the home page are called, without their endings. */
const HOME_NAMES: ReadonlySet<string> = new Set(
  Object.values(HOME_FILES).map((path) => path.slice(1).split('.', 1)[0] ?? ''),
);

/** The name of the report in the names of its files: its title, told apart from a chapter of that name and from other files. */
export function reportName(report: Report): string {
  const name = shortName(slugify(report.edition.title)) || 'report';
  const isTaken = HOME_NAMES.has(name) || report.chapters.some(({ id }) => id === name);
  return isTaken ? `${name}-whole` : name;
}

/** The path of all references of a chapter, or of the whole report, as a file. */
export function referencesPath(
  report: Report,
  chapter: Chapter | undefined,
  format: ReferenceFormat,
): string {
  return `${PLACES.references}${chapter?.id ?? reportName(report)}.${format}`;
}

/** The path of a part's files of citation, without what tells the formats apart: beside the part's page. */
function citationStem(report: Report, part: ReportPart): string {
  switch (part.kind) {
    case 'report':
      return `${HOME_PATH}${reportName(report)}`;
    case 'chapter':
      return `${chapterPath(part.chapter.id)}${part.chapter.id}`;
    case 'section':
      return `${citePagePath(part.chapter.id)}${shortName(part.section.id)}`;
    case 'claim':
      return `${claimPath(part.made.claim.id)}cite/${part.made.claim.id}`;
    case 'figure':
      return `${figurePath(part.figure.id)}cite/${part.figure.id}`;
    case 'table':
      return `${DATA_PATH}cite/${part.table.resource.name}`;
  }
}

/** The path of the file by which a part of the report is cited. */
export function citationPath(report: Report, part: ReportPart, format: ReferenceFormat): string {
  return `${citationStem(report, part)}.${format}`;
}

/** The name of the feed of the whole report, which no chapter has. */
export const WHOLE_FEED = 'corrections';

/** The path of the feed of a chapter, or of the whole report: corrections and new editions. */
export function feedPath(chapter: Chapter | undefined): string {
  return `${PLACES.feeds}${chapter?.id ?? WHOLE_FEED}.xml`;
}
