import { expect, test } from 'vitest';
import type { Prepared } from '../../../../src/figures/data/prepare-rows.ts';
import { NARROW, WIDE } from '../../../../src/figures/parts/layout.ts';
import { expectSound, preparedOf, summarize, svgText } from '../../../helpers/drawn-figure.ts';
import { expectGolden } from '../../../helpers/golden.ts';
import { MANY } from '../../../helpers/many.ts';

const SPEC = {
  kind: 'dots',
  label: ['who', 'when'],
  note: ['method'],
  low: 'low',
  high: 'high',
  shape: 'type',
  shapes: [
    { value: 'estimate', label: 'estimate', style: 1 },
    { value: 'forecast', label: 'forecast', style: 3 },
  ],
  panel: 'counts',
  panels: [
    { values: ['held', 'detained'], label: 'Held at a time' },
    { values: ['ever'], label: 'Ever held' },
  ],
  unit: 'people',
};

const ROWS = [
  {
    who: 'Alpha',
    when: '2018-08',
    method: 'counted twice',
    low: 900,
    high: 1800,
    type: 'estimate',
    counts: 'held',
  },
  { who: 'Beta', when: '2019', method: 'asked', low: 1200, high: 1200, type: 'forecast', counts: 'detained' },
  {
    who: 'Gamma',
    when: '2020',
    method: 'a method of which the words are long enough to need several lines',
    high: 700,
    type: 'estimate',
    counts: 'ever',
  },
  { who: 'Delta', when: '2021', method: 'none', type: 'estimate', counts: 'ever' },
];

function small(
  change: Readonly<Record<string, unknown>> = {},
  rows: readonly Readonly<Record<string, string | number>>[] = ROWS,
): Prepared {
  return preparedOf({ ...SPEC, ...change }, rows);
}

test('dots and ranges stand in panels on one axis, in both layouts', () => {
  expectGolden('figures/dots-wide.svg', svgText(small(), WIDE));
  expectGolden('figures/dots-narrow.svg', svgText(small(), NARROW));
});

test('everything stays within the drawing', () => {
  expectSound(small());
  expectSound(small({ scale: 'log' }));
});

test('a row without a number says so, and one with an upper end alone is not drawn as a number', () => {
  const svg = svgText(small(), WIDE);
  expect(svg).toContain('no number given');
  expect(svg).toContain('up to 700');
  expect(summarize(small())).toContain('Delta, 2021: no number given');
});

test('a row of a panel that the figure does not name gets a panel of its own', () => {
  expect(
    svgText(
      small({}, [
        ...ROWS,
        { who: 'Epsilon', when: '2022', high: 3, low: 3, type: 'estimate', counts: 'else' },
      ]),
      WIDE,
    ),
  ).toContain('>else<');
});

test('a changed number changes the drawing and the summary', () => {
  const changed = small(
    {},
    ROWS.map((row) => (row.who === 'Beta' ? { ...row, low: 1300, high: 1300 } : row)),
  );
  expect(svgText(changed, WIDE)).not.toBe(svgText(small(), WIDE));
  expect(summarize(changed)).not.toBe(summarize(small()));
});

test('one row, a row of zero, numbers below zero and no number at all are drawn', () => {
  const plain = { kind: 'dots', label: ['who'], value: 'n' };
  expectSound(preparedOf(plain, [{ who: 'One', n: 5 }]));
  expectSound(preparedOf(plain, [{ who: 'Zero', n: 0 }]));
  expectSound(
    preparedOf({ ...plain, scale: 'log' }, [
      { who: 'Zero', n: 0 },
      { who: 'One', n: 1 },
    ]),
  );
  expectSound(
    preparedOf(plain, [
      { who: 'Less', n: -5 },
      { who: 'More', n: 5 },
    ]),
  );
  expectSound(preparedOf(plain, [{ who: 'None' }]));
});

test('a number of a thousand million has its words in the drawing', () => {
  expectSound(
    preparedOf({ kind: 'dots', label: ['who'], low: 'a', high: 'b' }, [
      { who: 'Many', a: 1_234_567_891, b: 9_876_543_219 },
    ]),
  );
});

test('very many rows are drawn and told in short', () => {
  const many = preparedOf(
    { kind: 'dots', label: ['who'], value: 'n', unit: 'things' },
    Array.from({ length: MANY }, (_, n) => ({ who: `Row ${n}`, n: (n * 7919) % 10_007 })),
  );
  expectSound(many);
  expect(summarize(many).length).toBeLessThan(300);
});
