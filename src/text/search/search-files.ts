/*
 * What the publisher of the search writes and the reader's browser asks for, under one name for both. They stand here, and not
 * with the other addresses, since the code of the browser may import nothing of ours but `text`.
 */

/** The names that are offered where nothing was found. */
export const NAMES_FILE = 'names.json';

/** Which piece of the full text is which entry. */
export const FULL_TEXT_FILE = 'full.json';

/** The n-th shard of the keys. */
export function keysFile(n: number): string {
  return `k${n}.txt`;
}

/** The n-th file of the records that are shown. */
export function recordsFile(n: number): string {
  return `r${n}.json`;
}

/** The folder beside the home page that Pagefind has for itself, and the path of its script. */
export const FULL_TEXT_FOLDER = 'pagefind';
export const FULL_TEXT_SCRIPT = `/${FULL_TEXT_FOLDER}/pagefind.js`;
