import { searchFilePath } from '../../../report/addresses/file-paths.ts';
import type { Report } from '../../../report/report.ts';
import type { Interface } from '../../../text/interface/en.ts';
import { toSimplified } from '../../../text/search/names.ts';
import { NAMES_FILE } from '../../../text/search/search-files.ts';
import type { PublishedFile } from '../../published-file.ts';
import type { ArticleWords } from './article-words.ts';
import { OTHER_GROUPS, type SearchEntry } from './entry.ts';
import { firstIndexFiles, inIndexOrder, type SearchGroup } from './first-index.ts';
import { recordEntries } from './record-entries.ts';
import { sectionTerms } from './section-terms.ts';
import { textEntries } from './text-entries.ts';

/** All that a search needs: the entries by their numbers, and the files of the first index with the folder that they lie in. */
export interface MadeSearch {
  readonly entries: readonly SearchEntry[];
  readonly files: readonly PublishedFile[];
  readonly folder: string;
}

/** The names that are offered where nothing was found, each with its path: terms under all their names, chapters, sections. */
function nameFile(folder: string, entries: readonly SearchEntry[]): PublishedFile {
  const names = entries.flatMap(({ kind, title, path, names: others }) => {
    if (kind === 'term') return [title, ...others.map(({ name }) => name)].map((name) => [name, path]);
    return kind === 'chapter' || kind === 'section' ? [[title, path]] : [];
  });
  return { path: searchFilePath(folder, NAMES_FILE), content: JSON.stringify(names) };
}

/**
 * Make the first index of a report.
 * @param report whose texts, terms, figures, sources and events are found.
 * @param words of the groups of results, and of what the search says.
 * @param articles the words of the built texts by their paths.
 */
export function makeSearch(
  report: Report,
  words: Interface,
  articles: ReadonlyMap<string, ArticleWords>,
): MadeSearch {
  const groups: SearchGroup[] = [
    ...report.chapters.map(({ id, title }) => ({ id, title })),
    ...OTHER_GROUPS.map((id) => ({ id, title: words.finding.groups[id] })),
  ];
  const found = [...textEntries(report, articles, sectionTerms(report)), ...recordEntries(report, words)];
  const entries = inIndexOrder(found, groups);
  const { small, script } = words.finding;
  const { files, folder } = firstIndexFiles(
    entries,
    { simplify: toSimplified(), small: new Set(small) },
    {
      groups,
      small,
      scripts: report.edition.scripts,
      words: script,
    },
  );
  return { entries, folder, files: [...files, nameFile(folder, entries)] };
}
