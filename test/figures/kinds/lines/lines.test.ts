import { expect, test } from 'vitest';
import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';

const SPEC = {
  kind: 'lines',
  x: 'year',
  values: [
    { field: 'births', label: 'Births', style: 1 },
    { field: 'deaths', label: 'Deaths', style: 2 },
  ],
  curve: 'linear',
  zero: true,
  unit: 'per 1,000',
};

const ROWS = [
  { year: '2010', births: 14.8, deaths: 4 },
  { year: '2011', births: 15, deaths: 4.5 },
  { year: '2012' },
  { year: '2013', births: 15.8 },
  { year: '2015', births: 12, deaths: 5 },
  { year: '2016', births: 8.1, deaths: 5.2 },
];

type Cells = Readonly<Record<string, string | number>>;

function small(change: Readonly<Record<string, unknown>> = {}, rows: readonly Cells[] = ROWS): Prepared {
  return preparedOf({ ...SPEC, ...change }, rows);
}

/** How many stretches of line a drawing has. */
function stretches(prepared: Prepared): string[] {
  return [...svgText(prepared, WIDE).matchAll(/class="path p\d"[^>]* d="([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  );
}

test('lines join neighbours, break at gaps and are named at their ends, in both layouts', () => {
  expectGolden('figures/lines-wide.svg', svgText(small(), WIDE));
  expectGolden('figures/lines-narrow.svg', svgText(small(), NARROW));
});

test('panels of one series each share their axes, in both layouts', () => {
  expectGolden('figures/lines-multiples-wide.svg', svgText(small({ multiples: true }), WIDE));
  expectGolden('figures/lines-multiples-narrow.svg', svgText(small({ multiples: true }), NARROW));
});

test('everything stays within the drawing', () => {
  expectSound(small());
  expectSound(small({ multiples: true, curve: 'step' }));
  expectSound(small({ zero: false }));
});

test('a missing value and a missing year leave a gap, and the value between is a point', () => {
  expect(stretches(small())).toHaveLength(4);
  expect(summarize(small())).toContain('no value for 2012');
  expect(summarize(small())).toContain('between 2013 and 2015');
});

test('years further apart are neighbours where the figure says so', () => {
  expect(
    stretches(
      preparedOf({ ...SPEC, values: SPEC.values.slice(0, 1), every: 10 }, [
        { year: '2000', births: 1 },
        { year: '2010', births: 2 },
      ]),
    ),
  ).toHaveLength(1);
});

test('dates stand at their true distance', () => {
  const dated = preparedOf({ ...SPEC, values: SPEC.values.slice(0, 1) }, [
    { year: '2020-01-01', births: 1 },
    { year: '2020-12-31', births: 2 },
    { year: '2022-01-01', births: 3 },
  ]);
  const x =
    stretches(dated)[0]
      ?.match(/\d+(\.\d)? /g)
      ?.map(Number) ?? [];
  const [first = 0, second = 0, third = 0] = x;
  expect((second - first) / (third - first)).toBeCloseTo(365 / 731, 2);
});

test('a step keeps its value until the next date, and is open where a total is missing', () => {
  const rows = [
    { year: '2022-06-21', births: 20 },
    { year: '2023-09-27' },
    { year: '2024-05-17', births: 65 },
    { year: '2024-06-12', births: 68 },
  ];
  const steps = stretches(preparedOf({ ...SPEC, values: SPEC.values.slice(0, 1), curve: 'step' }, rows));
  expect(steps).toHaveLength(1);
  expect(steps[0]?.split('L')).toHaveLength(3);
});

test('columns that are dates make a row a series', () => {
  const wide = [
    { field: 'y2017', x: '2017' },
    { field: 'y2018', x: '2018' },
  ];
  const prepared = preparedOf({ kind: 'lines', wide, series: 'tier', curve: 'linear', zero: true }, [
    { tier: 'low', y2017: 4, y2018: 9 },
    { tier: 'high', y2017: 5 },
  ]);
  expectSound(prepared);
  expect(stretches(prepared)).toHaveLength(1);
  expect(summarize(prepared)).toContain('high: 5 in 2017, no value for 2018');
});

test('panels by a field put their series on the same axes', () => {
  const rows = [
    { year: '2010', births: 1, kind: 'plan', scope: 'all' },
    { year: '2010', births: 2, kind: 'spent', scope: 'all' },
    { year: '2011', births: 3, kind: 'plan', scope: 'part' },
  ];
  const prepared = preparedOf(
    { ...SPEC, values: SPEC.values.slice(0, 1), series: 'kind', panel: 'scope' },
    rows,
  );
  expectSound(prepared);
  expect(summarize(prepared)).toBe(
    'all. plan: 1 in 2010; spent: 2 in 2010. part. plan: 3 in 2011. Unit: per 1,000.',
  );
});

test('a changed number changes the drawing and the summary', () => {
  const changed = small(
    {},
    ROWS.map((row) => (row.year === '2013' ? { ...row, births: 16 } : row)),
  );
  expect(svgText(changed, NARROW)).not.toBe(svgText(small(), NARROW));
  expect(summarize(changed)).not.toBe(summarize(small()));
});

test('one row, zeros, numbers below zero and no number at all are drawn', () => {
  expectSound(small({}, [{ year: '2010', births: 3 }]));
  expectSound(small({}, [{ year: '2010', births: 0, deaths: 0 }]));
  expectSound(
    small({}, [
      { year: '2010', births: -3 },
      { year: '2011', births: 4 },
    ]),
  );
  expectSound(small({}, [{ year: '2010' }]));
});

test('very many rows and very many series are drawn', () => {
  const days = Array.from({ length: MANY }, (_, n) => ({
    year: `${1000 + Math.floor(n / 10)}-0${(n % 9) + 1}-1${n % 10}`,
    births: (n * 7919) % 10_007,
  }));
  expectSound(small({}, days));
  const series = Array.from({ length: Math.min(MANY, 500) / 2 }, (_, n) => ({
    year: '2010',
    births: n,
    name: `Name ${n}`,
  }));
  expectSound(small({ series: 'name' }, series));
});
