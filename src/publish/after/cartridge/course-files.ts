import { zipSync } from 'fflate';
import {
  COURSE_KINDS,
  COURSE_VERSIONS,
  type CourseVersion,
  coursePath,
} from '../../../report/addresses/file-paths.ts';
import type { Report } from '../../../report/report.ts';
import { hasKit } from '../../../report/teaching.ts';
import type { Interface } from '../../../text/interface/en.ts';
import type { PublishedFile } from '../../published-file.ts';
import { type CourseItem, courseOf } from './course.ts';
import { fileOf, leavesOf, manifestOf } from './manifest.ts';
import { type OfflinePage, offlineFile, STYLE_FILE } from './offline-page.ts';
import { resourceFile } from './resources.ts';

/** The one date of every file in the archive. Noon, so that it is the same day in every time zone (DOS time is local). */
function zipTime(): Date {
  return new Date(1980, 0, 1, 12);
}

/** The files of a cartridge beside those of its pages. */
function ownFiles(report: Report, items: readonly CourseItem[], version: CourseVersion): [string, string][] {
  const leaves = leavesOf(items).flatMap((resource): [string, string][] => {
    const content = resourceFile(resource, version);
    return content === undefined ? [] : [[fileOf(resource), content]];
  });
  return [['imsmanifest.xml', manifestOf(report, items, version)], ...leaves];
}

/** What the pages of a cartridge are made of. */
export interface OfflineParts {
  readonly pages: readonly OfflinePage[];
  /** The style sheet of the pages. */
  readonly style: string;
  /** The text of a file of the site, such as a drawing. */
  fileAt(path: string): string;
}

/** The files of the pages, in the order of their names. */
function pageFiles({ pages, style, fileAt }: OfflineParts): [string, string][] {
  const drawings = pages.flatMap((page) => page.drawings);
  return [
    [STYLE_FILE, style],
    ...pages.map(({ file, html }): [string, string] => [file, html]),
    ...drawings.map(({ file, path }): [string, string] => [file, fileAt(path)]),
  ];
}

/**
 * The report as a course, in each version once with links and once with pages; nothing of a report without a teaching kit.
 * @param parts what the pages are made of.
 */
export function* courseFiles(
  report: Report,
  parts: OfflineParts,
  words: Interface,
): Generator<PublishedFile> {
  if (!hasKit(report)) return;
  const encoder = new TextEncoder();
  const filesOf = ({ id }: { readonly id: string }): string[] => {
    const file = offlineFile(id);
    const drawings = parts.pages.find((page) => page.file === file)?.drawings ?? [];
    return [file, STYLE_FILE, ...drawings.map((drawing) => drawing.file)];
  };
  for (const kind of COURSE_KINDS) {
    const items = courseOf(report, kind, filesOf, words);
    const pages = kind === 'pages' ? pageFiles(parts) : [];
    for (const version of COURSE_VERSIONS) {
      const files = [...ownFiles(report, items, version), ...pages].sort(([a], [b]) => (a < b ? -1 : 1));
      const entries = files.map(([name, text]) => [name, encoder.encode(text)] as const);
      yield {
        path: coursePath(report, kind, version),
        content: zipSync(Object.fromEntries(entries), { level: 9, mtime: zipTime() }),
      };
    }
  }
}
