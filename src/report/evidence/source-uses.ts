import { sectionIds } from '../addresses/citable-parts.ts';
import { chapterPath, figurePath, termPath } from '../addresses/page-paths.ts';
import { citedSources, sourcesOfTable } from '../measure.ts';
import { perReport } from '../per-report.ts';
import type { Heading } from '../prose/prose.ts';
import type { Chapter, Report } from '../report.ts';
import { allEvidence, resolvePart } from './other-side.ts';

/** Where a source is cited: the name of the chapter or term, and the path of the place. */
export interface SourceUse {
  readonly title: string;
  readonly path: string;
}

/** The first section of a chapter that cites each source, by itself or through a claim. */
function firstSections(report: Report, chapter: Chapter): Map<string, string | undefined> {
  const first = new Map<string, { line: number; section: string | undefined }>();
  const look = (key: string, line: number, section: string | undefined): void => {
    const known = first.get(key);
    if (known === undefined || line < known.line) first.set(key, { line, section });
  };
  for (const use of chapter.prose.citations)
    for (const item of use.items) look(item.key, use.at.line, use.section);
  for (const use of chapter.prose.others) {
    const found = resolvePart(report, use.of);
    const sources = found.kind === 'part' ? (found.part.sources ?? []) : [];
    for (const source of sources) look(source.id, use.at.line, use.section);
  }
  for (const use of chapter.prose.claims) {
    const claim = report.claims.get(use.id);
    for (const source of claim ? allEvidence(claim) : []) look(source.id, use.at.line, use.section);
  }
  return new Map([...first].map(([key, { section }]) => [key, section]));
}

/** Every source that a chapter, a figure or the glossary cites, with where: chapters in their order, then figures, then terms; sorted by key. */
export const sourceUses: (report: Report) => ReadonlyMap<string, readonly SourceUse[]> = perReport(
  (report) => {
    const uses = new Map<string, SourceUse[]>();
    const add = (key: string, use: SourceUse): void => {
      const list = uses.get(key);
      if (list) list.push(use);
      else uses.set(key, [use]);
    };
    for (const chapter of report.chapters) {
      const sections = firstSections(report, chapter);
      for (const key of citedSources(report, chapter)) {
        const section = sections.get(key);
        add(key, { title: chapter.title, path: `${chapterPath(chapter.id)}${section ? `#${section}` : ''}` });
      }
    }
    const placed = new Set(report.chapters.flatMap((chapter) => chapter.prose.figures.map((use) => use.id)));
    for (const figure of report.figures.values()) {
      const table = report.tables.get(figure.spec.table);
      if (!table || placed.has(figure.id)) continue;
      for (const key of sourcesOfTable(table))
        add(key, { title: table.resource.title, path: figurePath(figure.id) });
    }
    for (const term of report.terms.values()) {
      for (const { id } of term.sources) add(id, { title: term.name, path: termPath(term.id) });
    }
    return new Map([...uses].sort(([a], [b]) => (a < b ? -1 : 1)));
  },
);

const WORDS_A_MINUTE = 230;

/** How long a text takes to read, in whole minutes, at 230 words a minute. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** How long a section takes to read, with those below it, in whole minutes. */
export function sectionMinutes(chapter: Chapter, section: Heading): number {
  const ids = sectionIds(chapter, section);
  const words = chapter.prose.sections
    .filter(({ id }) => ids.has(id))
    .map(({ words: said }) => said.split(/\s+/).filter(Boolean).length);
  return readingMinutes(words.reduce((sum, count) => sum + count, 0));
}
