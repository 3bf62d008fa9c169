import type { Term } from '../report.ts';
import { namesOf } from './term-names.ts';

/** A name of a term in a text: the term's id, where the name begins, and the name as it is written there. */
export interface FoundTerm {
  readonly id: string;
  readonly index: number;
  readonly name: string;
}

/** A tree of letters; where a name ends, it holds the id of the term. */
interface Letters {
  readonly next: Map<string, Letters>;
  id?: string;
  /** Has the name Latin letters? Then it is found as whole words only, with or without a plural s. */
  isWords?: boolean;
}

/** One spelling for signs that are written in several ways. */
function plain(letter: string): string {
  if (letter === '’') return "'";
  return /\s/.test(letter) ? ' ' : letter;
}

function isWordLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

/** The spellings of a name: abbreviations as they are, other names with a small or capital first letter. */
function spellings(name: string): string[] {
  if (/^[A-Z0-9&+-]+$/.test(name) || !/[A-Za-z]/.test(name)) return [name];
  const rest = name.slice(1);
  return [name.charAt(0).toUpperCase() + rest, name.charAt(0).toLowerCase() + rest];
}

function addName(root: Letters, name: string, id: string): void {
  let node = root;
  for (const letter of name.split('')) {
    const next = node.next.get(plain(letter)) ?? { next: new Map() };
    node.next.set(plain(letter), next);
    node = next;
  }
  node.id ??= id;
  node.isWords = /[A-Za-z]/.test(name);
}

/** All names as a tree of letters. Where two terms share a name, the term that it is the proper name of goes first. */
function growTree(terms: readonly Term[]): Letters {
  const root: Letters = { next: new Map() };
  for (const term of terms) for (const name of spellings(term.name)) addName(root, name, term.id);
  for (const term of terms) for (const name of namesOf(term).flatMap(spellings)) addName(root, name, term.id);
  return root;
}

/** Where the name that ends before `at` does end, with its plural s; undefined when it is a part of a longer word. */
function endOf(letters: readonly string[], at: number, isWords: boolean): number | undefined {
  if (!isWords || !isWordLetter(letters[at])) return at;
  return letters[at] === 's' && !isWordLetter(letters[at + 1]) ? at + 1 : undefined;
}

/** The longest name that begins at a letter. */
function nameAt(
  root: Letters,
  letters: readonly string[],
  start: number,
): { id: string; end: number } | undefined {
  const isWordStart = !isWordLetter(letters[start - 1]);
  let longest: { id: string; end: number } | undefined;
  let node: Letters | undefined = root;
  for (let at = start; node !== undefined && at <= letters.length; at += 1) {
    const end: number | undefined =
      node.id === undefined ? undefined : endOf(letters, at, node.isWords === true);
    if (node.id !== undefined && end !== undefined && (isWordStart || node.isWords !== true))
      longest = { id: node.id, end };
    node = node.next.get(plain(letters[at] ?? ''));
  }
  return longest;
}

/**
 * A function that finds all names of terms in a text, from left to right: at each place the longest, none within another,
 * so that “Xinjiang Police Files” is never found as “Xinjiang”. Its cost grows with the text, not with the number of terms.
 */
export function termFinder(terms: Iterable<Term>): (text: string) => FoundTerm[] {
  const root = growTree([...terms]);
  return (text) => {
    const letters = text.split('');
    const found: FoundTerm[] = [];
    let at = 0;
    while (at < letters.length) {
      const name = nameAt(root, letters, at);
      if (name) found.push({ id: name.id, index: at, name: text.slice(at, name.end) });
      at = name?.end ?? at + 1;
    }
    return found;
  };
}
