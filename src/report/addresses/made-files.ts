import { sourceUses } from '../evidence/source-uses.ts';
import { perReport } from '../per-report.ts';
import type { Report } from '../report.ts';
import { cardPath } from './card-paths.ts';
import { handedTables, partsOf } from './citable-parts.ts';
import { EDITIONS_PATH, editionPath, frozenPath } from './edition-paths.ts';
import {
  DESCRIPTOR_PATH,
  FIGURE_FILES,
  figureFilePath,
  packagePath,
  sourceFilePath,
  tableFilePath,
  tableJsonPath,
} from './file-paths.ts';
import { embedPath, GLOSSARY_PATH } from './page-paths.ts';
import { HOME_FILES } from './places.ts';
import { citationPath, feedPath, REFERENCE_FORMATS, referencesPath } from './reference-paths.ts';

/** What the parameters of the address of a search are called: the words that are looked for, and the choices among what is found. */
export const SEARCH_PARAMETERS = ['q', 'kind', 'chapter', 'confidence', 'language'] as const;

function tableFiles(report: Report): string[] {
  const names = handedTables(report).map(({ resource }) => resource.name);
  if (names.length === 0) return [];
  return [DESCRIPTOR_PATH, packagePath(report), ...names.map(tableFilePath), ...names.map(tableJsonPath)];
}

/** Files by which the report and its parts are cited, and those of what it cites. */
function referenceFiles(report: Report): string[] {
  const parts = partsOf(report, ({ spec }) => spec);
  const texts = [undefined, ...report.chapters];
  return REFERENCE_FORMATS.flatMap((format) => [
    ...texts.map((chapter) => referencesPath(report, chapter, format)),
    ...[...sourceUses(report).keys()].map((key) => sourceFilePath(key, format)),
    ...parts.map((part) => citationPath(report, part, format)),
  ]);
}

/** Pages for which no reader looks, and which are there for links to them. */
function pagesForLinks({ editions, figures }: Report): string[] {
  const frozen = editions.flatMap(({ edition, texts }) => [
    editionPath(edition),
    ...texts.map((text) => frozenPath(edition, text)),
  ]);
  return [
    ...(editions.length > 0 ? [EDITIONS_PATH] : []),
    ...frozen,
    ...[...figures.keys()].map((id) => embedPath(id)),
  ];
}

/**
 * The paths of all that a build makes beside the pages that a reader finds: files to take away, feeds, share cards, pages that are
 * there for links. A link may lead to each of them.
 */
export const madeFiles: (report: Report) => ReadonlySet<string> = perReport((report) => {
  const { figures, terms, chapters } = report;
  const cards = partsOf(report, ({ spec }) => spec).flatMap((part) => cardPath(part) ?? []);
  return new Set([
    ...Object.values(HOME_FILES),
    ...cards,
    ...referenceFiles(report),
    ...[undefined, ...chapters].map(feedPath),
    ...tableFiles(report),
    ...[...figures.keys()].flatMap((id) => FIGURE_FILES.map((type) => figureFilePath(id, type))),
    ...(terms.size > 0 ? [`${GLOSSARY_PATH}terms.json`] : []),
    ...pagesForLinks(report),
  ]);
});
