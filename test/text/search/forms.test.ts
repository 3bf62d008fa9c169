import { describe, expect, test } from 'vitest';
import { articlesIn, hanNumber } from '../../../src/text/search/articles.ts';
import { editDistance } from '../../../src/text/search/edit-distance.ts';
import { fold } from '../../../src/text/search/fold.ts';
import { hanKeys, joinedKeys, signTable, toPinyin, toSimplified } from '../../../src/text/search/names.ts';
import { joinedForm, tokensOf } from '../../../src/text/search/tokens.ts';

const formsOf = (text: string): string[] => tokensOf(text).map(({ form }) => form);

describe('the one form of a word', () => {
  test.each([
    ['Ürümqi', 'urumqi'],
    ['guójiā qíngbào fǎ', 'guojia qingbao fa'],
    ["Xi’an, xi'an, xiʼan", 'xian, xian, xian'],
    ['ＨＩＫＶＩＳＩＯＮ', 'hikvision'],
    ['Straße Łódź Ærø', 'strasse lodz aero'],
    ['\u202bUi\u200bghur\u00ad\u202c', 'uighur'],
  ])('of “%s” is “%s”', (written, form) => {
    expect(fold(written)).toBe(form);
    expect(fold(form)).toBe(form);
  });

  test('is the same for a Uyghur name from a Uyghur, a Persian and an Arabic keyboard', () => {
    expect(fold('ئۈرۈمچی')).toBe(fold('ئۈرۈمچى'));
    expect(fold('قەشقەر')).toBe(fold('قهشقهر'));
    expect(fold('ئۇيـــغۇر')).toBe(fold('ئۇيغۇر'));
  });

  test('keeps the vowels of Tibetan, which are letters of their own', () => {
    expect(fold('བོད')).not.toBe(fold('བད'));
  });
});

describe('the words of a text', () => {
  test('are without the plural’s s, the owner’s s and two endings', () => {
    expect(formsOf("Uyghurs’ policies, China's cameras were detained: censorship")).toEqual([
      'uyghur',
      'policy',
      'china',
      'camera',
      'were',
      'detain',
      'censor',
    ]);
    expect(formsOf('this business was indeed in the analysis of Texas')).toEqual([
      'this',
      'business',
      'was',
      'indeed',
      'in',
      'the',
      'analysis',
      'of',
      'texa',
    ]);
  });

  test('name an article of a law in one word, in English and in Chinese', () => {
    expect(formsOf('Article 7, art. 28, arts. 14')).toEqual(['article7', 'article28', 'article14']);
    expect(formsOf('国家情报法第七条')).toEqual(['国家情报法', 'article7']);
    expect(formsOf('第二十八條')).toEqual(['article28']);
    expect(formsOf('part 7 of the smart article')).toEqual(['part', '7', 'of', 'the', 'smart', 'article']);
  });

  test('are numbers as they are meant, and never a sign alone', () => {
    expect(formsOf('1.5 million of 1,000,000; 5G')).toEqual(['1.5', 'million', 'of', '1000000', '5g']);
    expect(formsOf(' … — () [] * + ? \\ . 😀 🇨🇳 ')).toEqual([]);
  });

  test('stand where they are written', () => {
    const text = 'In Ürümqi’s streets 天网 looks on';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'In',
      'Ürümqi’s',
      'streets',
      '天网',
      'looks',
      'on',
    ]);
  });
});

describe('the keys of a name', () => {
  test('begin at each character of a Chinese name', () => {
    expect(hanKeys('国家情报法')).toEqual(['国家情报法', '家情报法', '情报法', '报法', '法']);
  });

  test('are the name written as one, from each of its words on', () => {
    expect(joinedKeys('Guójiā Qíngbào Fǎ')).toEqual(['guojiaqingbaofa', 'qingbaofa', 'fa']);
    expect(joinedForm('Gōng’ān Bù')).toBe('gonganbu');
  });

  test('are pinyin without tones for a title in Chinese', () => {
    expect(toPinyin('国家情报法 (2017)')).toBe('guo jia qing bao fa');
    expect(toPinyin('National Intelligence Law')).toBe('');
  });

  test('are the same for both ways of writing Chinese, by a table of no more signs than are used', () => {
    const simplify = toSimplified();
    expect(simplify('國家情報法 維吾爾特別法庭')).toBe('国家情报法 维吾尔特别法庭');
    const { from, to } = signTable(['国家情报法']);
    expect([...from].length).toBe([...to].length);
    expect(from).toContain('國');
    expect([...to].every((sign) => '国家情报法'.includes(sign))).toBe(true);
  });
});

describe('articles', () => {
  test('of a locator are taken apart, but not a range that names half a law', () => {
    expect(articlesIn('14–17, 27')).toEqual([14, 15, 16, 17, 27]);
    expect(articlesIn('1–200')).toEqual([1]);
    expect(articlesIn('17–14')).toEqual([17]);
  });

  test.each([
    ['七', 7],
    ['十', 10],
    ['二十八', 28],
    ['一百零三', 103],
    ['28', 28],
  ])('in Chinese, %s, are numbers', (words, number) => {
    expect(hanNumber(words)).toBe(number);
  });
});

test.each([
  ['hikvison', 'hikvision', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['same', 'same', 0],
])('from “%s” to “%s” it is %i letters', (a, b, far) => {
  expect(editDistance(a, b)).toBe(far);
  expect(editDistance(b, a)).toBe(far);
});
