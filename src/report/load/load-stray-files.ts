import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../text/nearest.ts';
import { slugify } from '../../text/slug.ts';
import { chapterPath, pagePath, teachingPath } from '../addresses/page-paths.ts';
import { type Fault, fault } from '../rules/fault.ts';
import { LONGEST_ID } from '../schema/strings.ts';
import { isNameOf, isOfMachines, NAMED_FILES, SHELVES, type Shelf, shelfOf } from './shelves.ts';
import type { Unread } from './unread.ts';

/** Endings that authors give to files of ours, by the one that is read. */
const NEAR_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:mdx?|markdown|mdown|mkd|txt)$/i, '.mdx'],
  [/\.(?:ya?ml|json)$/i, '.yaml'],
  [/\.csv$/i, '.csv'],
];

function splitPath(path: string): { folder: string; name: string } {
  const cut = path.lastIndexOf('/');
  return { folder: path.slice(0, cut), name: path.slice(cut + 1) };
}

function isFolder(root: string, path: string, entry: Dirent): boolean {
  if (entry.isDirectory()) return true;
  // A link leads to a file, to a folder, or nowhere.
  return (
    entry.isSymbolicLink() && statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true
  );
}

/** Every file below a folder, sorted. A folder in the place of a file that is read counts as that file: its reader tells of it. */
function filesBelow(root: string, folder: string, depth = 0): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  const shelf = shelfOf(folder);
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (isOfMachines(entry.name)) return [];
    const isRead = NAMED_FILES.includes(path) || (shelf !== undefined && isNameOf(shelf, entry.name));
    // Links may go round in a circle; no report has so many folders within each other.
    if (isRead || !isFolder(root, path, entry)) return [path];
    return depth < 8 ? filesBelow(root, path, depth + 1) : [];
  });
}

/** A name that the shelf reads, as near to the given one as can be, and that no file has yet. */
function freeName({ folder, ending }: Shelf, name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/\.[^.]*$/, '').replace(/[._\s]+/g, '-');
  const letters = slugify(stem)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .slice(0, LONGEST_ID - 10)
    .replace(/^-|-$/g, '');
  const plain = letters || 'name';
  for (let n = 1; ; n += 1) {
    const path = `${folder}/${n === 1 ? plain : `${plain}-${n}`}${ending}`;
    if (!taken.has(path)) return path;
  }
}

/** The shelf on which a file was meant to stand: its own folder's, the one whose folder it lies in, or the nearest by name. */
function meantShelf(folder: string, ending: string | undefined): Shelf | undefined {
  if (folder === 'content') return shelfOf('content/chapters');
  if (ending === '.csv') return shelfOf('data/tables');
  const inside = SHELVES.find((shelf) => folder.startsWith(`${shelf.folder}/`));
  const near = nearest(
    folder,
    SHELVES.map((shelf) => shelf.folder),
  );
  return shelfOf(folder) ?? inside ?? (near === undefined ? undefined : shelfOf(near));
}

/** The file under its own name that a file was meant to be: data/Edition.yml is data/edition.yaml. */
function meantFile(path: string): string | undefined {
  const inFolder = NAMED_FILES.filter((file) => splitPath(file).folder === splitPath(path).folder);
  const plain = path.toLowerCase().replace(/\.yml$/, '.yaml');
  const near = nearest(
    splitPath(plain).name,
    inFolder.map((file) => splitPath(file).name),
  );
  return inFolder.find((file) => splitPath(file).name === near);
}

function whatIsRead(folder: string): string {
  const shelf = shelfOf(folder);
  const own = NAMED_FILES.filter((file) => splitPath(file).folder === folder);
  const all = [...(shelf ? [`${folder}/NAME${shelf.ending}`] : []), ...own];
  const elsewhere = SHELVES.map((each) => `${each.folder}/NAME${each.ending}`);
  return (all.length > 0 ? all : elsewhere).join(', ');
}

const AWAY = 'move it out of content and data, or remove it';

function strayFault(path: string, taken: ReadonlySet<string>): { fault: Fault; meant: Shelf | undefined } {
  const at = { file: path, line: 1 };
  const { folder, name } = splitPath(path);
  const shelf = shelfOf(folder);
  if (shelf && name.endsWith(shelf.ending)) {
    const words = {
      expected: `a name of at most ${LONGEST_ID} letters: ${shelf.told}; then ${shelf.ending}`,
      found: name,
      mend: `name the file ${freeName(shelf, name, taken)}`,
    };
    return { fault: fault('file-name', at, words), meant: shelf };
  }
  const file = meantFile(path);
  const ending = NEAR_ENDINGS.find(([near]) => near.test(name))?.[1];
  const meant = meantShelf(folder, ending);
  const isNear = meant !== undefined && ending === meant.ending;
  const better = file !== undefined && !taken.has(file) ? file : undefined;
  const to = better ?? (isNear ? freeName(meant, name, taken) : undefined);
  const words = {
    expected: `in ${folder} the files that are read: ${whatIsRead(folder)}`,
    found: `${name}, which nothing reads`,
    mend: to === undefined ? AWAY : `name the file ${to}, or ${AWAY}`,
  };
  return { fault: fault('file-read', at, words), meant: isNear ? meant : undefined };
}

/** What a file would have given if it had been read: faults that only follow from that are not told. */
function addUnread(unread: Unread, { folder }: Shelf, name: string): void {
  const id = name.replace(/\.[^.]*$/, '').replace(/^\d+-/, '');
  if (folder === 'content/chapters') unread.add(`text:${chapterPath(id)}`);
  else if (folder === 'content/pages') unread.add(`text:${pagePath(id)}`);
  else if (folder === 'content/teaching') unread.add(`text:${teachingPath(id)}`);
  else if (folder === 'data/sources') unread.add('source:*');
  else if (folder === 'data/claims') unread.add('claim:*');
  else if (folder === 'data/figures') unread.add('figure:*');
  else if (folder === 'data/tables') unread.add('table:*');
}

/**
 * Rules file-read and file-name: every file of content/ and data/ is one that is read, under a name that can stand in an address.
 * What systems and editors leave there is passed over. Adds to `unread` what such a file would have given.
 */
export function loadStrayFiles(root: string, unread: Unread): Fault[] {
  const files = ['content', 'data'].flatMap((folder) => filesBelow(root, folder)).sort();
  const taken = new Set(files);
  return files.flatMap((path) => {
    const { folder, name } = splitPath(path);
    const shelf = shelfOf(folder);
    if (NAMED_FILES.includes(path) || (shelf && isNameOf(shelf, name))) return [];
    const stray = strayFault(path, taken);
    if (stray.meant) addUnread(unread, stray.meant, name);
    return [stray.fault];
  });
}
