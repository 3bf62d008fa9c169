import { expect, test } from 'vitest';
import { drawableRows } from '../../../src/checks/report/figures/drawable-rows.ts';
import type { Cell, Figure } from '../../../src/report/report.ts';
import { preparedOf } from '../../helpers/drawn-figure.ts';

/** What is found wrong with the rows of a figure. */
function found(
  spec: Readonly<Record<string, unknown>>,
  rows: readonly Readonly<Record<string, Cell>>[],
): string[] {
  const prepared = preparedOf(spec, rows);
  const at = { file: 'data/figures/small.yaml', line: 1 };
  const figure: Figure = { id: 'small', spec: prepared.spec, at, place: () => at };
  return drawableRows(figure, prepared).map((fault) => fault.found);
}

const LINES = {
  kind: 'lines',
  x: 'year',
  values: [{ field: 'n', label: 'N', style: 1 }],
  curve: 'linear',
  zero: true,
};

test('a span of years is no date for a line', () => {
  expect(
    found(LINES, [
      { year: '2017', n: 1 },
      { year: '2017-2021', n: 5 },
    ]),
  ).toEqual(['“2017-2021”']);
});

test('two rows of one series at one date are a fault, and of two series none', () => {
  const rows = [
    { year: '2017', n: 1, kind: 'plan' },
    { year: '2017', n: 2, kind: 'spent' },
  ];
  expect(found(LINES, rows)).toEqual(['two for 2017']);
  expect(found({ ...LINES, series: 'kind' }, rows)).toEqual([]);
});

test('a row that no panel draws is a fault', () => {
  const dots = {
    kind: 'dots',
    label: ['who'],
    value: 'n',
    panel: 'counts',
    panels: [{ values: ['held'], label: 'Held' }],
  };
  expect(
    found(dots, [
      { who: 'A', n: 1, counts: 'held' },
      { who: 'B', n: 2, counts: 'ever' },
    ]),
  ).toEqual(['“ever” without one']);
});

test('zero has no place on a log scale', () => {
  const dots = { kind: 'dots', label: ['who'], value: 'n', scale: 'log' };
  expect(found(dots, [{ who: 'A', n: 1 }, { who: 'B', n: 0 }, { who: 'C' }])).toEqual(['r1']);
});

test('a name to be noticed must be in the table, once at an edition', () => {
  const slope = { kind: 'slope', label: 'city', x: 'edition', y: 'n', emphasis: ['Abba'] };
  const rows = [
    { city: 'Aba', edition: '2019', n: 1 },
    { city: 'Aba', edition: '2019', n: 2 },
  ];
  expect(found(slope, rows)).toEqual(['Abba', 'two for Aba at 2019']);
});
