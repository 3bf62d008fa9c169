import { describe, expect, test } from 'vitest';
import { cutSentences } from '../../../../src/checks/report/honesty/cut-sentences.ts';
import { isSameNumber, numbersIn } from '../../../../src/checks/report/honesty/numbers-in.ts';
import { paragraphsOf } from '../../../../src/checks/report/honesty/paragraphs.ts';
import {
  countWords,
  partsOfQuotation,
  quotationsIn,
} from '../../../../src/checks/report/honesty/quotations-in.ts';
import { wordFinder } from '../../../../src/checks/report/honesty/word-list.ts';
import { withBody } from '../../../helpers/small-report.ts';

describe('numbers', () => {
  test.each([
    ['They had 1,400 cameras and 4.1 people.', [1400, 4.1]],
    ['In 2019 it was 1.3 billion, then two hundred and twenty-one.', [2019, 1.3, 2, 21]],
    ['Nineteen of ninety.', [19, 90]],
    ['On 25 September 2019, 54 per cent.', [25, 2019, 54]],
    ['Twenty million.', [20]],
  ])('in “%s” are read', (words, values) => {
    expect(numbersIn(words).map(({ value }) => value)).toEqual(values);
  });

  test.each([
    'Article 7 and Articles 13 and 18 and Arts 28, 35 and 77',
    'Order No. 151, section 702 and chapter 3',
    '5G, G7, COVID-19, AES256, 996号 and 3D',
    'fourfold, oneself, tenant, often',
    '',
  ])('that are names or parts of words are left out of “%s”', (words) => {
    expect(numbersIn(words)).toEqual([]);
  });

  test('are the same by what they say or by what they amount to', () => {
    const same = (a: string, b: string): boolean => {
      const [one, other] = [numbersIn(a)[0], numbersIn(b)[0]];
      return one !== undefined && other !== undefined && isSameNumber(one, other);
    };
    expect(same('1,300 million', '1.3 billion')).toBe(true);
    expect(same('twenty', '20')).toBe(true);
    expect(same('1.3', '1.3 billion')).toBe(true);
    expect(same('1.3 million', '1.3 billion')).toBe(false);
    expect(same('12', '13')).toBe(false);
  });
});

test.each([
  ['One. Two? “Three!” Four', ['One. ', 'Two? ', '“Three!” ', 'Four']],
  [
    'Mr. Doe and J. Roe v. Poe, No. 12, met. They left.',
    ['Mr. Doe and J. Roe v. Poe, No. 12, met. ', 'They left.'],
  ],
  ['It cost 3.5 yuan. 天网 is the name.', ['It cost 3.5 yuan. ', '天网 is the name.']],
  ['no end', ['no end']],
  ['', []],
])('“%s” is cut into its sentences without losing a sign', (text, sentences) => {
  expect(cutSentences(text).map(({ from, to }) => text.slice(from, to))).toEqual(sentences);
});

describe('quotations', () => {
  test('are what stands between quotation marks, with those inside them', () => {
    expect(quotationsIn('He said “so ‘it’ is” and "no".').map(({ words }) => words)).toEqual([
      'so ‘it’ is',
      'no',
    ]);
  });

  test('are counted in words, two Han signs for one', () => {
    expect(countWords('a well-known state’s 1,400 cameras')).toBe(5);
    expect(countWords('应当如实提供，不得拒绝')).toBe(5);
  });

  test('are compared in the parts that were left as they were', () => {
    expect(partsOfQuotation('“It’s [his] own … house.”')).toEqual(["it's", 'own', 'house']);
  });
});

describe('words of a list', () => {
  const find = wordFinder(
    [{ word: 'accus-' }, { word: 'the reds', before: ['are'] }, { word: 'so-called' }],
    (entry) => entry,
  );
  test.each([
    ['He Accused and accuses.', ['Accused', 'accuses']],
    ['The reds are here; the reds, too.', ['The reds', 'the reds']],
    ['so-called', ['so-called']],
    ['recused, the reds came, the reds’ hats, the reds-only club', []],
  ])('are found in “%s”', (words, found) => {
    expect(find(words).map(({ text }) => text)).toEqual(found);
  });

  test('an empty list finds nothing', () => {
    expect(wordFinder([], (word: string) => ({ word }))('anything')).toEqual([]);
  });
});

test('a paragraph is its words as printed, with its claims, values and calls where they stand', () => {
  const report = withBody(
    'By <Claim id="cameras-in-63">a count of <Value of="cameras-in-63.countries" /> countries</Claim>.[@doe-2019-cameras] See [there](/about/).\n\n| A | B |\n| --- | --- |\n| 1 | 2[^n] |\n\n[^n]: A remark.',
  );
  const [text] = report.chapters;
  const [first, head, row, remark] = text ? paragraphsOf(report, text) : [];
  expect(first?.words).toBe('By a count of 63 countries. See there.');
  const slice = ({ from, to }: { from: number; to: number }): string | undefined =>
    first?.words.slice(from, to);
  expect(first?.claims.map((claim) => [claim.id, slice(claim)])).toEqual([
    ['cameras-in-63', 'a count of 63 countries'],
  ]);
  expect(first?.values.map((value) => [value.claim, slice(value)])).toEqual([['cameras-in-63', '63']]);
  expect(first?.calls).toEqual([
    { kind: 'citation', at: 27, keys: ['doe-2019-cameras'] },
    { kind: 'link', at: 37, keys: [] },
  ]);
  expect([head?.words, row?.words]).toEqual(['A; B; ', '1; 2; ']);
  expect(row?.calls.map(({ kind }) => kind)).toEqual(['footnote']);
  expect(remark).toMatchObject({ kind: 'footnote', words: 'A remark.' });
});
