import { expect, test } from 'vitest';
import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';

const SPEC = {
  kind: 'slope',
  label: 'city',
  x: 'edition',
  y: 'rate',
  emphasis: ['Aba', 'Bebe', 'Cece'],
  unit: 'cameras',
};

const ROWS = [
  { edition: '2019', city: 'Aba', rate: 160 },
  { edition: '2020', city: 'Aba', rate: 32 },
  { edition: '2021', city: 'Aba', rate: 40 },
  { edition: '2019', city: 'Bebe', rate: 158 },
  { edition: '2021', city: 'Bebe', rate: 157 },
  { edition: '2020', city: 'Cece', rate: 33 },
  { edition: '2019', city: 'Dodo', rate: 70 },
  { edition: '2020', city: 'Dodo', rate: 71 },
];

type Cells = Readonly<Record<string, string | number>>;

function small(change: Readonly<Record<string, unknown>> = {}, rows: readonly Cells[] = ROWS): Prepared {
  return preparedOf({ ...SPEC, ...change }, rows);
}

function joins(prepared: Prepared): number {
  return svgText(prepared, WIDE).match(/class="path/g)?.length ?? 0;
}

test('things are followed from edition to edition, named where they begin and end, in both layouts', () => {
  expectGolden('figures/slope-wide.svg', svgText(small(), WIDE));
  expectGolden('figures/slope-narrow.svg', svgText(small(), NARROW));
});

test('everything stays within the drawing', () => {
  expectSound(small());
  expectSound(small({ emphasis: undefined }));
});

test('a thing that is missing at an edition is not joined over it', () => {
  expect(joins(small())).toBe(3);
  expect(summarize(small())).toContain('Bebe: 158 in 2019, not listed in 2020, 157 in 2021');
});

test('what is not named stands faintly and its name is kept for the mark', () => {
  const svg = svgText(small(), WIDE);
  expect(svg).toContain('data-words="Dodo, 2019: 70 cameras"');
  expect(svg).not.toContain('>Dodo');
});

test('a changed number changes the drawing and the summary', () => {
  const changed = small(
    {},
    ROWS.map((row) => (row.rate === 33 ? { ...row, rate: 34 } : row)),
  );
  expect(svgText(changed, NARROW)).not.toBe(svgText(small(), NARROW));
  expect(summarize(changed)).not.toBe(summarize(small()));
});

test('one row, zeros, a missing value and one edition are drawn', () => {
  expectSound(small({}, [{ edition: '2019', city: 'Aba', rate: 160 }]));
  expectSound(
    small({}, [
      { edition: '2019', city: 'Aba', rate: 0 },
      { edition: '2020', city: 'Aba', rate: 0 },
    ]),
  );
  expectSound(
    small({}, [
      { edition: '2019', city: 'Aba' },
      { edition: '2020', city: 'Bebe', rate: -4 },
    ]),
  );
});

test('forty things at nearly one height keep their names apart', () => {
  const rows = Array.from({ length: 40 }, (_, n) =>
    ['2019', '2020'].map((edition) => ({ edition, city: `City ${n}`, rate: 100 + n / 10 })),
  ).flat();
  expectSound(small({ emphasis: undefined }, rows));
});

test('very many rows are drawn and told in short', () => {
  const rows = Array.from({ length: MANY }, (_, n) => ({
    edition: String(2019 + (n % 2)),
    city: `City ${n >> 1}`,
    rate: (n * 7919) % 10_007,
  }));
  expectSound(small({}, rows));
  expect(summarize(small({}, rows)).length).toBeLessThan(900);
});
