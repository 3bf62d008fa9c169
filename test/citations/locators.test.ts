import { expect, test } from 'vitest';
import { createFormatter } from '../../src/citations/formatter.ts';
import { readCitation, readLocator } from '../../src/text/citation-syntax.ts';
import { sound } from '../helpers/small-report.ts';

const formatter = createFormatter(sound());

test.each([
  ['table 3-2', 'tbl. 3-2'],
  ['fig. 2-3', 'fig. 2-3'],
  ['§ 230-c', 'sec. 230-c'],
  ['sec. 12-1-4', 'sec. 12-1-4'],
  ['app. B-2', 'app. B-2'],
  ['art. 7, para. 2', 'art. 7, para. 2'],
  ['art. 17, second paragraph', 'art. 17, second paragraph'],
  ['art. 4(3)-(4)', 'art. 4(3)-(4)'],
  ['table 3, row 1, and note', 'tbl. 3, row 1, and note'],
  ['ch. 2, "Lamps and Bells"', 'chap. 2, "Lamps and Bells"'],
  ['¶ 41(a)', 'para. 41(a)'],
  ['§§ 7', 'sec. 7'],
  ['rule 10b-5', 'r. 10b-5'],
])('one place as it is typed is one place: %s', (typed, printed) => {
  expect(formatter.note('doe-2019-cameras', readLocator(typed))).toContain(`, ${printed}`);
});

test.each([
  ['tables 3-4', 'tbls. 3–4'],
  ['fig. 2–3', 'figs. 2–3'],
  ['figs. 2-3', 'figs. 2–3'],
  ['§§ 12-13', 'secs. 12–13'],
  ['secs. 230-c', 'secs. 230-c'],
  ['art. 7, 9', 'arts. 7, 9'],
  ['art. 7 and 9', 'arts. 7 and 9'],
  ['art. 7 & 9', 'arts. 7 &amp; 9'],
  ['arts. 7, para. 2', 'arts. 7, para. 2'],
  ['app. A, C', 'apps. A, C'],
  ['apps. A-C', 'apps. A–C'],
  ['sec. 2.3 to 2.8', 'secs. 2.3 to 2.8'],
  ['tables 3-2 and 3-4', 'tbls. 3-2 and 3-4'],
  ['ch. 2 - 4', 'chaps. 2–4'],
  ['ch. 2--4', 'chaps. 2–4'],
])('several places as they are typed are several: %s', (typed, printed) => {
  expect(formatter.note('doe-2019-cameras', readLocator(typed))).toContain(`, ${printed}`);
});

test('a page is printed without a label, with a dash only where it is a range', () => {
  const pages = ['p. 13', 'pp. 13-14', 'p. 13-14', 'p. 12-1', 'pp. 12-1–12-9', 'p. A-4', 'pp. 3, 5-7'];
  const printed = pages.map(
    (page) => /\), (.+?), <a /.exec(formatter.note('doe-2019-cameras', readLocator(page)))?.[1],
  );
  expect(printed).toEqual(['13', '13–14', '13–14', '12-1', '12-1–12-9', 'A-4', '3, 5–7']);
});

test('each word of a place is there once, whatever it is', () => {
  for (const place of ['art. 7, para. 2, sentence 1', 'table 3-2 (lower half)', '"Findings, part 2 and 3"']) {
    const read = readCitation(`@doe-2019-cameras, ${place}`);
    if (read.kind !== 'items') throw new Error(place);
    const words = (read.items[0]?.locator?.text ?? '').replaceAll('"', '');
    expect(formatter.note('doe-2019-cameras', read.items[0]?.locator).split(words)).toHaveLength(2);
  }
});
