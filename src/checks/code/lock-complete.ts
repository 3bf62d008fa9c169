import { type Fault, fault } from '../../report/rules/fault.ts';
import type { CodeFile } from './code-file.ts';
import { missingPackages } from './complete-lock.ts';

/**
 * Hold the lock file to naming the optional packages of every platform, so that `npm ci` accepts it on each of them.
 * @returns one `lock-complete` fault for each missing package, at the line of the package that asks for it, or one where the lock is not JSON.
 */
export function checkLockComplete(files: readonly CodeFile[]): Fault[] {
  const lock = files.find((file) => file.path === 'package-lock.json');
  if (lock === undefined) {
    return [
      fault(
        'lock-complete',
        { file: 'package-lock.json', line: 1 },
        {
          expected: 'a lock file',
          found: 'none',
          mend: 'run npm install, then npm run lock',
        },
      ),
    ];
  }
  const lines = lock.text.split('\n');
  try {
    return missingPackages(lock.text).map(({ parent, name, range }) =>
      fault(
        'lock-complete',
        { file: lock.path, line: lines.findIndex((line) => line.startsWith(`    "${parent}": {`)) + 1 || 1 },
        {
          expected: `an entry for ${name} ${range}, which ${parent} names`,
          found: 'none of that version',
          mend: 'run npm run lock',
        },
      ),
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [
      fault(
        'lock-complete',
        { file: lock.path, line: 1 },
        { expected: 'JSON', found: error.message, mend: 'run npm install, then npm run lock' },
      ),
    ];
  }
}
