import { termFinder } from '../../../report/prose/term-finder.ts';
import type { Report, Term, TextFile } from '../../../report/report.ts';
import { placedTexts } from '../../../report/texts.ts';
import { tokensOf } from '../../../text/search/tokens.ts';
import type { EntryName } from './entry.ts';

/** What sections are found by beside their titles. */
export type SectionTerms = (section: string) => {
  readonly names: readonly EntryName[];
  readonly keywords: readonly string[];
};

/** In how many sections a term's names lead to the places where it is treated, beside its own entry. */
const SECTIONS_OF_TERM = 3;
/** A term in a heading counts as much as so many uses. */
const HEADING = 6;
const KEYWORDS = 40;
/** A short section has few telling words: one in so many. */
const ONE_IN = 8;

interface Section {
  readonly key: string;
  readonly heading: string;
  readonly words: string;
}

function keyOf(text: TextFile, section: string): string {
  return `${text.id}#${section}`;
}

function sectionsOf(report: Report): Section[] {
  return placedTexts(report).flatMap(({ text }) =>
    text.prose.sections.map(({ id, words }) => ({
      key: keyOf(text, id),
      heading: text.prose.headings.find((heading) => heading.id === id)?.text ?? '',
      words,
    })),
  );
}

/** Every name of a term. */
export function allNames(term: Term): string[] {
  return [
    ...new Set([
      term.name,
      ...(term.abbreviations ?? []),
      ...(term.names ?? []).map(({ name }) => name),
      ...(term.aliases ?? []),
    ]),
  ];
}

function isPinyin(term: Term, name: string): boolean {
  return term.names?.some((other) => other.name === name && other.language.includes('pinyin')) ?? false;
}

/** The names of a term, those in pinyin known from each of their words on. */
export function namesOfTerm(term: Term, share: number): EntryName[] {
  return allNames(term).map((name) => ({ name, share, fromEachWord: isPinyin(term, name) }));
}

/** The few sections that treat each term most: by its uses, a heading counting as several. */
function homesOfTerms(report: Report, sections: readonly Section[]): Map<string, EntryName[]> {
  const find = termFinder(report.terms.values());
  const counts = new Map<string, Map<string, number>>();
  for (const { key, heading, words } of sections) {
    const add = (id: string, weight: number): void => {
      const known = counts.get(id) ?? new Map<string, number>();
      known.set(key, (known.get(key) ?? 0) + weight);
      counts.set(id, known);
    };
    for (const { id } of find(heading)) add(id, HEADING);
    for (const { id } of find(words)) add(id, 1);
  }
  const names = new Map<string, EntryName[]>();
  for (const [id, places] of counts) {
    const term = report.terms.get(id);
    const best = [...places].sort(([, a], [, b]) => b - a).slice(0, SECTIONS_OF_TERM);
    const most = best[0]?.[1] ?? 1;
    for (const [key, count] of term ? best : []) {
      if (!term || count < 2) continue;
      names.set(key, [...(names.get(key) ?? []), ...namesOfTerm(term, 0.35 + (0.3 * count) / most)]);
    }
  }
  return names;
}

/** The words that tell a section from the others, the most telling first (tf-idf; Spärck Jones 1972). */
function tellingWords(sections: readonly Section[]): Map<string, string[]> {
  const bags = sections.map(({ words }) => {
    const bag = new Map<string, number>();
    for (const { form, isHan } of tokensOf(words))
      if (!isHan && form.length > 2) bag.set(form, (bag.get(form) ?? 0) + 1);
    return bag;
  });
  const spread = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  return new Map(
    bags.map((bag, index) => {
      const scored = [...bag].map(([word, count]) => {
        const idf = Math.log((sections.length + 1) / (spread.get(word) ?? 1));
        return { word, score: (1 + Math.log(count)) * idf };
      });
      scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
      return [
        sections[index]?.key ?? '',
        scored.slice(0, Math.min(KEYWORDS, Math.ceil(bag.size / ONE_IN))).map(({ word }) => word),
      ];
    }),
  );
}

/** For each text, what its sections are found by: the names of the terms that they treat most, and their telling words. */
export function sectionTerms(report: Report): (text: TextFile) => SectionTerms {
  const sections = sectionsOf(report);
  const names = homesOfTerms(report, sections);
  const words = tellingWords(sections);
  return (text) => (section) => {
    const key = keyOf(text, section);
    return { names: names.get(key) ?? [], keywords: words.get(key) ?? [] };
  };
}
