import { describe, expect, test } from 'vitest';
import { holds, type Refusal } from '../../helpers/refusals.ts';
import { EDITION, load, SOURCES, swap, text } from '../../helpers/small-report.ts';

const EDITION_REFUSALS: readonly Refusal[] = [
  ['a title left out', 'title: Small\n', '', 'schema', 1, 'nothing in title', 'title'],
  ['a date without its day', 'date: 2026-01-02', 'date: 2026-01', 'date-exists', 4, '2026-01', 'day'],
  ['an address of a file', 'https://small.example/', 'file:///etc/', 'safe-url', 5, 'file:', 'address'],
  ['a script that is none', 'Hani: zh-Hans', 'Hano: zh-Hans', 'unknown-key', 8, 'Hano', 'Hani'],
  ['a floor below nought', 'notes: 1', 'notes: -1', 'schema', 10, '-1', 'floors.notes'],
  ['a floor that is no integer', 'notes: 1', 'notes: 1.5', 'schema', 10, '1.5', 'floors.notes'],
];

describe('each refusal of the edition is one fault', () => {
  test.each(EDITION_REFUSALS)('%s', (...refusal) => holds('data/edition.yaml', EDITION, refusal));
});

const PAGE = text('About', 'Who we are.');
const PAGE_REFUSALS: readonly Refusal[] = [
  ['a title left out', 'title: About\n', '', 'schema', 2, 'nothing in title', 'title'],
  ['a field that is none', 'title: About', 'title: About\ntags: x', 'unknown-key', 3, 'tags', 'remove'],
  [
    'HTML in a title',
    'title: About',
    'title: <b>About</b>',
    'no-markup-in-data',
    2,
    '<b>',
    'write the words',
  ],
  ['an order on a page', 'title: About', 'title: About\norder: 3', 'unknown-key', 3, 'order', 'remove'],
  ['malformed front matter', 'title: About', 'title: "About', 'yaml-syntax', 3, 'quote', 'quotes'],
];

describe('each refusal of a front matter is one fault, on its line of the file', () => {
  test.each(PAGE_REFUSALS)('%s', (...refusal) => holds('content/pages/about.mdx', PAGE, refusal));
});

test('words in angle brackets that are no HTML are words', () => {
  expect(
    load({ 'data/sources/all.yaml': swap(SOURCES, 'family: Doe, given: Jane', "literal: '<kes>'") }).faults,
  ).toEqual([]);
  expect(
    load({ 'data/sources/all.yaml': swap(SOURCES, 'Cameras abroad', 'a < b and c > d & e') }).faults,
  ).toEqual([]);
});

test('two things wrong in one record are two faults, and the other records are still read', () => {
  const { report, faults } = load({
    'data/sources/all.yaml': swap(swap(SOURCES, 'type: report', 'type: x'), 'kind: secondary', 'kind: x'),
  });
  expect(faults.map((f) => [f.rule, f.line])).toEqual([
    ['schema', 2],
    ['schema', 9],
  ]);
  expect([...report.sources.keys()]).toEqual(['npc-2017-law', 'roe-2001-heard']);
});

test('a long value is shown by its beginning', () => {
  const { faults } = load({
    'data/sources/all.yaml': swap(SOURCES, 'type: report', `type: ${'x'.repeat(1_000_000)}`),
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]?.found.length).toBeLessThan(120);
});
