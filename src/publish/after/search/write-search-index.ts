import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { searchFilePath } from '../../../report/addresses/file-paths.ts';
import type { Report } from '../../../report/report.ts';
import type { Interface } from '../../../text/interface/en.ts';
import { FULL_TEXT_FILE, FULL_TEXT_FOLDER } from '../../../text/search/search-files.ts';
import { writeFile } from '../../write-files.ts';
import { type ArticleWords, BREAK, withoutBreaks } from './article-words.ts';
import type { SearchEntry } from './entry.ts';
import { makeSearch } from './make-search.ts';
import { piecesIn } from './read-pieces.ts';

/** Interfaces that Pagefind writes and the report does not use: its own search page has less to load. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
];

/** The most files of text; a report with more entries has several in one. */
const MOST_FILES = 2_000;
/** How many entries are given to Pagefind at once. */
const AT_ONCE = 200;

async function addAll(
  index: pagefind.PagefindIndex,
  entries: readonly SearchEntry[],
  language: string,
): Promise<string[]> {
  const errors: string[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const added = await Promise.all(
      entries
        .slice(at, at + AT_ONCE)
        .filter(({ full }) => full !== undefined)
        .map(({ path, title, full = '' }) =>
          index.addCustomRecord({
            url: path,
            content: `${withoutBreaks(title)}${BREAK}${full}`,
            language,
            meta: { title: withoutBreaks(title) },
          }),
        ),
    );
    errors.push(...added.flatMap((answer) => answer.errors));
  }
  return errors;
}

/** Which entry each piece of Pagefind's is, by the name that its results have. */
function tableOfPieces(folder: string, entries: readonly SearchEntry[]): string {
  const numbers = new Map(
    entries.flatMap(({ path, full }, number) => (full === undefined ? [] : [[path, number] as const])),
  );
  const pieces = readdirSync(folder)
    .sort()
    .flatMap((name) => piecesIn(name, gunzipSync(readFileSync(join(folder, name))).toString('utf8')));
  return JSON.stringify(Object.fromEntries(pieces.map(({ name, url }) => [name, numbers.get(url)]).sort()));
}

/**
 * Write the first index and the full text's, by Pagefind, into a built site.
 * @param site the folder of the built site.
 * @param report which the site is of.
 * @param words of the search's groups, and of what it says.
 * @param articles the words of the built texts by their paths.
 * @throws Error with all of Pagefind's own errors.
 */
export async function writeSearchIndex(
  site: string,
  report: Report,
  words: Interface,
  articles: ReadonlyMap<string, ArticleWords>,
): Promise<void> {
  const { entries, files, folder } = makeSearch(report, words, articles);
  for (const file of files) writeFile(site, file);
  const { index, errors } = await pagefind.createIndex({ maxFragments: MOST_FILES });
  if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
  const wrong = await addAll(index, entries, report.edition.language);
  const written = await index.writeFiles({ outputPath: join(site, FULL_TEXT_FOLDER) });
  await pagefind.close();
  const all = [...wrong, ...written.errors];
  if (all.length > 0) throw new Error(`no search index: ${all.join('; ')}`);
  for (const name of UNUSED) rmSync(join(site, FULL_TEXT_FOLDER, name), { force: true });
  writeFileSync(
    join(site, searchFilePath(folder, FULL_TEXT_FILE)),
    tableOfPieces(join(site, FULL_TEXT_FOLDER, 'fragment'), entries),
  );
}
