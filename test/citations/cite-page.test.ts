import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { type CitedPage, citePage } from '../../src/citations/cite-page.ts';
import { en } from '../../src/text/interface/en.ts';
import { sound } from '../helpers/small-report.ts';

const report = sound();
const cited = (page: CitedPage): string[] =>
  citePage(report, page, en).map(({ name, reference }) => `${name}: ${textOf(reference)}`);

test('a page of the report is cited by the engine in each style, with the report as author and the edition as date', () => {
  expect(
    cited({
      id: 'cameras',
      title: 'Kenya bought most cameras',
      address: 'https://small.example/figures/cameras/',
    }),
  ).toEqual([
    'Chicago: Small. “Kenya Bought Most Cameras,” January 2, 2026. https://small.example/figures/cameras/.',
    'APA: Small. (2026, January 2). Kenya bought most cameras. https://small.example/figures/cameras/',
    'MLA: Small. Kenya Bought Most Cameras. 2 Jan. 2026, https://small.example/figures/cameras/.',
  ]);
});

test('a sentence keeps its capitals where a style would change those of a title', () => {
  const [chicago = '', apa = ''] = cited({
    id: 'c',
    title: 'Claim x: They sold it to Kenya',
    address: 'https://small.example/c/',
    keepsCase: true,
  });
  expect(chicago).toContain('Claim x: They sold it to Kenya');
  expect(apa).toContain('Claim x: They sold it to Kenya');
});

test('what was cited before changes nothing', () => {
  const page = { id: 'first', title: 'One', address: 'https://small.example/1/' };
  const before = cited(page);
  cited({ id: 'second', title: 'Two', address: 'https://small.example/2/' });
  expect(cited(page)).toEqual(before);
});
