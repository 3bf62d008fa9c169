import { expect, test } from 'vitest';
import { placeAfter } from '../../../src/client/figures/live-figure.ts';
import { compareCells, numberIn } from '../../../src/client/figures/sort-table.ts';

test('a printed number is read as one, and words are not', () => {
  expect(['1,200', '33.5', '-4', '−4', '2019-01-02', 'about 3', '–'].map(numberIn)).toEqual([
    1200,
    33.5,
    -4,
    -4,
    undefined,
    undefined,
    undefined,
  ]);
});

test('dates are put in the order of time, however exact they are, and what is empty stays at the end both ways', () => {
  const dates = ['2014-06-14', '2013', '', '2004-06', '2013-09', '2026'];
  const up = dates.toSorted((a, b) => compareCells(a, b, 1));
  expect(up).toEqual(['2004-06', '2013', '2013-09', '2014-06-14', '2026', '']);
  expect(dates.toSorted((a, b) => compareCells(a, b, -1))).toEqual([...up.slice(0, -1).reverse(), '']);
});

test('the arrow keys go from mark to mark and around the ends', () => {
  expect(placeAfter('ArrowRight', 0, 3)).toBe(1);
  expect(placeAfter('ArrowDown', 2, 3)).toBe(0);
  expect(placeAfter('ArrowLeft', 0, 3)).toBe(2);
  expect(placeAfter('Home', 2, 3)).toBe(0);
  expect(placeAfter('End', 0, 3)).toBe(2);
  expect(placeAfter('a', 0, 3)).toBeUndefined();
});
