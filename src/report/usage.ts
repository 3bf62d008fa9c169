import { citedSources } from './measure.ts';
import type { Heading } from './prose/prose.ts';
import type { Chapter, Report } from './report.ts';

/** A chapter that cites a source, with the sections in which it does. */
export interface SourceUse {
  readonly chapter: Chapter;
  readonly sections: readonly Heading[];
}

function sectionsCiting(report: Report, chapter: Chapter, key: string): Heading[] {
  const inCitations = chapter.prose.citations.filter((c) => c.items.some((i) => i.key === key)).map((c) => c.section);
  const inClaims = chapter.prose.claims.filter((c) => report.claims.get(c.id)?.sources.some((s) => s.id === key)).map((c) => c.section);
  const sections = new Set([...inCitations, ...inClaims]);
  return chapter.prose.headings.filter((heading) => sections.has(heading.id));
}

/** Every source that a chapter cites, by itself or through a claim, with where; sorted by key. */
export function sourceUses(report: Report): Map<string, SourceUse[]> {
  const uses = new Map<string, SourceUse[]>();
  for (const chapter of report.chapters) {
    for (const key of citedSources(report, chapter)) {
      const list = uses.get(key) ?? [];
      list.push({ chapter, sections: sectionsCiting(report, chapter, key) });
      uses.set(key, list);
    }
  }
  return new Map([...uses].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const WORDS_A_MINUTE = 230;

/** How long a text takes to read, in whole minutes, at 230 words a minute. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
