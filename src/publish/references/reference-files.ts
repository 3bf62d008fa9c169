import { toBibtex } from '../../citations/export/bibtex.ts';
import { toCslJson } from '../../citations/export/csl-json.ts';
import { type ExportItem, exportSource } from '../../citations/export/export-item.ts';
import { chapterItem, reportItem } from '../../citations/export/own-items.ts';
import { toRis } from '../../citations/export/ris.ts';
import { citedSources } from '../../report/measure.ts';
import { CITATION_FILE_PATH, citationPath, REFERENCE_FORMATS, type ReferenceFormat, referencesPath } from '../../report/reference-paths.ts';
import type { Chapter, Report } from '../../report/report.ts';
import { sourceUses } from '../../report/usage.ts';
import type { Interface } from '../../text/interface/en.ts';
import type { HandedFile } from '../handed-file.ts';
import { citationFile } from './citation-file.ts';

const WRITERS: Readonly<Record<ReferenceFormat, (items: readonly ExportItem[]) => string>> = {
  bib: toBibtex,
  ris: toRis,
  json: toCslJson,
};

function itemsOf(report: Report, keys: Iterable<string>, words: Interface): ExportItem[] {
  return [...keys].sort().flatMap((key) => {
    const source = report.sources.get(key);
    return source === undefined ? [] : [exportSource(source, report, words)];
  });
}

/**
 * For the report and for each chapter: all that it cites, and itself, as BibTeX, RIS and CSL-JSON; and the file that tells software
 * how to cite the report.
 */
export function referenceFiles(report: Report, words: Interface): HandedFile[] {
  const parts: (Chapter | undefined)[] = [undefined, ...report.chapters];
  const files = parts.flatMap((chapter) => {
    const cited = itemsOf(report, chapter === undefined ? sourceUses(report).keys() : citedSources(report, chapter), words);
    const own = [chapter === undefined ? reportItem(report) : chapterItem(report, chapter)];
    return REFERENCE_FORMATS.flatMap((format) => [
      { path: referencesPath(report, chapter, format), content: WRITERS[format](cited) },
      { path: citationPath(report, chapter, format), content: WRITERS[format](own) },
    ]);
  });
  return [...files, { path: CITATION_FILE_PATH, content: citationFile(report.edition, words) }];
}
