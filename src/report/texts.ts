import { chapterPath, pagePath } from './addresses/page-paths.ts';
import type { Report, TextFile } from './report.ts';

/** A text with the path of its page below the base, such as `/chapters/exports/`. */
export interface PlacedText {
  readonly text: TextFile;
  readonly path: string;
}

/** All texts of the report with their paths: the chapters in their order, then the pages by name. */
export function placedTexts(report: Report): PlacedText[] {
  return [
    ...report.chapters.map((text) => ({ text, path: chapterPath(text.id) })),
    ...report.pages.map((text) => ({ text, path: pagePath(text.id) })),
  ];
}
