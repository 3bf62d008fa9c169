import { expect, test } from 'vitest';
import { holdRules, rule } from '../../helpers/rule-cases.ts';
import { check, type Files, swap, TABLE } from '../../helpers/small-report.ts';

const SPEC = `chapter: first
table: sales
kind: choropleth
title: A map
subtitle: What
reading: How
limits: [Few.]
as_of: '2019'
country: country
fill: [who_says]
categories:
  - { value: doe-2019-cameras, label: Doe, style: 1 }
  - { value: npc-2017-law, label: a law, style: 2 }
absent: not in the table
`;
const CODES = TABLE.replace('Kenya', 'KEN').replace('Chad', 'TCD');

function files(table: string, spec = SPEC): Files {
  return { 'data/tables/sales.csv': table, 'data/figures/map.yaml': spec };
}

holdRules([
  rule(
    'table-cell',
    'a country that is not on the map',
    files(CODES.replace('TCD', 'TCX')),
    ['data/tables/sales.csv', 4],
    ['TCX', 'write'],
    files(CODES),
  ),
  rule(
    'figure-rows',
    'a country whose category has no colour',
    files(CODES, swap(SPEC, 'value: npc-2017-law', 'value: npc-2017-laws')),
    ['data/figures/map.yaml', 12],
    ['npc-2017-law', 'categories'],
    files(CODES),
  ),
]);

test('the fault of a country names the column of its cell', () => {
  expect(check(files(CODES.replace('TCD', 'chad'))).map((fault) => [fault.line, fault.column])).toEqual([
    [4, 1],
  ]);
});

test('a row that is held back is not asked for its country', () => expect(check(files(CODES))).toEqual([]));
