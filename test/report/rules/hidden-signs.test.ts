import { expect, test } from 'vitest';
import { hiddenInText, hiddenSigns, showHidden } from '../../../src/report/rules/hidden-signs.ts';

test.each([
  ['a zero-width space', 'light\u200bhouse', 'light‹U+200B, zero-width space›house'],
  ['a soft hyphen', 'keep\u00aders', 'keep‹U+00AD, soft hyphen›ers'],
  ['a word joiner', 'and\u2060oil', 'and‹U+2060, word joiner›oil'],
  ['a mark of direction', 'keepers\u200e', 'keepers‹U+200E, left-to-right mark›'],
  ['a byte order mark', '\ufeffOne', '‹U+FEFF, byte order mark›One'],
  ['an override', 'a\u202eb', 'a‹U+202E›b'],
  ['an isolate', '\u2068a\u2069', '‹U+2068›a‹U+2069›'],
  ['a lost letter', 'M\ufffdnch', 'M‹U+FFFD, a letter that was lost›nch'],
  ['a line separator', 'a\u2028b', 'a‹U+2028, line separator›b'],
  ['a letter of private use', 'a\ue000', 'a‹U+E000›'],
  ['one far away', 'a\u{f0000}', 'a‹U+F0000›'],
  ['a tag', 'a\u{e0041}', 'a‹U+E0041›'],
  ['a Hangul filler', 'a\u3164b', 'a‹U+3164, Hangul filler›b'],
  ['a joiner between Latin letters', 'a\u200db', 'a‹U+200D, zero-width joiner›b'],
  ['a non-joiner at an end', 'a\u200c', 'a‹U+200C, zero-width non-joiner›'],
])('%s is hidden, and told by its name', (_name, words, shown) => {
  expect(hiddenSigns(words).length).toBeGreaterThan(0);
  expect(showHidden(words)).toBe(shown);
});

test.each([
  ['Persian with its joiners', 'می\u200cخواهم'],
  ['Hindi with its joiners', 'क्\u200dष'],
  ['a picture of several', '👩🏽\u200d🔬 and ❤\ufe0f\u200d🔥'],
  ['a picture in colour', '⚠\ufe0f'],
  ['a variant of a Han letter', '葛\u{e0100}城'],
  ['spaces that are seen', 'a\u00a0b\u2009c\u3000d\te\nf'],
  ['accents apart from their letters', 'e\u0301'],
  ['Tibetan and Uyghur', 'བོད་ལྗོངས ئۇيغۇر'],
])('%s has no hidden sign', (_name, words) => {
  expect(hiddenSigns(words)).toEqual([]);
});

test('in an author’s text marks of direction are allowed, and overrides are not', () => {
  expect(hiddenInText('(ئۇيغۇر)\u200f, \u2068a\u2069')).toEqual([]);
  expect(hiddenInText('a\u202eb').map(({ index }) => index)).toEqual([1]);
});
