import { expect, test } from 'vitest';
import { firstWords } from '../../src/text/first-words.ts';

test.each([
  ['a short text', 40, 'a short text'],
  ['exactly ten', 11, 'exactly ten'],
  ['words, that are cut', 6, 'words …'],
  ['a longer text that goes on', 13, 'a longer text …'],
  ['unbreakable', 5, 'unbre …'],
])('%s, cut at %d, is %s', (text, most, words) => {
  expect(firstWords(text, most)).toBe(words);
});
