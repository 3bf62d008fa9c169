import type { Term } from './report.ts';
import { isWrittenExactly, namesOf, nameSource } from './term-uses.ts';

/** A name of a term in a text: the term's id, where the name begins, and the name as it is written there. */
export interface FoundTerm {
  readonly id: string;
  readonly index: number;
  readonly name: string;
}

/** A name in the one spelling by which it is looked up. */
function keyOf(name: string): string {
  return name.replace(/’/g, "'").replace(/\s+/g, ' ');
}

/** The spellings of a name: as it is, and with a small or capital first letter where that may vary. */
function spellings(name: string): string[] {
  const key = keyOf(name);
  if (isWrittenExactly(key)) return [key];
  const rest = key.slice(1);
  return [...new Set([key, key.charAt(0).toUpperCase() + rest, key.charAt(0).toLowerCase() + rest])];
}

/** Terms by the spellings of their names; where two share one, the term that it is the proper name of goes first. */
function termsBySpelling(terms: readonly Term[]): Map<string, string> {
  const ids = new Map<string, string>();
  const add = (name: string, id: string): void => {
    for (const spelling of spellings(name)) if (!ids.has(spelling)) ids.set(spelling, id);
  };
  for (const term of terms) add(term.name, term.id);
  for (const term of terms) for (const name of namesOf(term)) add(name, term.id);
  return ids;
}

/**
 * One pattern of all names, longest first, so that “Xinjiang Police Files” is never found as “Xinjiang”; names are grouped
 * by their first letter, so that a text is read once however many terms there are.
 */
function patternOf(terms: readonly Term[]): RegExp {
  const groups = new Map<string, string[]>();
  const names = new Set(terms.flatMap(namesOf));
  for (const name of [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const first = keyOf(name).charAt(0).toLowerCase();
    groups.set(first, [...(groups.get(first) ?? []), nameSource(name)]);
  }
  const sources = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => `(?:${group.join('|')})`);
  return new RegExp(sources.join('|'), 'gu');
}

/**
 * A function that finds all names of terms in a text, from left to right, none within another.
 * Its cost grows with the length of the text, not with the number of terms.
 */
export function termFinder(terms: Iterable<Term>): (text: string) => FoundTerm[] {
  const all = [...terms];
  if (all.length === 0) return () => [];
  const ids = termsBySpelling(all);
  const pattern = patternOf(all);
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: name, index }) => {
      const key = keyOf(name);
      const id = ids.get(key) ?? ids.get(key.replace(/s$/, ''));
      return id === undefined ? [] : [{ id, index, name }];
    });
}
