import { expect, test } from 'vitest';
import { relativePath } from '../../../src/figures/maps/relative-path.ts';
import { type Place, simplifyLine } from '../../../src/figures/maps/simplify.ts';

test('a point that bends a line little goes, the ends stay', () => {
  const line: Place[] = [
    [0, 0],
    [1, 0.01],
    [2, 0],
    [3, 5],
    [4, 0],
  ];
  expect(simplifyLine(line, 0.5)).toEqual([line[0], line[2], line[3], line[4]]);
});

test('a ring keeps three corners however small it is', () => {
  const ring: Place[] = [
    [0, 0],
    [0.1, 0],
    [0.1, 0.1],
    [0, 0.1],
    [0, 0],
  ];
  expect(simplifyLine(ring, 100)).toHaveLength(4);
});

test('a line of nothing and a point are left as they are', () => {
  expect(simplifyLine([], 1)).toEqual([]);
  expect(simplifyLine([[1, 1]], 1)).toEqual([[1, 1]]);
});

test('a path is told in steps of half pixels, without a ring that has no area', () => {
  const path = relativePath();
  path.moveTo(10, 20);
  path.lineTo(10.52, 20);
  path.lineTo(10.5, 19.6);
  path.closePath();
  path.moveTo(1, 1);
  path.lineTo(1.01, 1.02);
  path.closePath();
  expect(path.result()).toBe('M10 20l.5 0 0-.5z');
});
