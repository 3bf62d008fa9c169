import { type Fault, fault } from '../../report/rules/fault.ts';
import type { CodeFile } from './code-file.ts';
import { importsOf } from './imports-of.ts';

/** The modules that read and write files. */
const FILE_SYSTEM = /^(?:node:)?fs(?:\/promises)?$/;

/** Where under src files may be read or written. */
const ALLOWED: readonly RegExp[] = [
  /^src\/report\/load\/load-[^/]*\.ts$/, // the report is read here, and nowhere else
  /^src\/publish\/(?:.+\/)?write[^/]*\.ts$/, // what is published is written here
  /^src\/publish\/store\.ts$/, // what was made is kept here, and fonts and style sheets are read
  /^src\/citations\/load-csl\.ts$/, // the vendored CSL styles and locale, which are part of the generator and not of a report
];

/**
 * Hold the rest of src to values in, values out: only the loaders and the writers import the file system. Scripts and tests are free.
 * @returns one `file-system` fault for each import of node:fs elsewhere, at the line of the import.
 */
export function checkFileSystem(files: readonly CodeFile[]): Fault[] {
  return files
    .filter((file) => file.path.startsWith('src/') && !ALLOWED.some((pattern) => pattern.test(file.path)))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => FILE_SYSTEM.test(specifier))
        .map(({ specifier, line }) =>
          fault(
            'file-system',
            { file: file.path, line },
            {
              expected:
                'no file system but in report/load/load-*, publish/store, publish/**/write* and scripts',
              found: `an import of ${specifier}`,
              mend: 'take the text as an argument and let a loader or a script read the file',
            },
          ),
        ),
    );
}
