import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { citePages } from '../../src/citations/cite-page.ts';
import { en } from '../../src/text/interface/en.ts';
import { sound } from '../helpers/small-report.ts';

test('a page of the report is cited by the engine in each style, with the edition as author and date', () => {
  const page = { id: 'cameras', title: 'Kenya bought most cameras', address: 'https://small.example/figures/cameras/' };
  const cited = citePages(sound(), [page], en).get('cameras') ?? [];
  expect(cited.map(({ name, reference }) => [name, textOf(reference)])).toEqual([
    ['Chicago', 'Small. “Kenya Bought Most Cameras,” January 2, 2026. https://small.example/figures/cameras/.'],
    ['APA', 'Small. (2026, January 2). Kenya bought most cameras. https://small.example/figures/cameras/'],
    ['MLA', 'Small. Kenya Bought Most Cameras. 2 Jan. 2026, https://small.example/figures/cameras/.'],
  ]);
});
