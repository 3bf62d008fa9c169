import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { citeReport } from '../../src/citations/cite-report.ts';
import { en } from '../../src/text/interface/en.ts';
import { sound } from '../helpers/small-report.ts';

test('the report and a chapter are cited with edition and permanent address in each style', () => {
  const { whole, chapters } = citeReport(sound(), en);
  const written = [whole, chapters.get('first') ?? []].map((cited) => cited.map(({ reference }) => textOf(reference)));
  expect(written).toEqual([
    [
      'Small. “Small: A Small Report,” January 2, 2026. https://small.example/.',
      'Small. (2026, January 2). Small: A small report. https://small.example/',
      'Small. Small: A Small Report. 2 Jan. 2026, https://small.example/.',
    ],
    [
      'Small. “Chapter 1.” Small, January 2, 2026. https://small.example/chapters/first/.',
      'Small. (2026, January 2). Chapter 1. Small. https://small.example/chapters/first/',
      'Small. “Chapter 1.” Small, 2 Jan. 2026, https://small.example/chapters/first/.',
    ],
  ]);
});
