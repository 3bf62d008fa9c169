import { describe, expect, test } from 'vitest';
import { fingerprint, isFingerprint, normalizeWords, similarity } from '../../src/text/fingerprint.ts';

const LAMPS =
  'The first lamps of the coast burned coal in open baskets, and a keeper who slept was fined a day of pay. Glass came later, and with it oil, which could be left alone for an hour on a calm night.';
const PILOTS =
  'Pilots paid for every light that they passed, by the ton of the ship and not by the mile, until the harbour took the lights over and the toll became a tax that nobody had voted for.';

const like = (a: string, b: string): number => similarity(fingerprint(a), fingerprint(b));

describe('a fingerprint', () => {
  test('is short, has no space, and is the same wherever and whenever it is made', () => {
    expect(fingerprint(LAMPS)).toBe('iNpH5l.JwZRPER4tCw5xllTkD5jj8iMPpyhOPVH5YBGk5in7qSIhgyy');
    expect(fingerprint('国家情报法')).toBe('Oo9KwP.2yz0U3jdqmSCx3TOKDIFCjTiRIBbeintbwAaEos74QkTHB4o');
  });

  test.each([
    ['nothing', ''],
    ['a space', ' '],
    ['punctuation', '…'],
    ['a sign beyond the plane', '🎥'],
    ['half a sign', '\ud83c'],
    ['100,000 words', 'word '.repeat(100_000)],
  ])('is made of %s too', (_name, words) => {
    expect(isFingerprint(fingerprint(words))).toBe(true);
    expect(like(words, words)).toBe(1);
  });

  test.each([
    '',
    'abc',
    fingerprint(LAMPS).slice(1),
    `${fingerprint(LAMPS)}a`,
    fingerprint(LAMPS).replace('.', '-'),
  ])('“%s” is none, and is like nothing', (text) => {
    expect(isFingerprint(text)).toBe(false);
    expect(similarity(text, fingerprint(LAMPS))).toBe(0);
  });
});

describe('two texts are the same', () => {
  test.each([
    ['straight and curly quotation marks', `“It's so,” she said…`, '"It’s so," she said...'],
    ['line breaks and spaces', 'One  two\n three\u00a0four ', 'One two three four'],
    ['the two ways to write an accent', 'Ürümqi', 'U\u0308ru\u0308mqi'],
    ['invisible signs', 'sur\u00advei\u200bllance\u200f', 'surveillance'],
  ])('when they differ in %s only', (_name, a, b) => {
    expect(normalizeWords(a)).toBe(normalizeWords(b));
    expect(like(a, b)).toBe(1);
  });

  test.each([
    ['a capital', 'the law', 'The law'],
    ['a comma', 'cameras, he said', 'cameras he said'],
    ['an order of words without pairs', 'a b', 'b a'],
  ])('but not when they differ in %s', (_name, a, b) => {
    expect(like(a, b)).toBeLessThan(1);
  });
});

describe('two texts are alike by what they share', () => {
  const [first, second] = [LAMPS.slice(0, LAMPS.indexOf('Glass') - 1), LAMPS.slice(LAMPS.indexOf('Glass'))];
  test.each([
    ['a text and another on the same coast', LAMPS, PILOTS, 0, 0.15],
    [
      'a text with its first three words written otherwise',
      LAMPS,
      LAMPS.replace('The first lamps', 'Early lights'),
      0.7,
      0.99,
    ],
    ['a text with a sentence more', LAMPS, `${LAMPS} Gas was tried in 1901.`, 0.75, 0.99],
    ['a text and its first half', LAMPS, first, 0.35, 0.65],
    ['a text and its second half', LAMPS, second, 0.35, 0.65],
    ['its two halves', first, second, 0, 0.2],
    ['a text and itself in capitals', LAMPS, LAMPS.toUpperCase(), 0.99, 0.99],
    [
      'Chinese, of which one sign changed',
      '任何组织和公民都应当依法支持国家情报工作',
      '任何组织和个人都应当依法支持国家情报工作',
      0.6,
      0.95,
    ],
    ['Chinese and other Chinese', '任何组织和公民都应当依法支持', '网络运营者不得泄露其收集的信息', 0, 0.2],
    [
      'Uyghur, of which one word changed',
      'شىنجاڭ ئۇيغۇر ئاپتونوم رايونى بۈگۈن',
      'شىنجاڭ ئۇيغۇر ئاپتونوم رايونى ئەتە',
      0.35,
      0.85,
    ],
  ])('%s', (_name, a, b, least, most) => {
    expect(like(a, b)).toBeGreaterThanOrEqual(least);
    expect(like(a, b)).toBeLessThanOrEqual(most);
    expect(like(b, a)).toBe(like(a, b));
  });

  test('the similarity estimates the share of words and pairs within 0.2, for every cut of a text', () => {
    const words = LAMPS.split(' ');
    for (let cut = 4; cut < words.length; cut += 3) {
      // What is cut off is about the share of the words: nearly none of them stands twice.
      expect(
        Math.abs(like(LAMPS, words.slice(0, cut).join(' ')) - cut / words.length),
        String(cut),
      ).toBeLessThan(0.2);
    }
  });
});
