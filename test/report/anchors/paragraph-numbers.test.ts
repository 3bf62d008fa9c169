import { describe, expect, test } from 'vitest';
import { readLock } from '../../../src/report/anchors/lock-file.ts';
import { nextLock } from '../../../src/report/anchors/next-lock.ts';
import { isNumber } from '../../../src/report/anchors/number-form.ts';
import {
  chapterNumbers,
  chapterNumbersOf,
  type Numbered,
  numberAt,
  numbersOf,
} from '../../../src/report/anchors/paragraph-numbers.ts';
import type { Report } from '../../../src/report/report.ts';
import { withBody } from '../../helpers/small-report.ts';

const paragraphs = (...ids: string[]): Numbered[] => ids.map((id) => ({ ids: [id] }));
const published = (numbers: Record<string, string>): Map<string, string> => new Map(Object.entries(numbers));

describe('the paragraphs of a chapter', () => {
  test('are counted from one where none has been published', () => {
    expect(numbersOf('3', paragraphs('a', 'b', 'c'), new Map())).toEqual(['3.1', '3.2', '3.3']);
  });

  test('keep their numbers wherever they stand, and one at the end goes on counting', () => {
    const known = published({ a: '3.1', b: '3.2', c: '3.3' });
    expect(numbersOf('3', paragraphs('c', 'a', 'b', 'new'), known)).toEqual(['3.3', '3.1', '3.2', '3.4']);
  });

  test('that came between others have the number before them with a letter, once more after an edition with letters', () => {
    const known = published({ a: '3.1', b: '3.2' });
    expect(numbersOf('3', paragraphs('x', 'a', 'y', 'z', 'b'), known)).toEqual([
      '3.0a',
      '3.1',
      '3.1a',
      '3.1b',
      '3.2',
    ]);
    const later = published({ a: '3.1', y: '3.1a', b: '3.2' });
    expect(numbersOf('3', paragraphs('a', 'between', 'y', 'b'), later)).toEqual([
      '3.1',
      '3.1b',
      '3.1a',
      '3.2',
    ]);
  });

  test('never get the number of one that is gone', () => {
    const known = published({ a: '3.1', gone: '3.2', b: '3.3', goneToo: '3.4' });
    expect(numbersOf('3', paragraphs('a', 'new', 'b', 'last'), known)).toEqual(['3.1', '3.1a', '3.3', '3.5']);
  });

  test('are known by the claim in them where they got an address of their own', () => {
    const known = published({ 'c-x': '3.1', b: '3.2' });
    expect(numbersOf('3', [{ ids: ['p-new', 'c-x'] }, { ids: ['b'] }], known)).toEqual(['3.1', '3.2']);
    // The claim leaves the paragraph: the number stays with the words that were known first.
    const both = published({ 'p-new': '3.1', 'c-x': '3.1', b: '3.2' });
    expect(numbersOf('3', [{ ids: ['p-new'] }, { ids: ['c-x'] }, { ids: ['b'] }], both)).toEqual([
      '3.1',
      '3.1a',
      '3.2',
    ]);
  });

  test('do not run out of letters', () => {
    const many = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const numbers = numbersOf('1', paragraphs('a', ...many, 'b'), published({ a: '1.1', b: '1.2' }));
    expect(new Set(numbers).size).toBe(62);
    expect(numbers.every(isNumber)).toBe(true);
  });
});

test('chapters keep their numbers, and one that came later has a number that none ever had', () => {
  expect(chapterNumbersOf(['a', 'b'], new Map(), [])).toEqual(['1', '2']);
  expect(chapterNumbersOf(['new', 'a', 'b'], published({ a: '1', b: '3' }), ['1', '2', '3'])).toEqual([
    '4',
    '1',
    '3',
  ]);
});

describe('a report', () => {
  const body =
    '## One\n\nFirst words here.\n\n- An item of a list.\n- Another item.\n\n## Two\n\nThe last words.';
  const report = withBody(body);
  const path = '/chapters/first/';

  test('numbers each paragraph and item that has an address, and nothing else', () => {
    const ids = report.chapters[0]?.prose.anchors ?? [];
    const numbers = ids.map((id) => numberAt(report, `${path}#${id}`));
    expect(chapterNumbers(report).get('first')).toBe('1');
    expect(numbers.filter((number) => number !== undefined)).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect(numberAt(report, `${path}#one`)).toBeUndefined();
  });

  test('writes its numbers into the lock, and takes them from there: a paragraph before all others moves none', () => {
    const { lock } = readLock(nextLock(report).text);
    expect([...lock.values()].flatMap(({ number }) => number ?? []).length).toBe(5);
    const published: Report = { ...report, anchors: { ...report.anchors, lock } };
    const { chapters } = withBody(`Words before everything else.\n\n${body}`);
    const later: Report = { ...published, chapters };
    const passages = chapters[0]?.prose.anchors ?? [];
    expect(passages.flatMap((id) => numberAt(later, `${path}#${id}`) ?? [])).toEqual([
      '1.0a',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
    ]);
  });
});
