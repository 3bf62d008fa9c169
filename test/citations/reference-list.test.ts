import { expect, test } from 'vitest';
import { createFormatter } from '../../src/citations/formatter.ts';
import { referenceGroups } from '../../src/citations/reference-list.ts';
import { readableAddress } from '../../src/citations/to-hast.ts';
import { en } from '../../src/text/interface/en.ts';
import { withBody } from '../helpers/small-report.ts';

const record = (id: string, author: string): string =>
  `- { id: ${id}, type: book, title: T, author: [{ literal: "${author}" }], issued: '2000', language: en, kind: primary, checked: read }\n`;

test('only what is cited is listed, by what is printed, grouped by its letter, accents and articles aside', () => {
  const names = {
    a: 'zebra',
    b: 'Émile',
    c: 'The Eagle',
    d: '360 Cameras',
    e: '王小明',
    f: 'Echo',
    g: 'Uncited',
  };
  const more = Object.entries(names).map(([id, name]) => record(`x-${id}`, name));
  const report = withBody('A [@x-a; @x-b; @x-c]. B [@x-d; @x-e; @x-f].', {
    'data/sources/more.yaml': more.join(''),
  });
  const groups = referenceGroups(report, createFormatter(report), { style: 'apa', words: en });
  expect(groups.map((group) => [group.letter, group.items.map((entry) => entry.key)])).toEqual([
    ['#', ['x-d', 'x-e']],
    ['E', ['x-c', 'x-f', 'x-b']],
    ['Z', ['x-a']],
  ]);
  expect(groups[0]?.items[0]?.source.title).toBe('T');
});

test('a report that cites nothing has an empty list', () => {
  const report = withBody('Nothing.');
  expect(referenceGroups(report, createFormatter(report), { style: 'mla', words: en })).toEqual([]);
});

test.each([
  ['https://example.org/%E5%A4%A9%E7%BD%91', 'https://example.org/天网'],
  ['https://example.org/a%20b', 'https://example.org/a%20b'],
  ['https://example.org/%E2%80%AEgpj.exe', 'https://example.org/%E2%80%AEgpj.exe'],
  ['https://example.org/%00', 'https://example.org/%00'],
  ['https://example.org/%E5%A4', 'https://example.org/%E5%A4'],
  ['https://example.org/100%', 'https://example.org/100%'],
  ['https://example.org/?q=%26%3D', 'https://example.org/?q=%26%3D'],
])('the address %s is shown as %s', (address, shown) => {
  expect(readableAddress(address)).toBe(shown);
});
