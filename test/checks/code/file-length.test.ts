import { expect, test } from 'vitest';
import { checkFileLength } from '../../../src/checks/code/file-length.ts';

const lines = (path: string, count: number): { path: string; text: string } => ({
  path,
  text: 'x\n'.repeat(count),
});

test('a source file of 301 lines is a fault', () => {
  expect(checkFileLength([lines('src/text/long.ts', 301)])).toMatchObject([
    { rule: 'file-length', file: 'src/text/long.ts', line: 301, found: '301 lines' },
  ]);
  expect(
    checkFileLength([
      lines('src/styles/long.css', 301),
      lines('src/pages/x.astro', 301),
      lines('test/x.test.ts', 301),
    ]),
  ).toHaveLength(3);
});

test('one of 300 lines is not, and neither is a long file of data', () => {
  expect(
    checkFileLength([
      lines('scripts/build.ts', 300),
      lines('data/sources/a.yaml', 4000),
      lines('package-lock.json', 9000),
    ]),
  ).toEqual([]);
});
