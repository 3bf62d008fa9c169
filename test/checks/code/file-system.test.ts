import { expect, test } from 'vitest';
import { checkFileSystem } from '../../../src/checks/code/file-system.ts';

const reading = (path: string, from = 'node:fs'): number =>
  checkFileSystem([{ path, text: `import { readFileSync } from '${from}';` }]).length;

test('a check, a plugin or a page that opens files is a fault', () => {
  expect(reading('src/checks/links.ts')).toBe(1);
  expect(reading('src/markdown/remark-notes.ts', 'node:fs/promises')).toBe(1);
  expect(reading('src/report/load/read-yaml.ts', 'fs')).toBe(1);
  expect(
    checkFileSystem([{ path: 'src/pages/index.astro', text: "---\nimport 'node:fs';\n---\n" }]),
  ).toMatchObject([
    { rule: 'file-system', file: 'src/pages/index.astro', line: 2, found: 'an import of node:fs' },
  ]);
});

test('loaders, writers, scripts, tests and the loader of the CSL files may', () => {
  expect(reading('src/report/load/load-tables.ts')).toBe(0);
  expect(reading('src/publish/search/write-index.ts')).toBe(0);
  expect(reading('src/publish/write.ts')).toBe(0);
  expect(reading('src/citations/load-csl.ts')).toBe(0);
  expect(reading('scripts/build.ts')).toBe(0);
  expect(reading('test/product/links.test.ts')).toBe(0);
});

test('a module whose name only begins like that of the file system is left alone', () => {
  expect(reading('src/text/x.ts', 'fsevents')).toBe(0);
});
