import { describe, expect, test } from 'vitest';
import { askedAnchor } from '../../../src/client/places/asked-anchor.ts';
import { wordsOfPath } from '../../../src/client/places/lost-page.ts';
import { farFrom } from '../../../src/client/places/unknown-anchor.ts';
import { excerptOf } from '../../../src/client/search/excerpt.ts';
import { choicesIn, searchPart } from '../../../src/client/search/filters.ts';
import { passageOf, rangesOf } from '../../../src/client/search/marks.ts';
import { nearestOf } from '../../../src/client/search/nearest.ts';
import { oneWay, readQuery } from '../../../src/text/search/query.ts';

const simplify = oneWay('國報', '国报');
const query = (text: string): ReturnType<typeof readQuery> =>
  readQuery(text, new Set(['the', 'of']), simplify);
const markedIn = (text: string, asked: string): string[] =>
  rangesOf(text, query(asked), simplify).map(({ start, end }) => text.slice(start, end));

describe('what is marked', () => {
  test.each([
    ['The laws of Ürümqi', 'law urumqi', ['laws', 'Ürümqi']],
    ['It is the Guójiā Qíngbào Fǎ of 2017', 'guojia qingbaofa', ['Guójiā Qíngbào Fǎ']],
    ['国家情报法 and 國家情報法', '國家情報法', ['国家情报法']],
    ['the clause on 情报工作', '国家情报法', ['情报']],
    ['Under Article 7 the article', 'art. 7', ['Article 7']],
    ['a in it', 'a', ['a']],
    ['nothing here', 'camera', []],
  ])('in “%s” for “%s”', (text, asked, marks) => {
    expect(markedIn(text, asked)).toEqual(marks);
  });

  test('is found on arrival by a passage of the page with a few words around it, and every sign of it written safely', () => {
    const block = 'One two three four “safe-city”, five & six, seven eight.';
    const passage = passageOf(block, rangesOf(block, query('safe city'), simplify));
    expect(passage).toBe(
      `:~:text=${encodeURIComponent('two three four “safe-city”, five & six,').replace('-', '%2D')}`,
    );
    expect(passage).not.toMatch(/[&,#-]/);
    expect(passageOf(block, [])).toBeUndefined();
  });
});

describe('an excerpt', () => {
  const text = 'It opens here. ¦ Cameras were sold to the city. ¦ The law on cameras was passed. ¦ The end.';

  test('is the block that has most of the words, never two blocks', () => {
    expect(excerptOf(text, query('law camera'), simplify).text).toBe('The law on cameras was passed.');
  });

  test('is the beginning where no block has any', () => {
    expect(excerptOf(text, query('zzz'), simplify)).toEqual({
      text: 'It opens here.',
      ranges: [],
      passage: undefined,
    });
  });

  test('is cut around the first marked word', () => {
    const long = `${'word '.repeat(60)}camera ${'word '.repeat(60)}`;
    const { text: shown, ranges } = excerptOf(long, query('camera'), simplify);
    expect(shown.length).toBeLessThan(200);
    expect(ranges.map(({ start, end }) => shown.slice(start, end))).toEqual(['camera']);
  });

  test('marks a word that only the full text’s index knew, by its place', () => {
    const { text: shown, ranges } = excerptOf(
      'A title ¦ They were surveilled, “watched”.',
      query('surveil ance'),
      simplify,
      { also: [6], skipped: 1 },
    );
    expect(shown).toBe('They were surveilled, “watched”.');
    expect(ranges.map(({ start, end }) => shown.slice(start, end))).toEqual(['surveilled']);
    const seen = excerptOf('A title ¦ They were watched, “seen”.', query('zzz'), simplify, {
      also: [5, 6],
      skipped: 1,
    });
    expect(seen.ranges.map(({ start, end }) => seen.text.slice(start, end))).toEqual(['watched', 'seen']);
  });
});

describe('an address', () => {
  test('holds the query and the choices, and gives them back', () => {
    const part = searchPart('国家 & law', { kind: 'claim', language: 'zh' });
    expect(part).toBe(`?q=${encodeURIComponent('国家').replace(/%20/g, '+')}+%26+law&kind=claim&language=zh`);
    expect(choicesIn(new URLSearchParams(part))).toEqual({ kind: 'claim', language: 'zh' });
    expect(searchPart('', {})).toBe('');
  });

  test('that leads nowhere has words to look for', () => {
    expect(wordsOfPath('/chapters/social-credit.html')).toBe('social credit');
    expect(wordsOfPath('/%E5%A4%A9%E7%BD%91/')).toBe('天网');
    expect(wordsOfPath('/%E5%A4')).toBe('E5 A4');
    expect(wordsOfPath('/')).toBe('');
  });

  test('asks for an anchor, whole or cut in the middle of a letter', () => {
    expect(askedAnchor('#c-%E5%A4%A9')).toBe('c-天');
    expect(askedAnchor('#c-%E5%A4')).toBe('c-%E5%A4');
    expect(askedAnchor('')).toBeUndefined();
    expect(askedAnchor('#')).toBeUndefined();
  });
});

describe('what is near', () => {
  test('of names are those that are spelled most alike, each place once', () => {
    const names = [
      ['Skynet', '/a'],
      ['Sky Net', '/a'],
      ['Sharp Eyes', '/b'],
      ['Great Firewall', '/c'],
    ] as const;
    expect(nearestOf('skynte', names)).toEqual([['Sky Net', '/a']]);
    expect(nearestOf('qqqzzzxxx', names)).toEqual([]);
  });

  test('of anchors are those with most letters in common, or one within the other', () => {
    expect(farFrom('what-does-articel-7-say', 'what-does-article-7-say')).toBeLessThan(0.2);
    expect(farFrom('article-7', 'what-does-article-7-say')).toBeLessThan(0.6);
    expect(farFrom('zzz', 'what-does-article-7-say')).toBeGreaterThan(0.9);
    expect(farFrom('', 'x')).toBe(1);
  });
});
