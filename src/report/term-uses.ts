import type { Heading } from './prose/prose.ts';
import type { Chapter, Report, Term } from './report.ts';

/** The sections of a chapter that use a term. */
export interface TermUse {
  readonly chapter: Chapter;
  readonly sections: readonly Heading[];
}

/** Aliases shorter than this are too common to be looked for. */
const SHORTEST_ALIAS = 4;

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The name without a remark in brackets: “Face Recognition Measures (2025)” is found as “Face Recognition Measures”. */
function bare(name: string): string {
  return name.replace(/ \([^)]*\)$/, '');
}

/** All names by which the text may call a term. */
export function namesOf(term: Term): string[] {
  const aliases = (term.aliases ?? []).filter((alias) => alias.length >= SHORTEST_ALIAS || /\P{ASCII}/u.test(alias));
  const names = [term.name, bare(term.name), ...(term.abbreviations ?? []), ...(term.names ?? []).map((n) => n.name), ...aliases];
  return [...new Set(names)].filter((name) => name !== '');
}

/** Is a name found only as it is written, because it is an abbreviation or in a script without capitals? */
export function isWrittenExactly(name: string): boolean {
  return /^[A-Z0-9&+-]+$/.test(name) || !/[A-Za-z]/.test(name);
}

/**
 * The pattern of one name: whole words where the script has spaces between words, with plural s; small or capital first
 * letter for names of several letters, exactly as written for abbreviations.
 */
export function nameSource(name: string): string {
  if (!/[A-Za-z]/.test(name)) return escapePattern(name);
  const first = name.charAt(0);
  const free = isWrittenExactly(name)
    ? escapePattern(name)
    : `[${escapePattern(first.toUpperCase())}${escapePattern(first.toLowerCase())}]${escapePattern(name.slice(1))}`;
  return `(?<![\\p{L}\\p{N}])${free.replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+')}s?(?![\\p{L}\\p{N}])`;
}

function patternOf(term: Term): RegExp {
  return new RegExp(namesOf(term).map(nameSource).join('|'), 'u');
}

/** Where the chapters use a term: each chapter that does, with its sections in order. */
export function termUses(report: Report, term: Term): TermUse[] {
  const pattern = patternOf(term);
  return report.chapters.flatMap((chapter) => {
    const used = new Set(chapter.prose.sections.filter((section) => pattern.test(section.words)).map((section) => section.id));
    if (used.size === 0) return [];
    return [{ chapter, sections: chapter.prose.headings.filter((heading) => used.has(heading.id)) }];
  });
}
