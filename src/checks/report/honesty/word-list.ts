/** A place where a word of a list stands, with the entry that found it. */
export interface Hit<T> {
  readonly entry: T;
  readonly from: number;
  readonly text: string;
}

/** What may stand for “…” in an entry: a few words of the same clause. */
const BETWEEN = '\\s+(?:[^.!?;:]{0,60}?\\s+)?';

function patternOf(word: string): string {
  const stem = word.endsWith('-') && word.length > 1;
  const plain = (stem ? word.slice(0, -1) : word)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/\\s\+…\\s\+/g, BETWEEN);
  return `${plain}${stem ? "[\\p{L}'’-]*" : ''}`;
}

/** What follows a word that is looked for only before others: one of them, a sign, or the end. */
function followed(before: readonly string[] | undefined): string {
  return before === undefined
    ? ''
    : `(?=\\s+(?:${before.map(patternOf).join('|')})(?![\\p{L}\\p{N}])|\\s*(?:[^\\s\\p{L}\\p{N}'’-]|$))`;
}

/**
 * A finder of the words of a list, whatever their case. A hyphen at the end of an entry stands for any ending, “…” within one for a few
 * words of the clause.
 * @param wordOf the word of an entry.
 * @returns a function from words to the places of the list's words in them.
 */
export function wordFinder<T>(
  entries: readonly T[],
  wordOf: (entry: T) => { readonly word: string; readonly before?: readonly string[] | undefined },
): (words: string) => Hit<T>[] {
  const parts = entries.map((entry, index) => {
    const { word, before } = wordOf(entry);
    return `(?<w${index}>${patternOf(word)})(?![\\p{L}\\p{N}])${followed(before)}`;
  });
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})`, 'giu');
  return (words) =>
    entries.length === 0
      ? []
      : [...words.matchAll(pattern)].flatMap((match) => {
          const index = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
          const entry = index === undefined ? undefined : entries[Number(index.slice(1))];
          return entry === undefined ? [] : [{ entry, from: match.index, text: match[0] }];
        });
}
