import { LONGEST_ID } from '../schema/strings.ts';

/** A folder of a report with the files that are read there. */
export interface Shelf {
  readonly folder: string;
  /** The ending of its files, with the dot. */
  readonly ending: string;
  /** What a name without its ending looks like: it becomes a part of addresses. */
  readonly name: RegExp;
  /** Such a name in words, for whoever gave another. */
  readonly told: string;
}

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ID_TOLD = 'lower-case letters a to z and digits, joined by single hyphens';
const AN_ID = { name: new RegExp(`^${ID}$`), told: ID_TOLD };
// The place in the order is cut off, and what is left is the id.
const A_PLACED_ID = {
  name: new RegExp(`^(?:\\d+-)?${ID}$`),
  told: `a number that sorts it, if need be, then ${ID_TOLD}`,
};

/** Every folder that is read, with the form of the files in it. */
export const SHELVES: readonly Shelf[] = [
  { folder: 'content/chapters', ending: '.mdx', ...A_PLACED_ID },
  { folder: 'content/pages', ending: '.mdx', ...A_PLACED_ID },
  { folder: 'content/glossary', ending: '.mdx', ...AN_ID },
  { folder: 'content/teaching', ending: '.mdx', ...AN_ID },
  { folder: 'content/teaching/questions', ending: '.yaml', ...AN_ID },
  { folder: 'data/sources', ending: '.yaml', ...AN_ID },
  { folder: 'data/claims', ending: '.yaml', ...AN_ID },
  { folder: 'data/figures', ending: '.yaml', ...AN_ID },
  { folder: 'data/tables', ending: '.csv', ...AN_ID },
  // An edition that is not called by its date is told by the rule edition-file.
  { folder: 'data/editions', ending: '.json', name: /^[^.]/, told: 'a date' },
];

/** The files that are read under their own names. */
export const NAMED_FILES: readonly string[] = [
  'data/anchors.lock',
  'data/corrections.yaml',
  'data/edition.yaml',
  'data/links.yaml',
  'data/redirects.yaml',
  'data/rules/allow.yaml',
  'data/rules/redactions.yaml',
  'data/rules/words.yaml',
  'data/tables/datapackage.json',
];

/** What systems and editors leave beside the files that somebody wrote, and no author looks for in the report. */
const OF_MACHINES =
  /^(?:\.(?!.*\.(?:mdx?|markdown|ya?ml|csv|json|lock)$).*|\._.*|\.#.*|\.~lock\..*|~\$.*|#.*#|.*~|thumbs\.db|desktop\.ini)$/i;

/** Is a name one that a system or an editor gave? */
export function isOfMachines(name: string): boolean {
  return OF_MACHINES.test(name);
}

/** The shelf of a folder. */
export function shelfOf(folder: string): Shelf | undefined {
  return SHELVES.find((shelf) => shelf.folder === folder);
}

/** Is a file of this name, with its ending, read on the shelf? */
export function isNameOf({ ending, name }: Shelf, file: string): boolean {
  const stem = file.slice(0, -ending.length);
  return file.endsWith(ending) && name.test(stem) && stem.length <= LONGEST_ID;
}
