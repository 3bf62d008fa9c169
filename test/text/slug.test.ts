import { describe, expect, test } from 'vitest';
import { shortName, slugify, slugOfFirstWords, UniqueIds } from '../../src/text/slug.ts';

test.each([
  ['What is sold?', 'what-is-sold'],
  ['Ürümqi and Guójiā', 'urumqi-and-guojia'],
  ['  spaces  within  ', 'spaces-within'],
  ['It’s “quoted” – and dashed — twice', 'its-quoted-and-dashed-twice'],
  ['国家情报法 of 2017', '国家情报法-of-2017'],
  ['ئۈرۈمچى', 'ئۈرۈمچى'],
  ['བོད་ཡིག', 'བོདཡིག'],
  ['ひらがな', 'ひらがな'],
  ['한국', '한국'],
  ['<script>alert(1)</script>', 'scriptalert1script'],
  ['a"b\'c&d#e?f/g\\h', 'abcdefgh'],
  ['100 % of 5,000', '100-of-5000'],
  ['a\u202Eb\u200Bc', 'abc'],
  ['🎥', ''],
  ['⚠️ Warning', 'warning'],
  ['1️⃣ First', '1-first'],
  ['👩🏽‍🔬 Who measured', 'who-measured'],
  ['❤\ufe0f\u200d🔥', ''],
  ['©️ Rights', 'rights'],
  ['a\u3164b', 'ab'],
  ['…', ''],
  ['', ''],
  ['---', ''],
  ['A', 'a'],
])('%j becomes %j', (words, slug) => {
  expect(slugify(words)).toBe(slug);
});

test('a slug is its own slug', () => {
  for (const words of ['What is sold?', 'Ürümqi 国家', 'a — b'])
    expect(slugify(slugify(words))).toBe(slugify(words));
});

test('a slug is safe in an address and an attribute', () => {
  const signs = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('a');
  expect(slugify(signs)).not.toMatch(/[\s"'<>&#?/\\%=`{}]/);
});

test('the first words are taken, and no more', () => {
  expect(slugOfFirstWords('One two,  three\nfour five six seven', 6)).toBe('one-two-three-four-five-six');
  expect(slugOfFirstWords('One', 6)).toBe('one');
  expect(slugOfFirstWords('', 6)).toBe('');
});

test('an id is given once', () => {
  const ids = new UniqueIds();
  expect(['a', 'a', 'a', 'b'].map((id) => ids.take(id))).toEqual(['a', 'a-2', 'a-3', 'b']);
});

test('a name that looks like a numbered one does not collide with it', () => {
  const ids = new UniqueIds();
  expect(['a-2', 'a', 'a', 'a'].map((id) => ids.take(id))).toEqual(['a-2', 'a', 'a-3', 'a-4']);
});

test('a hundred thousand equal names are numbered without counting from one each time', () => {
  const ids = new UniqueIds();
  const given = Array.from({ length: 100_000 }, () => ids.take('p-text'));
  expect(new Set(given).size).toBe(100_000);
  expect(given.at(-1)).toBe('p-text-100000');
});

describe('shortName', () => {
  test('leaves a name that a file may have', () => {
    expect(shortName('when-was-it-lit')).toBe('when-was-it-lit');
    expect(shortName('海'.repeat(66))).toBe('海'.repeat(66));
  });
  test.each([
    ['Chinese', '海'.repeat(84)],
    ['Uyghur', 'ئۇيغۇر-'.repeat(30)],
    ['Latin', 'lighthouse-'.repeat(30)],
    ['emoji of four bytes', '🏮'.repeat(90)],
  ])('cuts a name of %s letters that no file may have, after a whole letter', (_script, slug) => {
    const short = shortName(slug);
    expect(new TextEncoder().encode(short).length).toBeLessThanOrEqual(200);
    expect(short).not.toContain('\ufffd');
    expect(slug.startsWith(short.replace(/-[a-z0-9]+$/, ''))).toBe(true);
  });
  test('keeps two long names apart that begin alike', () => {
    expect(shortName(`${'海'.repeat(90)}一`)).not.toBe(shortName(`${'海'.repeat(90)}二`));
  });
});
