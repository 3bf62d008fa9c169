import { expect, test } from 'vitest';
import { keysInCell } from '../../src/text/keys-in-cell.ts';

test.each([
  ['a; b;c', ['a', 'b', 'c']],
  ['a;', ['a']],
  ['', []],
  [undefined, []],
  [2019, ['2019']],
])('the keys in the cell %o', (cell, keys) => {
  expect(keysInCell(cell)).toEqual(keys);
});
