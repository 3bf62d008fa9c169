import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** The paths of all pages of a built site, such as `/chapters/exports/` and `/404.html`, sorted. */
export function pagePaths(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

/**
 * Some pages of each kind: every page right below the root, and of those below one of its folders, as deep as each other, at most
 * so many, spread evenly over their names. A site may have a thousand pages of one kind, and the first few tell what all of them
 * look like.
 */
export function somePages(paths: readonly string[], ofEachKind: number): string[] {
  const kinds = new Map<string, string[]>();
  for (const path of paths) {
    const parts = path.split('/').filter(Boolean);
    const kind = parts.length < 2 ? path : `${parts[0]} ${parts.length}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  return [...kinds.values()].flatMap((pages) => {
    const count = Math.min(ofEachKind, pages.length);
    return Array.from({ length: count }, (_, n) => pages[Math.floor((n * pages.length) / count)] ?? '');
  });
}
