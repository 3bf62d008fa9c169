import { slugify } from './slug.ts';

/** Things that begin with one letter. */
export interface LetterGroup<T> {
  readonly letter: string;
  readonly items: readonly T[];
}

/** What a name is sorted by: small letters without accents, signs and a leading article. */
function sortKey(name: string): string {
  return slugify(name.replace(/^(?:the|a|an) /i, ''));
}

function letterOf(key: string): string {
  const first = key.charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** A letter as an address has it. */
export function letterSlug(letter: string): string {
  return letter === '#' ? 'other' : letter.toLowerCase();
}

/**
 * Sort things by name and group them by first letter; other signs come first, under `#`.
 * @param nameOf what a thing is sorted by; two of the same name keep the order of their `tieOf`.
 */
export function groupByLetter<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  tieOf: (thing: T) => string,
): LetterGroup<T>[] {
  const sorted = things.map((thing) => ({ thing, key: sortKey(nameOf(thing)), tie: tieOf(thing) }));
  sorted.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.tie < b.tie ? -1 : 1));
  const groups = new Map<string, T[]>();
  for (const { thing, key } of sorted) {
    const letter = letterOf(key);
    const list = groups.get(letter);
    if (list) list.push(thing);
    else groups.set(letter, [thing]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, items]) => ({ letter, items }));
}
