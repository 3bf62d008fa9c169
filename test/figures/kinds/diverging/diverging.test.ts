import { expect, test } from 'vitest';
import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';

type Rows = readonly Readonly<Record<string, string | number>>[];

const SPEC = {
  kind: 'diverging',
  label: ['when', 'where'],
  left: { field: 'no', label: 'against', style: 2 },
  right: { field: 'yes', label: 'for', style: 1 },
  missing: 'no number read',
  unit: 'states',
};

const ROWS: Rows = [
  { when: '2019-07', where: 'The first place', no: 22, yes: 37 },
  { when: '2020-10-06', where: 'A committee of which the name needs more than one line', no: 39, yes: 45 },
  { when: '2023', where: 'Elsewhere', no: 51 },
  { when: '2024', where: 'Elsewhere', yes: 80 },
];

function small(change: Readonly<Record<string, unknown>> = {}, rows: Rows = ROWS): Prepared {
  return preparedOf({ ...SPEC, ...change }, rows);
}

test('two counts stand on both sides of a line, in both layouts', () => {
  expectGolden('figures/diverging-wide.svg', svgText(small(), WIDE));
  expectGolden('figures/diverging-narrow.svg', svgText(small(), NARROW));
});

test('everything stays within the drawing', () => {
  expectSound(small());
  expectSound(
    small({
      left: { field: 'no', label: 'against a motion of which the words fill a whole line', style: 2 },
    }),
  );
});

test('a missing count is told on its side and in the summary', () => {
  expect(svgText(small(), WIDE).match(/>no number read</g)).toHaveLength(2);
  expect(summarize(small())).toContain('2023, Elsewhere: against 51 states, for no number read');
});

test('a changed number changes the drawing and the summary', () => {
  const changed = small(
    {},
    ROWS.map((row) => (row['no'] === 22 ? { ...row, no: 23 } : row)),
  );
  expect(svgText(changed, WIDE)).not.toBe(svgText(small(), WIDE));
  expect(summarize(changed)).not.toBe(summarize(small()));
});

test('one row, nought, one side only and no number at all are drawn', () => {
  expectSound(small({}, [{ when: '2020', no: 5, yes: 1_000_000 }]));
  expectSound(small({}, [{ when: '2020', no: 0, yes: 0 }]));
  expectSound(small({}, [{ when: '2020', no: 4 }]));
  expectSound(small({}, [{ when: '2020' }]));
});

test('very many rows are drawn and told in short', () => {
  const rows = Array.from({ length: MANY }, (_, n) => ({ when: `Row ${n}`, no: n % 97, yes: n % 89 }));
  const many = small({}, rows);
  expectSound(many);
  const mean = (value: (row: (typeof rows)[number]) => number): string =>
    String(Number((rows.reduce((sum, row) => sum + value(row), 0) / MANY).toPrecision(4)));
  expect(summarize(many)).toContain(
    `The most: against 96 states, mean ${mean(({ no }) => no)}, for 88 states, mean ${mean(({ yes }) => yes)}.`,
  );
});
