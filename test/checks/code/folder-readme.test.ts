import { expect, test } from 'vitest';
import { checkFolderReadme } from '../../../src/checks/code/folder-readme.ts';

const code = { path: 'src/text/slug.ts', text: 'export {};' };

test('a folder without a README is a fault', () => {
  expect(checkFolderReadme([code])).toMatchObject([
    { rule: 'folder-readme', file: 'src/text/README.md', found: 'no such file' },
  ]);
});

test('a folder that only holds folders needs one too', () => {
  const files = [
    { path: 'src/publish/search/x.ts', text: '' },
    { path: 'src/publish/search/README.md', text: 'Words.' },
  ];
  expect(checkFolderReadme(files)).toMatchObject([{ file: 'src/publish/README.md' }]);
});

test('a README without words, or with two paragraphs, is a fault', () => {
  expect(checkFolderReadme([code, { path: 'src/text/README.md', text: '# text\n' }])).toMatchObject([
    { found: 'no words' },
  ]);
  expect(checkFolderReadme([code, { path: 'src/text/README.md', text: 'One.\n\nTwo.\n' }])).toMatchObject([
    { found: '2 paragraphs' },
  ]);
});

test('a heading and one paragraph of several lines are right', () => {
  expect(
    checkFolderReadme([code, { path: 'src/text/README.md', text: '# text\n\nOne line\nand another.\n' }]),
  ).toEqual([]);
});

test('the README of the routes has a name that Astro does not publish, and speaks for the routes below', () => {
  const route = { path: 'src/pages/chapters/[id].astro', text: '' };
  expect(checkFolderReadme([route, { path: 'src/pages/_README.md', text: 'Routes.' }])).toEqual([]);
  expect(
    checkFolderReadme([route, { path: 'src/pages/README.md', text: 'Routes.' }]).map(({ file }) => file),
  ).toEqual(['src/pages/README.md', 'src/pages/_README.md']);
});

test('folders outside src need none', () => {
  expect(checkFolderReadme([{ path: 'scripts/build.ts', text: '' }])).toEqual([]);
});
