import { expect, test } from 'vitest';
import { completeLock } from '../../../src/checks/code/complete-lock.ts';
import { checkLockComplete } from '../../../src/checks/code/lock-complete.ts';

const packages = {
  '': {},
  'node_modules/pagefind': { version: '1.6.0', optionalDependencies: { '@pagefind/darwin-x64': '1.6.0' } },
};
const text = `${JSON.stringify({ lockfileVersion: 3, packages }, null, 2)}\n`;

test('an optional package without an entry is told at the line of the package that names it', () => {
  expect(checkLockComplete([{ path: 'package-lock.json', text }])).toMatchObject([
    {
      rule: 'lock-complete',
      line: 5,
      expected: 'an entry for @pagefind/darwin-x64 1.6.0, which node_modules/pagefind names',
      mend: 'run npm run lock',
    },
  ]);
});

test('a lock that was completed has no fault', () => {
  expect(checkLockComplete([{ path: 'package-lock.json', text: completeLock(text) }])).toEqual([]);
});

test('no lock at all, or one that is not JSON, is one fault', () => {
  expect(checkLockComplete([])).toMatchObject([{ found: 'none' }]);
  expect(checkLockComplete([{ path: 'package-lock.json', text: '{' }])).toMatchObject([{ expected: 'JSON' }]);
});
