import type { Chapter, Report } from '../report.ts';
import type { Heading } from './prose.ts';
import { termFinder } from './term-finder.ts';

/** The sections of a chapter that use a term. */
export interface TermUse {
  readonly chapter: Chapter;
  readonly sections: readonly Heading[];
}

/** Where the chapters use each term, by its id: each chapter that does, with its sections in order. */
export function termUses(report: Report): Map<string, readonly TermUse[]> {
  const find = termFinder(report.terms.values());
  const uses = new Map<string, TermUse[]>();
  for (const chapter of report.chapters) {
    const sections = new Map<string, Set<string>>();
    for (const { id: section, words } of chapter.prose.sections) {
      for (const { id } of find(words)) sections.set(id, (sections.get(id) ?? new Set()).add(section));
    }
    for (const [id, used] of sections) {
      const use = { chapter, sections: chapter.prose.headings.filter((heading) => used.has(heading.id)) };
      uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  }
  return uses;
}
