/** A tracked file as the code rules see it: its path from the repository's root, with forward slashes, and its text. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
}

/** The folder of a path: `src/text/slug.ts` lies in `src/text`; a file at the top lies in the empty folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Order files by path, code unit by code unit, so that faults come in the same order on every machine. */
export function sortByPath(files: readonly CodeFile[]): CodeFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
