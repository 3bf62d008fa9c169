import { platformOf } from './platform-of.ts';

/** An object of the lock file, read as it is: fields that we do not know are kept. */
type Entry = Readonly<Record<string, unknown>>;

/** An optional package that the lock names as a dependency and does not describe. */
export interface MissingPackage {
  /** Where the package that asks for it stands in the lock: `node_modules/pagefind`. */
  readonly parent: string;
  readonly name: string;
  /** What the parent asks for: a version or a range. */
  readonly range: string;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entryAt(entry: Entry, field: string): Entry {
  const value = entry[field];
  return isEntry(value) ? value : {};
}

function readLock(text: string): Entry {
  const lock: unknown = JSON.parse(text);
  return isEntry(lock) ? lock : {};
}

const EXACT_VERSION = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

/** Node's way to a package: the parent's own node_modules first, then those of the folders above it. */
function places(parent: string, name: string): string[] {
  const found: string[] = [];
  for (
    let base = parent;
    base !== '';
    base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))
  ) {
    found.push(`${base}/node_modules/${name}`);
  }
  return [...found, `node_modules/${name}`];
}

/** Whether the lock describes a package for the one that asks for it; of a range only the name is compared. */
function isDescribed(packages: Entry, { parent, name, range }: MissingPackage): boolean {
  const place = places(parent, name).find((path) => path in packages);
  if (place === undefined) return false;
  return !EXACT_VERSION.test(range) || entryAt(packages, place)['version'] === range;
}

function missingIn(packages: Entry): MissingPackage[] {
  return Object.keys(packages).flatMap((parent) =>
    Object.entries(entryAt(entryAt(packages, parent), 'optionalDependencies'))
      .map(([name, range]) => ({ parent, name, range: String(range) }))
      .filter((asked) => !isDescribed(packages, asked)),
  );
}

/**
 * The optional packages that a lock file names and does not describe. npm leaves them out where the registry does not have them,
 * and `npm ci` then refuses the lock (https://github.com/npm/cli/issues/4828).
 * @param text a package-lock.json of version 3.
 * @throws SyntaxError where the text is not JSON.
 */
export function missingPackages(text: string): MissingPackage[] {
  return missingIn(entryAt(readLock(text), 'packages'));
}

/** What npm would have written about an optional package, as far as its name and its parent tell: no integrity, no licence. */
function stubOf({ name, range }: MissingPackage, parent: Entry): Entry {
  const { cpu, os, libc } = platformOf(name);
  return {
    version: range.replace(/^[~^]/, ''),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(parent['dev'] === true ? { dev: true } : {}),
    ...(libc === undefined ? {} : { libc: [libc] }),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}

/**
 * Add the missing optional packages to a lock file, each as a stub in its place in the alphabet. A lock that is complete comes back
 * as it was. A range that is not a plain version, `^` or `~` names no one version: it is left, and the rule `lock-complete` tells of it.
 * @param text a package-lock.json of version 3, as npm writes it.
 * @throws SyntaxError where the text is not JSON.
 */
export function completeLock(text: string): string {
  const lock = readLock(text);
  const packages: Record<string, unknown> = { ...entryAt(lock, 'packages') };
  const missing = missingIn(packages).filter(({ range }) => EXACT_VERSION.test(range.replace(/^[~^]/, '')));
  if (missing.length === 0) return text;
  for (const one of missing) {
    if (isDescribed(packages, one)) continue; // another package asked for the same
    const top = `node_modules/${one.name}`;
    const place = top in packages && one.parent !== '' ? `${one.parent}/${top}` : top;
    packages[place] = stubOf(one, entryAt(packages, one.parent));
  }
  const names = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en')); // npm's own order
  const sorted = Object.fromEntries(names.map((name) => [name, packages[name]]));
  return `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`;
}
