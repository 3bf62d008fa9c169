import { perReport } from './per-report.ts';
import { termFinder } from './prose/term-finder.ts';
import type { Chapter, Question, Report, TeachingText, Term } from './report.ts';
import type { TeachingKind } from './schema/teaching.ts';

/** How many words a section is prepared with at most. */
export const MOST_SECTION_WORDS = 10;

/** Has the report a teaching kit? One without has no page of it and no link to any. */
export function hasKit({ teaching }: Report): boolean {
  return teaching.texts.length > 0 || teaching.questions.length > 0;
}

/** The texts of the kit of one kind, in their order. */
export function kitTexts({ teaching }: Report, kind: TeachingKind): TeachingText[] {
  return teaching.texts.filter((text) => text.kind === kind);
}

/** The questions on a chapter, in the order of their file. */
export function questionsOn({ teaching }: Report, { id }: Chapter): Question[] {
  return teaching.questions.filter(({ chapter }) => chapter === id);
}

/** The chapters on which there are questions, in their order. */
export function questionedChapters(report: Report): Chapter[] {
  return report.chapters.filter((chapter) => questionsOn(report, chapter).length > 0);
}

/** A section of a chapter with the terms that a class meets in it. */
export interface SectionTerms {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly Term[];
}

/** The words of each section of a chapter, those of the sections within it among them. */
function wholeSections(chapter: Chapter): { id: string; title: string; words: string }[] {
  const sections: { id: string; title: string; words: string }[] = [];
  for (const { id, text, depth } of chapter.prose.headings) {
    const { words = '' } = chapter.prose.sections.find((section) => section.id === id) ?? {};
    const last = sections.at(-1);
    if (depth > 2 && last) last.words += `\n${words}`;
    else sections.push({ id, title: text, words });
  }
  return sections;
}

/**
 * The terms of the glossary that each section of each chapter uses: at most ten, those that few other sections use first, in the order in
 * which a reader meets them.
 */
const termsOfSections = perReport((report): ReadonlyMap<Chapter, readonly SectionTerms[]> => {
  const find = termFinder(report.terms.values());
  const read = report.chapters.map((chapter) => ({
    chapter,
    sections: wholeSections(chapter).map(({ id, title, words }) => ({
      id,
      title,
      met: [...new Set(find(words).map((found) => found.id))],
    })),
  }));
  const spread = new Map<string, number>();
  for (const { sections } of read)
    for (const { met } of sections) for (const id of met) spread.set(id, (spread.get(id) ?? 0) + 1);
  const rarest = (met: readonly string[]): ReadonlySet<string> =>
    new Set(met.toSorted((a, b) => (spread.get(a) ?? 0) - (spread.get(b) ?? 0)).slice(0, MOST_SECTION_WORDS));
  return new Map(
    read.map(({ chapter, sections }) => [
      chapter,
      sections.flatMap(({ id, title, met }): SectionTerms[] => {
        const chosen = rarest(met);
        const terms = met.flatMap((term) => (chosen.has(term) ? (report.terms.get(term) ?? []) : []));
        return terms.length === 0 ? [] : [{ id, title, terms }];
      }),
    ]),
  );
});

/** The words to prepare each section of a chapter with; sections that use no term of the glossary are left out. */
export function sectionTerms(report: Report, chapter: Chapter): readonly SectionTerms[] {
  return termsOfSections(report).get(chapter) ?? [];
}

/** The chapters of which a class can be given the words. */
export function wordedChapters(report: Report): Chapter[] {
  return hasKit(report) ? report.chapters.filter((chapter) => sectionTerms(report, chapter).length > 0) : [];
}
