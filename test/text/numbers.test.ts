import { expect, test } from 'vitest';
import { numberWords, ordinalWords } from '../../src/text/interface/numbers-en.ts';
import { capitalize, formatNumber } from '../../src/text/numbers.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [7, '7'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
  [-1234.5, '−1,234.5'],
  [0.05, '0.05'],
  [1234567.8901, '1,234,567.8901'],
  [100000000000, '100,000,000,000'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
  [1e21, '1,000,000,000,000,000,000,000'],
  [1e-7, '0.0000001'],
])('%d is printed %s', (value, printed) => {
  expect(formatNumber(value)).toBe(printed);
});

test.each([
  [0, 'zero'],
  [1, 'one'],
  [10, 'ten'],
  [13, 'thirteen'],
  [19, 'nineteen'],
  [20, 'twenty'],
  [21, 'twenty-one'],
  [40, 'forty'],
  [63, 'sixty-three'],
  [90, 'ninety'],
  [99, 'ninety-nine'],
  [100, 'one hundred'],
])('%d is %s in words', (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test('every number from 0 to 100 has words of its own', () => {
  const words = Array.from({ length: 101 }, (_, n) => numberWords(n));
  expect(new Set(words).size).toBe(101);
  for (const word of words) expect(word).toMatch(/^[a-z]+(?:[- ][a-z]+)?$/);
});

test.each([-1, 101, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('%d has no words', (value) => {
  expect(() => numberWords(value)).toThrow(RangeError);
});

test.each([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [10, 'tenth'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [23, '23rd'],
  [101, '101st'],
  [111, '111th'],
  [112, '112th'],
  [113, '113th'],
  [1000, '1000th'],
])('%d is the %s time', (value, words) => {
  expect(ordinalWords(value)).toBe(words);
});

test('a capital is put on the first letter only', () => {
  expect(capitalize('twenty-one')).toBe('Twenty-one');
  expect(capitalize('écran')).toBe('Écran');
  expect(capitalize('')).toBe('');
});
