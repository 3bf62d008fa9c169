import { describe, expect, test } from 'vitest';
import { isEmpty, oneWay, readQuery } from '../../../src/text/search/query.ts';

const small = new Set(['the', 'of', 'is', 'in']);
const simplify = oneWay('國報', '国报');
const read = (text: string): ReturnType<typeof readQuery> => readQuery(text, small, simplify);

describe('a query', () => {
  test('is its telling words, each once, and all of them written as one', () => {
    expect(read('the law of the Law')).toEqual({ words: ['law'], joined: 'thelawofthelaw', han: [] });
  });

  test('of small words alone is those', () => {
    expect(read('in the').words).toEqual(['in', 'the']);
  });

  test('in Chinese is its runs in one way of writing, beside the words around them', () => {
    expect(read('國家情報法 in China')).toEqual({ words: ['china'], joined: undefined, han: ['国家情报法'] });
  });

  test('of many words is the longest of them', () => {
    expect(read('can some force huawei to hand over customer data abroad').words).toHaveLength(6);
  });
});

describe('whatever is typed', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   \t\n\u00a0\u3000 '],
    ['punctuation', '…!?.,;:—()[]{}"\'“”'],
    ['signs of regular expressions', `.*+?^$${'{'}}()|[]\\/`],
    ['marks of direction', '\u200e\u200f\u202a\u202e\u2066\u2069'],
    ['emoji', '😀🇨🇳👩‍👩‍👧'],
    ['lone halves of letters', '\ud83d \udc00'],
  ])('%s is an empty query and no error', (_, text) => {
    expect(isEmpty(read(text))).toBe(true);
  });

  test.each([
    ['markup', '<script>alert(1)</script><img src=x onerror=y>'],
    ['mixed scripts', 'Xinjiang 新疆 شىنجاڭ བོད Україна'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand words', 'camera '.repeat(10_000)],
    ['ten thousand Chinese signs', '情报'.repeat(5_000)],
    ['a letter with a thousand accents', `e${'\u0301'.repeat(1_000)}`],
  ])('%s is a query of few and short words', (_, text) => {
    const { words, han, joined } = read(text);
    expect(isEmpty({ words, han, joined })).toBe(false);
    expect(words.length + han.length).toBeLessThanOrEqual(12);
    for (const word of [...words, ...han, joined ?? '']) expect(word.length).toBeLessThanOrEqual(24);
  });
});
