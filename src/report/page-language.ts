import { frozenPath } from './addresses/edition-paths.ts';
import { perReport } from './per-report.ts';
import type { Report } from './report.ts';
import { placedTexts } from './texts.ts';

/** The language of each text, and of each text that an edition keeps, by the path of its page. */
const languages = perReport((report): ReadonlyMap<string, string> => {
  const kept = report.editions.flatMap(({ edition, texts }) =>
    texts.map((text): [string, string] => [frozenPath(edition, text), text.language]),
  );
  return new Map([
    ...kept,
    ...placedTexts(report).map(({ text, path }): [string, string] => [path, text.language]),
  ]);
});

/**
 * The language of a page, which is that of its content: a text's own; of every page that is made of the whole report, the report's.
 * @param path the path of the page below the base.
 */
export function languageOfPage(report: Report, path: string): string {
  return languages(report).get(path) ?? report.edition.language;
}
