import { toBibtex } from '../../../citations/export/bibtex.ts';
import { toCslJson } from '../../../citations/export/csl-json.ts';
import { type ExportItem, exportSource } from '../../../citations/export/export-item.ts';
import { partItem } from '../../../citations/export/own-items.ts';
import { toRis } from '../../../citations/export/ris.ts';
import { figureTitles } from '../../../figures/data/figure-text.ts';
import { partsOf } from '../../../report/addresses/citable-parts.ts';
import { sourceFilePath } from '../../../report/addresses/file-paths.ts';
import {
  CITATION_FILE_PATH,
  citationPath,
  REFERENCE_FORMATS,
  type ReferenceFormat,
  referencesPath,
} from '../../../report/addresses/reference-paths.ts';
import { sourceUses } from '../../../report/evidence/source-uses.ts';
import { citedSources } from '../../../report/measure.ts';
import type { Chapter, Report } from '../../../report/report.ts';
import type { Interface } from '../../../text/interface/en.ts';
import type { PublishedFile } from '../../published-file.ts';
import { citationFile } from './citation-file.ts';

const WRITERS: Readonly<Record<ReferenceFormat, (items: readonly ExportItem[]) => string>> = {
  bib: toBibtex,
  ris: toRis,
  json: toCslJson,
};

function itemsOf(items: ReadonlyMap<string, ExportItem>, keys: Iterable<string>): ExportItem[] {
  return [...keys].sort().flatMap((key) => items.get(key) ?? []);
}

/** Each source that is cited as a file of its own, in each format. */
function sourceFiles(items: ReadonlyMap<string, ExportItem>): PublishedFile[] {
  return [...items].flatMap(([key, item]) =>
    REFERENCE_FORMATS.map((format) => ({
      path: sourceFilePath(key, format),
      content: WRITERS[format]([item]),
    })),
  );
}

/** Every part of the report as a file for reference managers, in each format. */
function citationFiles(report: Report, words: Interface): PublishedFile[] {
  return partsOf(report, (figure) => figureTitles(report, figure, words)).flatMap((part) => {
    const own = [partItem(report, part, words)];
    return REFERENCE_FORMATS.map((format) => ({
      path: citationPath(report, part, format),
      content: WRITERS[format](own),
    }));
  });
}

/**
 * For the report and for each chapter all that it cites, each source by itself, and each part of the report, as BibTeX, RIS and
 * CSL-JSON; and the file that tells software how to cite the report.
 */
export function referenceFiles(report: Report, words: Interface): PublishedFile[] {
  const texts: (Chapter | undefined)[] = [undefined, ...report.chapters];
  const items = new Map(
    [...sourceUses(report).keys()].flatMap((key) => {
      const source = report.sources.get(key);
      return source === undefined ? [] : [[key, exportSource(source, report, words)] as const];
    }),
  );
  const lists = texts.flatMap((chapter) => {
    const cited = itemsOf(items, chapter === undefined ? items.keys() : citedSources(report, chapter));
    return REFERENCE_FORMATS.map((format) => ({
      path: referencesPath(report, chapter, format),
      content: WRITERS[format](cited),
    }));
  });
  return [
    ...lists,
    ...sourceFiles(items),
    ...citationFiles(report, words),
    { path: CITATION_FILE_PATH, content: citationFile(report.edition, words) },
  ];
}
