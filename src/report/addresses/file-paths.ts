import type { Chapter, Report } from '../report.ts';
import { chapterPath, figurePath, sourcePath, teachingPath } from './page-paths.ts';
import { HOME_FILES, PLACES } from './places.ts';
import { reportName } from './reference-paths.ts';

/** The claims as a file for machines, and the file that describes it. */
export const CLAIMS_FILE = HOME_FILES.claims;
export const CLAIMS_SCHEMA_FILE = HOME_FILES.claimsSchema;

/** The path of the list of pages for search engines. */
export const SITEMAP_PATH = HOME_FILES.sitemap;

/** The path of the script that asks for the theme before anything is painted. */
export const THEME_SCRIPT = HOME_FILES.theme;

/** The path of the report's mark. */
export const ICON_PATH = HOME_FILES.icon;

/** The path of a web font. @param name the name of its file, with its ending. */
export function fontPath(name: string): string {
  return `${PLACES.fonts}${name}`;
}

/** The kinds of file that a figure can be taken away as. */
export const FIGURE_FILES = ['csv', 'json', 'svg', 'png'] as const;

/** The path of a figure as a file, beside its page. */
export function figureFilePath(id: string, type: (typeof FIGURE_FILES)[number]): string {
  return `${figurePath(id)}${id}.${type}`;
}

/** The path of a table of the data package as a file. */
export function tableFilePath(name: string): string {
  return `${PLACES.data}${name}.csv`;
}

/** The path of a table of the data package as JSON, with what its fields mean. */
export function tableJsonPath(name: string): string {
  return `${PLACES.data}${name}.json`;
}

/** The path of the whole data package. */
export function packagePath(report: Report): string {
  return `${PLACES.data}${report.dataPackage.name}.zip`;
}

/** The name of the file that describes the data package, by the Frictionless standard, and its path. */
export const DESCRIPTOR_NAME = 'datapackage.json';
export const DESCRIPTOR_PATH = `${PLACES.data}${DESCRIPTOR_NAME}`;

/** The path of a source's reference as a file, beside its page. */
export function sourceFilePath(key: string, format: string): string {
  return `${sourcePath(key)}${key}.${format}`;
}

/** The path of what the search reads first. */
export const SEARCH_INDEX_PATH = `${PLACES.search}index.json`;

/** The path of a file of the search. @param folder the one that this index has for itself. */
export function searchFilePath(folder: string, name: string): string {
  return `${PLACES.search}${folder}/${name}`;
}

/** The formats in which the text is taken away: for paper, for a reader, for listening, for pasting. The whole has the first two. */
export const BOOK_FORMATS = ['pdf', 'epub', 'txt', 'md'] as const;
export const WHOLE_FORMATS = ['pdf', 'epub'] as const;

/** The path of a chapter as a file, beside its page, or of the whole report, beside the home page. */
export function bookPath(
  report: Report,
  chapter: Pick<Chapter, 'id'> | undefined,
  format: (typeof BOOK_FORMATS)[number],
): string {
  if (!chapter) return `${PLACES.home}${reportName(report)}.${format}`;
  return `${chapterPath(chapter.id)}${chapter.id}.${format}`;
}

/** The kinds of course file: one that links to the report, and one that has its pages in it. */
export const COURSE_KINDS = ['links', 'pages'] as const;

/** The versions of Common Cartridge in which courses are handed out; platforms import them by different ways. */
export const COURSE_VERSIONS = ['1.1', '1.2', '1.3'] as const;

/** A kind of course file. */
export type CourseKind = (typeof COURSE_KINDS)[number];
/** A version of Common Cartridge. */
export type CourseVersion = (typeof COURSE_VERSIONS)[number];

/** The path of the report as a course. */
export function coursePath(report: Report, kind: CourseKind, version: CourseVersion): string {
  return `${teachingPath()}${reportName(report)}-${kind}-${version}.imscc`;
}
