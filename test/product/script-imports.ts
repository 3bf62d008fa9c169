import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeOf, type BuiltPage, dist, select } from './built-site.ts';

/**
 * A script with those that it cannot run without: what it imports, and what that imports. What it imports only when it is asked to,
 * by `import()`, is not among them.
 * @param file its path from the folder of the built report.
 */
export function withImports(file: string): string[] {
  const known = imports.get(file) ?? readImports(file);
  imports.set(file, known);
  return known;
}

const imports = new Map<string, string[]>();

function readImports(file: string): string[] {
  const code = readFileSync(join(dist, file), 'utf8');
  const folder = file.replace(/[^/]*$/, '');
  const own = [...code.matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([\w.-]+\.js)["']/g)].map(
    ([, name]) => folder + name,
  );
  return [...new Set([file, ...own.flatMap(withImports)])];
}

/** The scripts that a page loads by itself. */
export function scriptsOf(page: BuiltPage): string[] {
  const linked = select(page, (e) => e.tagName === 'script').flatMap(
    (e) => attributeOf(e, 'src')?.replace(/^\//, '') ?? [],
  );
  return [...new Set(linked.flatMap(withImports))];
}
