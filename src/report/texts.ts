import { chapterPath, pagePath, teachingPath } from './addresses/page-paths.ts';
import type { Report, TextFile } from './report.ts';

/** A text with the path of its page below the base, such as `/chapters/exports/`. */
export interface PlacedText {
  readonly text: TextFile;
  readonly path: string;
}

/** The paths of the chapters that are announced and not yet written; one that is there is announced no longer. */
export function pendingPaths({ edition, chapters }: Report): string[] {
  const there = new Set(chapters.map(({ id }) => id));
  return edition.pending_chapters.filter((id) => !there.has(id)).map(chapterPath);
}

/** All texts of the report with their paths: the chapters in their order, the pages by name, the texts of the teaching kit. */
export function placedTexts(report: Report): PlacedText[] {
  return [
    ...report.chapters.map((text) => ({ text, path: chapterPath(text.id) })),
    ...report.pages.map((text) => ({ text, path: pagePath(text.id) })),
    ...report.teaching.texts.map((text) => ({ text, path: teachingPath(text.id) })),
  ];
}
