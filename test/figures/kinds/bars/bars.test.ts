import { expect, test } from 'vitest';
import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';

type Rows = readonly Readonly<Record<string, string | number>>[];

const SPEC = {
  kind: 'bars',
  category: 'place',
  detail: ['who', 'when'],
  values: [
    { field: 'a', label: 'first', style: 1 },
    { field: 'b', label: 'second', style: 2 },
  ],
  mode: 'grouped',
  missing: 'no number read',
  unit: 'sites',
};

const ROWS: Rows = [
  { place: 'Alpha', who: 'One', when: '2019-05', a: 40, b: 12 },
  { place: 'Beta', who: 'A maker with a name that is long enough to need several lines', when: '2020', a: 7 },
  { place: 'Gamma', a: 0, b: 25 },
];

function small(change: Readonly<Record<string, unknown>> = {}, rows: Rows = ROWS): Prepared {
  return preparedOf({ ...SPEC, ...change }, rows);
}

const SINGLE = { values: [{ field: 'a', label: 'first', style: 1 }], mode: 'single' };

test.each(['grouped', 'stacked', 'share'])('bars are %s as their goldens show', (mode) => {
  expectGolden(`figures/bars-${mode}-wide.svg`, svgText(small({ mode }), WIDE));
  expectGolden(`figures/bars-${mode}-narrow.svg`, svgText(small({ mode }), NARROW));
});

test.each(['grouped', 'stacked', 'share'])('everything stays within the drawing when bars are %s', (mode) =>
  expectSound(small({ mode })),
);

test('a missing value is told, in the drawing and in words, and is not nought', () => {
  expect(svgText(small(), WIDE)).toContain('>no number read<');
  expect(summarize(small())).toContain('second no number read');
  expect(summarize(small())).toContain('Gamma: first 0');
});

test('a stack ends with its sum, but not when a part is missing', () => {
  const svg = svgText(small({ mode: 'stacked' }), WIDE);
  expect(svg).toContain('>52<');
  expect(svg).not.toContain('>7</text></g>');
});

test('a changed number changes the drawing and the summary', () => {
  const changed = small(
    {},
    ROWS.map((row) => (row['place'] === 'Alpha' ? { ...row, b: 13 } : row)),
  );
  expect(svgText(changed, WIDE)).not.toBe(svgText(small(), WIDE));
  expect(summarize(changed)).not.toBe(summarize(small()));
});

test('one row, nothing but nought, numbers below nought, huge numbers and no number at all are drawn', () => {
  const one = (a: number | undefined): Rows => [a === undefined ? { place: 'One' } : { place: 'One', a }];
  for (const value of [5, 0, -5, 12_345_678_901, undefined]) expectSound(small(SINGLE, one(value)));
  expectSound(small(SINGLE, [...one(-40), { place: 'Two', a: 3 }]));
});

test('very many rows are drawn and told in short', () => {
  const rows = Array.from({ length: MANY }, (_, n) => ({ place: `Row ${n}`, a: n * 2 }));
  const many = small(SINGLE, rows);
  expectSound(many);
  // The even numbers from 0: their mean is one less than how many there are.
  const told = (n: number): string => n.toLocaleString('en-GB');
  expect(summarize(many)).toContain(
    `All ${told(MANY)} rows: from 0 sites to ${told(2 * MANY - 2)} sites, mean ${told(MANY - 1)}.`,
  );
});
