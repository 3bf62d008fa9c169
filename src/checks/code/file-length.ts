import { type Fault, fault } from '../../report/rules/fault.ts';
import type { CodeFile } from './code-file.ts';

const MOST_LINES = 300;
const SOURCE = /^(?:src|scripts|test)\/.*\.(?:ts|astro|css|mjs)$/;

/** The lines of a text; a line break at the very end begins no new one. */
function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

/**
 * Find source files that have grown past what a reader takes in at one sitting.
 * @returns one `file-length` fault for each file over the limit, at the first line that is too many.
 */
export function checkFileLength(files: readonly CodeFile[]): Fault[] {
  return files
    .filter((file) => SOURCE.test(file.path))
    .map((file) => ({ path: file.path, lines: countLines(file.text) }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) =>
      fault(
        'file-length',
        { file: path, line: MOST_LINES + 1 },
        {
          expected: `at most ${MOST_LINES} lines`,
          found: `${lines} lines`,
          mend: 'split the file where its jobs part; tables of data belong in data/',
        },
      ),
    );
}
