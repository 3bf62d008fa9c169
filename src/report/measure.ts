import { noteKey } from './note-key.ts';
import type { Report, TextFile } from './report.ts';

/** How large a report is. */
export interface Measure {
  readonly chapters: number;
  readonly words: number;
  readonly notes: number;
  readonly sources: number;
}

/** The ids of a text's notes: one for each claim, each citation of the same items, each footnote. */
export function noteIds(text: TextFile): Set<string> {
  return new Set([
    ...text.prose.claims.map((use) => `claim-${use.id}`),
    ...text.prose.citations.map((use) => noteKey(use.items)),
    ...text.prose.footnoteCalls.map((use) => use.label),
  ]);
}

/** The keys of the sources that a text cites, by itself or through its claims. */
export function citedSources(report: Report, text: TextFile): Set<string> {
  return new Set([
    ...text.prose.citations.flatMap((use) => use.items.map((item) => item.key)),
    ...text.prose.claims.flatMap((use) => report.claims.get(use.id)?.sources.map((s) => s.id) ?? []),
  ]);
}

/** Count chapters, their words and notes, and the different sources that they cite. */
export function measure(report: Report): Measure {
  return {
    chapters: report.chapters.length,
    words: report.chapters.reduce((sum, c) => sum + c.prose.words, 0),
    notes: report.chapters.reduce((sum, c) => sum + noteIds(c).size, 0),
    sources: new Set(report.chapters.flatMap((c) => [...citedSources(report, c)])).size,
  };
}
