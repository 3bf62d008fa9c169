import { describe, expect, test } from 'vitest';
import { printPages, readPages } from '../../src/text/page-ranges.ts';

describe('a page whose number has a hyphen is told from a range of pages:', () => {
  test.each([
    ['12-1–12-9', [['12-1', '12-9']]],
    ['12-1-12-9', [['12-1', '12-9']]],
    ['12-1--12-9', [['12-1', '12-9']]],
    ['12-1 - 12-9', [['12-1', '12-9']]],
    ['12–1–12–9', [['12-1', '12-9']]],
    ['B-3-B-14', [['B-3', 'B-14']]],
    ['1-1-1–1-1-9', [['1-1-1', '1-1-9']]],
    ['B-3', [['B-3', undefined]]],
    ['C-3', [['C-3', undefined]]],
    ['II-5', [['II-5', undefined]]],
    ['12-1', [['12-1', undefined]]],
    ['suppl-A', [['suppl-A', undefined]]],
    ['12-19', [['12', '19']]],
    ['123-29', [['123', '29']]],
    ['12−19', [['12', '19']]],
    ['3～5', [['3', '5']]],
    ['xii-xv', [['xii', 'xv']]],
    ['xii-15', [['xii', '15']]],
    ['A-D', [['A', 'D']]],
    ['12a-12c', [['12a', '12c']]],
    ['12a-c', [['12a', 'c']]],
    ['5:1-5:20', [['5:1', '5:20']]],
    ['e101-e110', [['e101', 'e110']]],
    ['S12-19', [['S12', '19']]],
    [
      '1-5, 9-12',
      [
        ['1', '5'],
        ['9', '12'],
      ],
    ],
    [
      'A1 & A4',
      [
        ['A1', undefined],
        ['A4', undefined],
      ],
    ],
  ] as const)('%s', (text, ranges) => {
    expect(readPages(text).ranges.map(({ first, last }) => [first, last])).toEqual(ranges);
  });
});

test('no sign of a page’s number is lost, whatever joins the ranges', () => {
  const signs = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  for (const text of ['12-1–12-9', '1–5; B-3–B-4, C1', 'iv + 120', '-', '–5', '7-', '1-2-3', '第3—5頁'])
    expect(signs(printPages(text, '–'))).toBe(signs(text));
});
