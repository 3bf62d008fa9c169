import { type Fault, fault } from '../../report/rules/fault.ts';
import { type CodeFile, folderOf } from './code-file.ts';

/** Every folder under src that holds a file, itself or further down. */
function foldersOf(files: readonly CodeFile[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = folderOf(file.path); folder.startsWith('src/'); folder = folderOf(folder))
      folders.add(folder);
  }
  return [...folders].sort();
}

/** Astro would publish src/pages/README.md as a page of the site; a name that begins with `_` is passed over. */
function readmeName(folder: string): string {
  return folder === 'src/pages' ? '_README.md' : 'README.md';
}

/** The paragraphs of a Markdown text, its headings left out. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^#{1,6} .*$/gm, '').trim())
    .filter((block) => block !== '');
}

/**
 * Hold each folder under src to a README of one paragraph: what lives here, what may import it, the one rule to know. Folders
 * below src/pages are routes, and the README of src/pages speaks for them.
 * @returns one `folder-readme` fault for each README that is missing, empty, longer than a paragraph, or published by mistake.
 */
export function checkFolderReadme(files: readonly CodeFile[]): Fault[] {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const routes = files
    .filter((file) => /^src\/pages\/(?:.+\/)?README\.mdx?$/.test(file.path))
    .map((file) =>
      fault(
        'folder-readme',
        { file: file.path, line: 1 },
        {
          expected: 'src/pages/_README.md and nothing else',
          found: 'a README that Astro publishes as a page',
          mend: 'put its words into src/pages/_README.md',
        },
      ),
    );
  const others = foldersOf(files)
    .filter((folder) => !folder.startsWith('src/pages/'))
    .flatMap((folder) => {
      const file = `${folder}/${readmeName(folder)}`;
      const text = texts.get(file);
      const count = text === undefined ? 0 : paragraphs(text).length;
      if (count === 1) return [];
      return [
        fault(
          'folder-readme',
          { file, line: 1 },
          {
            expected: `${readmeName(folder)} with one paragraph in ${folder}`,
            found: text === undefined ? 'no such file' : count === 0 ? 'no words' : `${count} paragraphs`,
            mend: 'say in one paragraph what lives here, what may import it, and the one rule to know',
          },
        ),
      ];
    });
  return [...routes, ...others];
}
